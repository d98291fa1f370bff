package machi.telemetry.duckdb;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import machi.quantity.Unit;
import machi.quantity.time.TimeGrid;
import machi.quantity.time.TimeSeries;
import machi.telemetry.SeriesHeader;
import machi.telemetry.SeriesInfo;

/** What the key-value metadata of a Parquet file say of its series. */
final class SeriesMetadata {

	private static final String PREFIX = "machi.";
	private static final String VERSION = "1";
	/** More steps than a century of minutes; a file that promises more is not ours. */
	private static final int MOST_STEPS = 60_000_000;

	private SeriesMetadata() {
	}

	static Map<String, String> write(SeriesHeader header, TimeSeries series) {
		var values = new LinkedHashMap<String, String>();
		values.put("version", VERSION);
		values.put("id", header.id());
		values.put("title", header.title());
		values.put("source", header.source());
		values.put("imported", header.importedAt().toString());
		values.put("unit", series.unit().symbol());
		values.put("kind", series.kind().name());
		values.put("start", series.grid().start().toString());
		values.put("step", series.grid().step().toString());
		values.put("count", Integer.toString(series.grid().count()));
		values.put("zone", series.grid().zone().getId());
		var prefixed = new LinkedHashMap<String, String>();
		values.forEach((key, value) -> prefixed.put(PREFIX + key, value));
		return prefixed;
	}

	/** @throws IllegalArgumentException naming the key whose value is missing or wrong */
	static SeriesInfo read(Map<String, String> values) {
		var version = value(values, "version");
		if (!version.equals(VERSION)) {
			throw new IllegalArgumentException(PREFIX + "version = " + version + ", expected " + VERSION);
		}
		var key = "imported";
		try {
			var imported = Instant.parse(value(values, key));
			key = "id";
			var header = new SeriesHeader(value(values, key), value(values, "title"), value(values, "source"), imported);
			key = "start";
			var start = Instant.parse(value(values, key));
			key = "step";
			var step = Duration.parse(value(values, key));
			key = "zone";
			var zone = ZoneId.of(value(values, key));
			key = "count";
			int count = Integer.parseInt(value(values, key));
			if (count > MOST_STEPS) {
				throw new IllegalArgumentException("more than " + MOST_STEPS);
			}
			var grid = new TimeGrid(start, step, count, zone);
			key = "kind";
			var kind = TimeSeries.Kind.valueOf(value(values, key));
			return new SeriesInfo(header, grid, Unit.of(value(values, "unit")), kind);
		} catch (DateTimeException | ArithmeticException | IllegalArgumentException wrong) {
			throw new IllegalArgumentException(PREFIX + key + " = " + values.get(PREFIX + key), wrong);
		}
	}

	private static String value(Map<String, String> values, String key) {
		var value = values.get(PREFIX + key);
		if (value == null) {
			throw new IllegalArgumentException("no " + PREFIX + key);
		}
		return value;
	}
}

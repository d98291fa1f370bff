package machi.telemetry.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.duckdb.DuckDBConnection;

import machi.quantity.time.Quality;
import machi.quantity.time.TimeGrid;
import machi.quantity.time.TimeSeries;
import machi.telemetry.SeriesHeader;
import machi.telemetry.SeriesInfo;

/**
 * One series in one file: columns {@code begins} (beginning of the step), {@code value} (null where there is none) and
 * {@code quality} (name of the {@link Quality}), one row per step in order of time; the rest in the metadata.
 */
final class ParquetFile {

	private static final String INCOMING = "incoming";
	private static final int MICROS = 1_000_000;
	/** Names of the marks of quality as a list of SQL, by ordinal. */
	private static final String QUALITIES = Arrays.stream(Quality.values()).map(mark -> quoted(mark.name()))
			.collect(Collectors.joining(", ", "[", "]"));

	private final Path path;

	ParquetFile(Path path) {
		this.path = path;
	}

	private String quotedPath() {
		return quoted(path.toString());
	}

	private static String quoted(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	/**
	 * Writes to the path, which must be a new file.
	 *
	 * @throws IllegalArgumentException when the grid begins between two microseconds, which Parquet cannot tell apart
	 */
	void write(DuckDBConnection connection, SeriesHeader header, TimeSeries series) throws SQLException {
		var grid = series.grid();
		long start = micros(grid.start());
		try (var statement = connection.createStatement()) {
			statement.execute("CREATE TEMP TABLE " + INCOMING + "(step BIGINT, value DOUBLE, quality TINYINT)");
			try (var appender = connection.createAppender("temp", "main", INCOMING)) {
				for (int step = 0; step < grid.count(); step++) {
					appender.beginRow().append((long) step);
					if (Double.isNaN(series.values()[step])) {
						appender.appendNull();
					} else {
						appender.append(series.values()[step]);
					}
					appender.append(series.quality()[step]).endRow();
				}
			}
			var metadata = SeriesMetadata.write(header, series).entrySet().stream()
					.map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue())).collect(Collectors.joining(", "));
			var begins = "make_timestamptz(" + start + " + step * " + grid.step().toSeconds() * MICROS + ")";
			statement.execute("COPY (SELECT " + begins + " AS begins, value, " + QUALITIES + "[quality + 1] AS quality FROM "
					+ INCOMING + " ORDER BY step) TO " + quotedPath()
					+ " (FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, KV_METADATA {" + metadata + "})");
			statement.execute("DROP TABLE " + INCOMING);
		}
	}

	private static long micros(Instant instant) {
		if (instant.getNano() % 1000 != 0) {
			throw new IllegalArgumentException("a series that begins at a whole microsecond was expected, not " + instant);
		}
		return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1000);
	}

	/** @throws IllegalArgumentException when the metadata are not those of a series */
	SeriesInfo readInfo(Connection connection) throws SQLException {
		Map<String, String> metadata = new LinkedHashMap<>();
		try (var statement = connection.createStatement();
				var rows = statement
						.executeQuery("SELECT decode(key), decode(value) FROM parquet_kv_metadata(" + quotedPath() + ")")) {
			while (rows.next()) {
				metadata.put(rows.getString(1), rows.getString(2));
			}
		}
		return SeriesMetadata.read(metadata);
	}

	/**
	 * The steps of the series from one number to another.
	 *
	 * @param to the step after the last
	 * @throws IllegalArgumentException when the rows are not those that the metadata promise
	 */
	TimeSeries readSteps(Connection connection, SeriesInfo info, int from, int to) throws SQLException {
		var whole = info.grid();
		checkRows(connection, whole.count());
		var grid = new TimeGrid(whole.at(from), whole.step(), to - from, whole.zone());
		var values = new double[grid.count()];
		var quality = new byte[grid.count()];
		long stepMicros = Math.multiplyExact(whole.step().toSeconds(), MICROS);
		long expected = micros(grid.start());
		int step = 0;
		boolean part = from > 0 || to < whole.count();
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(query(grid, part))) {
			while (rows.next()) {
				if (step == values.length || rows.getLong(1) != expected) {
					throw new IllegalArgumentException("row " + (step + 1) + " is out of order");
				}
				values[step] = rows.getDouble(2);
				if (rows.wasNull()) {
					values[step] = Double.NaN;
				}
				quality[step] = (byte) rows.getInt(3);
				expected += stepMicros;
				step++;
			}
		}
		if (step != values.length) {
			throw new IllegalArgumentException(step + " rows instead of " + values.length);
		}
		return new TimeSeries(grid, info.unit(), info.kind(), values, quality);
	}

	/** Before anything is reserved for what the metadata promise. */
	private void checkRows(Connection connection, int expected) throws SQLException {
		try (var statement = connection.createStatement();
				var rows = statement
						.executeQuery("SELECT sum(num_rows)::BIGINT FROM parquet_file_metadata(" + quotedPath() + ")")) {
			long found = rows.next() ? rows.getLong(1) : 0;
			if (found != expected) {
				throw new IllegalArgumentException(found + " rows instead of " + expected);
			}
		}
	}

	private String query(TimeGrid grid, boolean part) {
		return "SELECT epoch_us(begins), value, list_position(" + QUALITIES + ", quality) - 1 FROM read_parquet("
				+ quotedPath() + ")"
				+ (part ? " WHERE begins >= make_timestamptz(" + micros(grid.start()) + ") AND begins < make_timestamptz("
						+ micros(grid.end()) + ")" : "");
	}

	/** Number of the first step that begins at or after an instant, from 0 to the count. */
	static int firstStep(TimeGrid grid, Instant instant) {
		if (!instant.isAfter(grid.start())) {
			return 0;
		}
		if (!instant.isBefore(grid.end())) {
			return grid.count();
		}
		var past = Duration.between(grid.start(), instant);
		long whole = past.dividedBy(grid.step());
		return Math.toIntExact(grid.at((int) whole).equals(instant) ? whole : whole + 1);
	}
}

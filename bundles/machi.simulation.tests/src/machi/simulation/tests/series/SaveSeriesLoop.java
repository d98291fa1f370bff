package machi.simulation.tests.series;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

import machi.quantity.FiscalYear;
import machi.quantity.Unit;
import machi.quantity.time.TimeGrid;
import machi.quantity.time.TimeSeries;
import machi.telemetry.SeriesHeader;
import machi.telemetry.duckdb.DuckDbSeriesStores;

/** A program of its own that puts a series of the value 1, then 2, and so on, until it is killed; it prints what is kept. */
final class SaveSeriesLoop {

	private SaveSeriesLoop() {
	}

	public static void main(String[] arguments) throws Exception {
		var grid = TimeGrid.of(new FiscalYear(2025), TimeGrid.HALF_HOUR);
		try (var store = new DuckDbSeriesStores().open(Path.of(arguments[0]))) {
			for (int version = 1;; version++) {
				var values = new double[grid.count()];
				Arrays.fill(values, version);
				store.put(new SeriesHeader("site", "v" + version, "", Instant.EPOCH),
						TimeSeries.of(grid, Unit.of("kW"), TimeSeries.Kind.MEAN, values));
				System.out.println(version);
			}
		}
	}
}

package machi.meterfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import machi.quantity.Unit;
import machi.quantity.time.TimeGrid;
import machi.quantity.time.TimeSeries;

/** Collects half hours of meters day by day. */
final class MeterRegister {

	private static final int DAY = MeterSeries.HALF_HOURS;
	private static final Unit KILOWATT_HOUR = Unit.of("kWh");
	/** More half hours than a town's meters have in a decade; all are held in memory. */
	private static final long MOST_STEPS = 20_000_000;

	/** Which series a value belongs to. */
	private record Key(String point, String quantity) {
	}

	/** The values of a day and the lines that gave them; 0 for none. */
	private static final class Day {
		private final double[] kwh = new double[DAY];
		private final int[] line = new int[DAY];

		private Day() {
			Arrays.fill(kwh, Double.NaN);
		}
	}

	private final Map<Key, TreeMap<LocalDate, Day>> days = new LinkedHashMap<>();

	/**
	 * Enters a value, unless there is one. Returns the line that gave it before, or 0.
	 *
	 * @param half number of the half hour, 0 to 47
	 * @param kwh  NaN for a gap that the file states
	 */
	int enter(String point, String quantity, LocalDate date, int half, double kwh, int line) {
		var day = days.computeIfAbsent(new Key(point, quantity), key -> new TreeMap<>()).computeIfAbsent(date, key -> new Day());
		int before = day.line[half];
		if (before == 0) {
			day.line[half] = line;
			day.kwh[half] = kwh;
		}
		return before;
	}

	boolean isEmpty() {
		return days.isEmpty();
	}

	/** Whether the days from first to last are too many to be held, all meters together. */
	boolean isTooLong() {
		long whole = days.values().stream()
				.mapToLong(each -> each.lastKey().toEpochDay() - each.firstKey().toEpochDay() + 1).sum();
		return whole * DAY > MOST_STEPS;
	}

	List<MeterSeries> series() {
		var series = new ArrayList<MeterSeries>();
		days.forEach((key, each) -> series.add(new MeterSeries(key.point, key.quantity, series(each))));
		return series;
	}

	private static TimeSeries series(TreeMap<LocalDate, Day> days) {
		var first = days.firstKey();
		var grid = TimeGrid.between(first, days.lastKey().plusDays(1), TimeGrid.HALF_HOUR);
		var values = new double[grid.count()];
		Arrays.fill(values, Double.NaN);
		days.forEach((date, day) -> System.arraycopy(day.kwh, 0, values,
				Math.toIntExact(date.toEpochDay() - first.toEpochDay()) * DAY, DAY));
		return TimeSeries.of(grid, KILOWATT_HOUR, TimeSeries.Kind.SUM, values);
	}
}

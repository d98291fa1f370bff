package machi.calculation.dispatch.profile;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import machi.quantity.time.TimeGrid;

/**
 * The mean day of a month.
 *
 * @param month 1 to 12; of several years together, where the grid has such
 * @param days  number of days that it is the mean of
 * @param mean  one value per step of the day; NaN where no day has one
 */
public record TypicalDay(int month, Kind kind, int days, double[] mean) {

	/** Kind of a day. */
	public enum Kind {
		WORKDAY,
		/** Saturday, Sunday or national holiday. */
		DAY_OFF
	}

	public TypicalDay {
		Objects.requireNonNull(kind);
	}

	/**
	 * The days of all months that the grid has, in the order of the calendar year, workdays first.
	 *
	 * @param values  one per step; NaN is left out
	 * @param holiday true on steps of national holidays
	 */
	public static List<TypicalDay> of(double[] values, TimeGrid grid, boolean[] holiday) {
		var map = YearMap.of(values, grid);
		var holidays = new boolean[map.days()];
		for (int i = 0; i < holiday.length; i++) {
			holidays[(int) (grid.dateTime(i).toLocalDate().toEpochDay() - map.first().toEpochDay())] |= holiday[i];
		}
		var typical = new ArrayList<TypicalDay>();
		for (int month = 1; month <= 12; month++) {
			for (var kind : Kind.values()) {
				var days = days(map, holidays, month, kind);
				if (!days.isEmpty()) {
					typical.add(new TypicalDay(month, kind, days.size(), mean(map, days)));
				}
			}
		}
		return List.copyOf(typical);
	}

	private static List<Integer> days(YearMap map, boolean[] holidays, int month, Kind kind) {
		var days = new ArrayList<Integer>();
		for (int day = 0; day < map.days(); day++) {
			var date = map.date(day);
			boolean off = holidays[day] || date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
			if (date.getMonthValue() == month && off == (kind == Kind.DAY_OFF)) {
				days.add(day);
			}
		}
		return days;
	}

	private static double[] mean(YearMap map, List<Integer> days) {
		var mean = new double[map.stepsPerDay()];
		for (int step = 0; step < mean.length; step++) {
			double sum = 0;
			int count = 0;
			for (int day : days) {
				double value = map.at(day, step);
				if (!Double.isNaN(value)) {
					sum += value;
					count++;
				}
			}
			mean[step] = sum / count;
		}
		return mean;
	}
}

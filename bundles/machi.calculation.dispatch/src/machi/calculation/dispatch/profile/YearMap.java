package machi.calculation.dispatch.profile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

import machi.quantity.time.TimeGrid;

/**
 * Values of a year by day and time of the day, as a heat map shows them. The steps of a day are those of 24 hours; of two
 * steps at the same local time the later one counts.
 *
 * @param first       the first day
 * @param days        number of days, without gaps
 * @param stepsPerDay number of columns
 * @param values      day after day; NaN where there is none
 */
public record YearMap(LocalDate first, int days, int stepsPerDay, double[] values) {

	private static final double DAY_HOURS = 24;

	public YearMap {
		Objects.requireNonNull(first);
		if (values.length != days * stepsPerDay) {
			throw new IllegalArgumentException(values.length + " values for " + days + " days of " + stepsPerDay);
		}
	}

	/**
	 * @param values one per step of the grid
	 * @throws IllegalArgumentException when the day is no whole number of steps, or the values do not fit the grid
	 */
	public static YearMap of(double[] values, TimeGrid grid) {
		int stepsPerDay = stepsPerDay(grid);
		if (values.length != grid.count()) {
			throw new IllegalArgumentException(values.length + " values for " + grid.count() + " steps");
		}
		var first = grid.dateTime(0).toLocalDate();
		int days = values.length == 0 ? 0
				: (int) (grid.dateTime(values.length - 1).toLocalDate().toEpochDay() - first.toEpochDay() + 1);
		var cells = new double[days * stepsPerDay];
		Arrays.fill(cells, Double.NaN);
		for (int i = 0; i < values.length; i++) {
			cells[cell(grid, first, stepsPerDay, i)] = values[i];
		}
		return new YearMap(first, days, stepsPerDay, cells);
	}

	private static int cell(TimeGrid grid, LocalDate first, int stepsPerDay, int step) {
		var local = grid.dateTime(step);
		long day = local.toLocalDate().toEpochDay() - first.toEpochDay();
		return (int) (day * stepsPerDay + local.toLocalTime().toSecondOfDay() / grid.step().toSeconds());
	}

	static int stepsPerDay(TimeGrid grid) {
		double steps = DAY_HOURS / grid.hours();
		if (steps != Math.rint(steps)) {
			throw new IllegalArgumentException("no whole number of steps of " + grid.step() + " makes a day");
		}
		return (int) steps;
	}

	public double at(int day, int step) {
		return values[day * stepsPerDay + step];
	}

	public LocalDate date(int day) {
		return first.plusDays(day);
	}
}

package machi.calculation.dispatch.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import machi.quantity.time.TimeGrid;

/**
 * The calendar of all steps of a grid, read once.
 *
 * @param grid        what it was read from
 * @param days        in order of time; the first and the last may be incomplete
 * @param minuteOfDay of the beginning of each step, local time
 * @param months      number of months that have a step
 */
public record StepCalendar(TimeGrid grid, List<Day> days, short[] minuteOfDay, int months) {

	/**
	 * A day of the grid.
	 *
	 * @param first     its first step
	 * @param end       the step after its last
	 * @param month     1 to 12
	 * @param dayOfWeek 1 = Monday to 7 = Sunday
	 * @param share     part of the whole day that the grid covers
	 */
	public record Day(int first, int end, int month, int dayOfWeek, double share) {
	}

	public static StepCalendar of(TimeGrid grid) {
		var days = new ArrayList<Day>();
		var minutes = new short[grid.count()];
		var months = new HashSet<YearMonth>();
		int first = 0;
		while (first < grid.count()) {
			var date = grid.dateTime(first).toLocalDate();
			int end = end(grid, first, date);
			boolean regular = fill(grid, minutes, first, end);
			double whole = regular ? 24 : dayHours(grid, date);
			days.add(new Day(first, end, date.getMonthValue(), date.getDayOfWeek().getValue(),
					Math.min(1, (end - first) * grid.hours() / whole)));
			months.add(YearMonth.from(date));
			first = end;
		}
		return new StepCalendar(grid, List.copyOf(days), minutes, months.size());
	}

	/** The first step that begins on a later date. */
	private static int end(TimeGrid grid, int first, LocalDate date) {
		var midnight = date.plusDays(1).atStartOfDay(grid.zone()).toInstant();
		int index = grid.index(midnight);
		int end = grid.at(index).equals(midnight) ? index : index + 1;
		return Math.min(grid.count(), Math.max(first + 1, end));
	}

	/** @return whether the clock was never set within the day */
	private static boolean fill(TimeGrid grid, short[] minutes, int first, int end) {
		boolean regular = grid.zone().getRules().isFixedOffset()
				|| grid.zone().getRules().getOffset(grid.at(first)).equals(grid.zone().getRules().getOffset(grid.at(end)));
		int second = grid.dateTime(first).toLocalTime().toSecondOfDay();
		for (int i = first; i < end; i++) {
			minutes[i] = (short) (regular ? (second + (i - first) * grid.step().toSeconds()) / 60
					: grid.dateTime(i).toLocalTime().toSecondOfDay() / 60);
		}
		return regular;
	}

	private static double dayHours(TimeGrid grid, LocalDate date) {
		var begin = date.atStartOfDay(grid.zone()).toEpochSecond();
		return (date.plusDays(1).atStartOfDay(grid.zone()).toEpochSecond() - begin) / 3600.0;
	}
}

package machi.calculation.optimum.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import machi.quantity.time.TimeGrid;

/**
 * What the calendar says of a grid.
 *
 * @param days   in order of time
 * @param months number of months that have a step, each of which is billed
 */
record GridCalendar(List<Day> days, int months) {

	/**
	 * @param first its first step
	 * @param end   the step after its last
	 * @param share part of the whole day that the grid covers
	 */
	record Day(int first, int end, double share) {
	}

	static GridCalendar of(TimeGrid grid) {
		var days = new ArrayList<Day>();
		var months = new HashSet<YearMonth>();
		int first = 0;
		while (first < grid.count()) {
			var date = grid.dateTime(first).toLocalDate();
			int end = first + 1;
			while (end < grid.count() && grid.dateTime(end).toLocalDate().equals(date)) {
				end++;
			}
			days.add(new Day(first, end, Math.min(1, (end - first) * grid.hours() / hours(grid, date))));
			months.add(YearMonth.from(date));
			first = end;
		}
		return new GridCalendar(days, months.size());
	}

	private static double hours(TimeGrid grid, LocalDate date) {
		long begin = date.atStartOfDay(grid.zone()).toEpochSecond();
		return (date.plusDays(1).atStartOfDay(grid.zone()).toEpochSecond() - begin) / 3600.0;
	}
}

package machi.quantity.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import machi.quantity.FiscalYear;

/**
 * The days of a Japanese fiscal year and what they are.
 *
 * @param year     1 April to 31 March
 * @param dayTypes one per day, the first for 1 April
 */
public record FiscalYearCalendar(FiscalYear year, List<DayType> dayTypes) {

	public FiscalYearCalendar {
		Objects.requireNonNull(year);
		dayTypes = List.copyOf(dayTypes);
		if (dayTypes.size() != days(year)) {
			throw new IllegalArgumentException(dayTypes.size() + " days in " + year);
		}
	}

	/** @throws IllegalArgumentException when the holidays do not reach that year */
	public static FiscalYearCalendar of(FiscalYear year, HolidayCalendar holidays) {
		var types = new ArrayList<DayType>();
		for (int day = 0; day < days(year); day++) {
			types.add(holidays.dayType(first(year).plusDays(day)));
		}
		return new FiscalYearCalendar(year, types);
	}

	private static LocalDate first(FiscalYear year) {
		return LocalDate.of(year.year(), 4, 1);
	}

	private static int days(FiscalYear year) {
		return Math.toIntExact(first(year).plusYears(1).toEpochDay() - first(year).toEpochDay());
	}

	/** Number of days, 365 or 366. */
	public int days() {
		return dayTypes.size();
	}

	/** @param day from 0 for 1 April */
	public LocalDate date(int day) {
		return first(year).plusDays(Objects.checkIndex(day, days()));
	}
}

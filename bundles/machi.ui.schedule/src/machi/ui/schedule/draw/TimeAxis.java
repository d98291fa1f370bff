package machi.ui.schedule.draw;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import machi.quantity.FiscalYear;
import machi.quantity.time.MonthSpan;

/**
 * Months from left to right, all of one width.
 *
 * @param first      April of the first fiscal year
 * @param years      number of fiscal years
 * @param monthWidth in pixels
 */
public record TimeAxis(YearMonth first, int years, int monthWidth) {

	/** More years than any plan has; what a slip of the pen dates to later is not drawn. */
	private static final int MOST_YEARS = 60;

	public TimeAxis {
		Objects.requireNonNull(first);
		if (years < 1 || monthWidth < 1) {
			throw new IllegalArgumentException(years + " years of " + monthWidth);
		}
	}

	/** All fiscal years of a span, and no more than can be drawn. */
	public static TimeAxis of(MonthSpan span, int monthWidth) {
		var first = MonthSpan.fiscalYear(span.first()).year();
		var last = MonthSpan.fiscalYear(span.last()).year();
		return new TimeAxis(YearMonth.of(first, 4), Math.min(MOST_YEARS, last - first + 1), monthWidth);
	}

	public TimeAxis zoomed(int width) {
		return new TimeAxis(first, years, width);
	}

	public List<FiscalYear> fiscalYears() {
		var all = new ArrayList<FiscalYear>();
		for (int i = 0; i < years; i++) {
			all.add(new FiscalYear(first.getYear() + i));
		}
		return all;
	}

	public int width() {
		return years * 12 * monthWidth;
	}

	/** Left edge of a month. */
	public int x(YearMonth month) {
		return Math.clamp(ChronoUnit.MONTHS.between(first, month) * monthWidth, -100_000, 100_000);
	}

	/** Where a day begins. */
	public int x(LocalDate day) {
		var month = YearMonth.from(day);
		return x(month) + (int) Math.round((day.getDayOfMonth() - 1) * (double) monthWidth / month.lengthOfMonth());
	}

	/** The month at a place; it may lie outside the axis. */
	public YearMonth month(int x) {
		return first.plusMonths(Math.floorDiv(x, monthWidth));
	}
}

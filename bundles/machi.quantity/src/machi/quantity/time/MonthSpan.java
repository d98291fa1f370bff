package machi.quantity.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import machi.quantity.FiscalYear;

/**
 * Whole months from the first to the last, both included: what a bar of a schedule covers.
 *
 * @param last not before the first
 */
public record MonthSpan(YearMonth first, YearMonth last) {

	private static final int APRIL = 4;

	public MonthSpan {
		Objects.requireNonNull(first);
		if (last.isBefore(first)) {
			throw new IllegalArgumentException(first + " to " + last);
		}
	}

	/** A whole fiscal year. */
	public static MonthSpan of(FiscalYear year) {
		return new MonthSpan(month(year, APRIL), month(year, APRIL - 1));
	}

	/**
	 * The span that plans state by fiscal years and months. Without a month it begins in April and ends in March; a month that
	 * does not exist counts as none.
	 *
	 * @param last empty: it ends in the year that it begins in
	 * @return empty when it would end before it begins
	 */
	public static Optional<MonthSpan> of(FiscalYear first, Optional<Integer> startMonth, Optional<FiscalYear> last,
			Optional<Integer> endMonth) {
		var start = month(first, stated(startMonth, APRIL));
		var end = month(last.orElse(first), stated(endMonth, APRIL - 1));
		return end.isBefore(start) ? Optional.empty() : Optional.of(new MonthSpan(start, end));
	}

	/** The month that is stated, or the usual one when there is none or no such month. */
	public static int stated(Optional<Integer> month, int usual) {
		return month.filter(number -> number >= 1 && number <= 12).orElse(usual);
	}

	/**
	 * The month of a fiscal year: January to March lie in the next calendar year.
	 *
	 * @param month 1 to 12
	 * @throws java.time.DateTimeException for any other month
	 */
	public static YearMonth month(FiscalYear year, int month) {
		return YearMonth.of(month < APRIL ? year.year() + 1 : year.year(), month);
	}

	/** @throws IllegalArgumentException before 1868 or after 2200 */
	public static FiscalYear fiscalYear(YearMonth month) {
		return new FiscalYear(month.getMonthValue() < APRIL ? month.getYear() - 1 : month.getYear());
	}

	/** Whether the month lies in the first half of its fiscal year, April to September (上期). */
	public static boolean isFirstHalf(YearMonth month) {
		return month.getMonthValue() >= APRIL && month.getMonthValue() < APRIL + 6;
	}

	public int months() {
		return Math.toIntExact(ChronoUnit.MONTHS.between(first, last)) + 1;
	}

	public LocalDate start() {
		return first.atDay(1);
	}

	public LocalDate end() {
		return last.atEndOfMonth();
	}

	/** The same length, some months later, or earlier when negative. */
	public MonthSpan plusMonths(int months) {
		return new MonthSpan(first.plusMonths(months), last.plusMonths(months));
	}

	/** Another last month; never before the first. */
	public MonthSpan endingIn(YearMonth month) {
		return new MonthSpan(first, month.isBefore(first) ? first : month);
	}

	/** Another first month; never after the last. */
	public MonthSpan startingIn(YearMonth month) {
		return new MonthSpan(month.isAfter(last) ? last : month, last);
	}

	/** The smallest span that covers both. */
	public MonthSpan with(MonthSpan other) {
		return new MonthSpan(first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
	}

	/** 2020年4月～2020年9月 or Apr 2020 – Sep 2020. */
	public String in(Locale locale) {
		boolean japanese = locale.getLanguage().equals("ja");
		if (first.equals(last)) {
			return text(first, japanese);
		}
		return text(first, japanese) + (japanese ? "～" : " – ") + text(last, japanese);
	}

	private static String text(YearMonth month, boolean japanese) {
		return japanese ? month.getYear() + "年" + month.getMonthValue() + "月"
				: month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + month.getYear();
	}
}

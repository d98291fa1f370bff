package machi.quantity;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a value of an indicator stands for, of the kind that its document prints: 2022年, 2022年度 and 2022年度末 are
 * three different periods, even where they end on the same day.
 *
 * @param kind  what was printed
 * @param start its first day; for a point in time the day itself
 */
public record ReportingPeriod(Kind kind, LocalDate start) implements Comparable<ReportingPeriod> {

	/** What a document prints. */
	public enum Kind {
		/** 2022年: 1 January to 31 December. */
		CALENDAR_YEAR,
		/** 2022年末: 31 December. */
		CALENDAR_YEAR_END,
		/** 2022年度: 1 April to 31 March. */
		FISCAL_YEAR,
		/** 2022年度末: 31 March of the next calendar year. */
		FISCAL_YEAR_END,
		/** 2018年3月. */
		MONTH,
		/** 2018年3月末: the last day of the month. */
		MONTH_END,
		/** 2020年1月1日. */
		DAY
	}

	private static final String YEAR = "(?:(?<era>令和|平成|昭和|[RHS])\\.?\\s*(?<inEra>元|\\d{1,2})|(?<year>\\d{4}))";
	private static final Pattern WHOLE = Pattern.compile(YEAR + "\\s*年\\s*(?<fiscal>度)?\\s*(?<end>末)?", Pattern.CASE_INSENSITIVE);
	private static final Pattern DATE = Pattern.compile(
			YEAR + "\\s*(?:年|[./-])\\s*(?<month>\\d{1,2})\\s*(?:月?\\s*(?<end>末)|月|(?:月|[./-])\\s*(?<day>\\d{1,2})\\s*日?)?",
			Pattern.CASE_INSENSITIVE);
	private static final Pattern ENGLISH_YEAR = Pattern.compile("(?<end>END OF )?(?<type>[FC]Y)\\s*(?<year>\\d{4})");
	private static final Pattern ENGLISH_DATE = Pattern
			.compile("(?<end>END OF )?(?:(?<day>\\d{1,2}) )?(?<month>[A-Z]{3,9}) (?<year>\\d{4})");
	private static final Pattern AS_OF = Pattern.compile("\\s*(?:現在|時点)$");
	private static final Comparator<ReportingPeriod> BY_TIME = Comparator.comparing(ReportingPeriod::end)
			.thenComparing(ReportingPeriod::start).thenComparing(ReportingPeriod::kind);

	/** @throws IllegalArgumentException when no period of that kind starts on that day */
	public ReportingPeriod {
		Objects.requireNonNull(kind);
		boolean fits = switch (kind) {
		case CALENDAR_YEAR -> start.getDayOfYear() == 1;
		case CALENDAR_YEAR_END -> start.getMonthValue() == 12 && start.getDayOfMonth() == 31;
		case FISCAL_YEAR -> start.getMonthValue() == 4 && start.getDayOfMonth() == 1;
		case FISCAL_YEAR_END -> start.getMonthValue() == 3 && start.getDayOfMonth() == 31;
		case MONTH -> start.getDayOfMonth() == 1;
		case MONTH_END -> start.getDayOfMonth() == start.lengthOfMonth();
		case DAY -> true;
		};
		if (!fits || start.getYear() < 1868 || start.getYear() > 2201) {
			throw new IllegalArgumentException(kind + " from " + start);
		}
	}

	public static ReportingPeriod calendarYear(int year) {
		return new ReportingPeriod(Kind.CALENDAR_YEAR, LocalDate.of(year, 1, 1));
	}

	public static ReportingPeriod fiscalYear(FiscalYear year) {
		return new ReportingPeriod(Kind.FISCAL_YEAR, LocalDate.of(year.year(), 4, 1));
	}

	public static ReportingPeriod fiscalYearEnd(FiscalYear year) {
		return new ReportingPeriod(Kind.FISCAL_YEAR_END, LocalDate.of(year.year() + 1, 3, 31));
	}

	public static ReportingPeriod month(YearMonth month) {
		return new ReportingPeriod(Kind.MONTH, month.atDay(1));
	}

	/**
	 * Reads 2022年, 2022年度, 令和4年度, R6年度, H30年, 2020年度末, 2018年3月, 2020年3月末, 2020年1月1日, R5.2.1, 2020-01-01, with or
	 * without 現在 or 時点, in full-width or half-width characters, and what {@link #in} prints.
	 *
	 * @throws IllegalArgumentException when the text is none of these, or a year that does not say of which kind it is
	 */
	public static ReportingPeriod parse(String text) {
		var plain = AS_OF.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip()).replaceFirst("");
		try {
			var whole = WHOLE.matcher(plain);
			if (whole.matches()) {
				return year(year(whole), whole.group("fiscal") != null, whole.group("end") != null);
			}
			var date = DATE.matcher(plain);
			if (date.matches()) {
				return date(YearMonth.of(year(date), Integer.parseInt(date.group("month"))), date.group("day"), date.group("end") != null);
			}
			return english(plain.toUpperCase(Locale.ROOT), text);
		} catch (DateTimeException noDate) {
			throw new IllegalArgumentException("not a period: " + text, noDate);
		}
	}

	/** The day that a text names, or the first day of the month that it names; empty when it names neither. */
	public static Optional<LocalDate> firstDay(String text) {
		try {
			var period = parse(text);
			return period.kind() == Kind.DAY || period.kind() == Kind.MONTH ? Optional.of(period.start()) : Optional.empty();
		} catch (IllegalArgumentException noPeriod) {
			return Optional.empty();
		}
	}

	private static ReportingPeriod english(String plain, String text) {
		var year = ENGLISH_YEAR.matcher(plain);
		if (year.matches()) {
			return year(Integer.parseInt(year.group("year")), year.group("type").equals("FY"), year.group("end") != null);
		}
		var date = ENGLISH_DATE.matcher(plain);
		if (date.matches()) {
			for (var month : Month.values()) {
				if (englishName(month, TextStyle.FULL).equalsIgnoreCase(date.group("month"))
						|| englishName(month, TextStyle.SHORT).equalsIgnoreCase(date.group("month"))) {
					return date(YearMonth.of(Integer.parseInt(date.group("year")), month), date.group("day"), date.group("end") != null);
				}
			}
		}
		throw new IllegalArgumentException("not a period: " + text);
	}

	private static ReportingPeriod year(int year, boolean fiscal, boolean end) {
		if (fiscal) {
			var fiscalYear = new FiscalYear(year);
			return end ? fiscalYearEnd(fiscalYear) : fiscalYear(fiscalYear);
		}
		return end ? new ReportingPeriod(Kind.CALENDAR_YEAR_END, LocalDate.of(year, 12, 31)) : calendarYear(year);
	}

	private static ReportingPeriod date(YearMonth month, String day, boolean end) {
		if (day != null) {
			return new ReportingPeriod(Kind.DAY, month.atDay(Integer.parseInt(day)));
		}
		return end ? new ReportingPeriod(Kind.MONTH_END, month.atEndOfMonth()) : month(month);
	}

	/** An era that ended goes on counting: 平成35年 of a plan made before 2019 is 2023. */
	private static int year(Matcher matcher) {
		if (matcher.group("year") != null) {
			return Integer.parseInt(matcher.group("year"));
		}
		if (matcher.group("inEra").matches("0+")) {
			throw new DateTimeException("year 0 of an era");
		}
		return FiscalYear.parse(matcher.group("era") + matcher.group("inEra")).year();
	}

	/** The last day. */
	public LocalDate end() {
		return switch (kind) {
		case CALENDAR_YEAR, FISCAL_YEAR -> start.plusYears(1).minusDays(1);
		case MONTH -> start.plusMonths(1).minusDays(1);
		case CALENDAR_YEAR_END, FISCAL_YEAR_END, MONTH_END, DAY -> start;
		};
	}

	/** Whether it is a point in time and no span. */
	public boolean isPoint() {
		return kind == Kind.CALENDAR_YEAR_END || kind == Kind.FISCAL_YEAR_END || kind == Kind.MONTH_END || kind == Kind.DAY;
	}

	/** The number of the year as it is printed: of 2022年度末, which is 31 March 2023, it is 2022. */
	public int year() {
		return kind == Kind.FISCAL_YEAR_END ? start.getYear() - 1 : start.getYear();
	}

	/** The period of the same kind some years later, or earlier when negative; 29 February becomes the 28th. */
	public ReportingPeriod plusYears(int years) {
		var moved = start.plusYears(years);
		return new ReportingPeriod(kind, kind == Kind.MONTH_END ? YearMonth.from(moved).atEndOfMonth() : moved);
	}

	/** 2022年度 or FY2022, 2022年 or CY2022, 2020年度末 or end of FY2020, 2018年3月 or March 2018. */
	public String in(Locale locale) {
		return locale.getLanguage().equals("ja") ? japanese() : english();
	}

	private String japanese() {
		var month = year() + "年" + start.getMonthValue() + "月";
		return switch (kind) {
		case CALENDAR_YEAR -> year() + "年";
		case CALENDAR_YEAR_END -> year() + "年末";
		case FISCAL_YEAR -> year() + "年度";
		case FISCAL_YEAR_END -> year() + "年度末";
		case MONTH -> month;
		case MONTH_END -> month + "末";
		case DAY -> month + start.getDayOfMonth() + "日";
		};
	}

	private String english() {
		var month = englishName(start.getMonth(), TextStyle.FULL) + " " + year();
		return switch (kind) {
		case CALENDAR_YEAR -> "CY" + year();
		case CALENDAR_YEAR_END -> "end of CY" + year();
		case FISCAL_YEAR -> "FY" + year();
		case FISCAL_YEAR_END -> "end of FY" + year();
		case MONTH -> month;
		case MONTH_END -> "end of " + month;
		case DAY -> start.getDayOfMonth() + " " + month;
		};
	}

	private static String englishName(Month month, TextStyle style) {
		return month.getDisplayName(style, Locale.ENGLISH);
	}

	/** By the last day, then the first, then the kind. */
	@Override
	public int compareTo(ReportingPeriod other) {
		return BY_TIME.compare(this, other);
	}
}

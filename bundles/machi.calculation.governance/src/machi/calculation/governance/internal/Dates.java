package machi.calculation.governance.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.governance.PrintedDate;
import machi.quantity.FiscalYear;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;

/** Reads dates, and finds those that are none; each text is found once. */
final class Dates {

	private static final int APRIL = 4;
	private static final int FIRST_YEAR = 1868;
	private static final int LAST_YEAR = 2200;

	private final List<Finding> findings;
	private final Map<PrintedDate, Optional<ReportingPeriod>> read = new HashMap<>();

	Dates(List<Finding> findings) {
		this.findings = findings;
	}

	/** The date; empty when there is none or it cannot be read. */
	Optional<ReportingPeriod> read(PrintedDate date) {
		var known = read.get(date);
		if (known != null) {
			return known;
		}
		var found = date.isBlank() ? Optional.<ReportingPeriod>empty() : parse(date);
		read.put(date, found);
		return found;
	}

	private Optional<ReportingPeriod> parse(PrintedDate date) {
		try {
			return Optional.of(ReportingPeriod.parse(date.text()));
		} catch (IllegalArgumentException notADate) {
			findings.add(Found.at("date.unreadable", Severity.WARNING,
					date.subject().label() + ": “" + date.text() + "” is not a date. A date such as 2019-08-26, R1.8.26 or 2019年8月 was expected.",
					date.subject().label() + ": 「" + date.text() + "」は日付として読めません。2019-08-26、R1.8.26、2019年8月 のように入力してください。",
					Found.place(date)));
			return Optional.empty();
		}
	}

	Stream<ReportingPeriod> all(Stream<PrintedDate> dates) {
		return dates.map(this::read).flatMap(Optional::stream);
	}

	/** The date in a form that sorts by time, as far as it is precise; what was entered when it cannot be read. */
	LocalizedText shown(PrintedDate date) {
		return read(date).map(Dates::shown).orElseGet(() -> LocalizedText.of(date.text(), date.text()));
	}

	static LocalizedText shown(ReportingPeriod period) {
		var same = switch (period.kind()) {
		case DAY -> period.start().toString();
		case MONTH -> YearMonth.from(period.start()).toString();
		default -> "";
		};
		return same.isEmpty() ? LocalizedText.of(period.in(Locale.ENGLISH), period.in(Locale.JAPANESE)) : LocalizedText.of(same, same);
	}

	/** The fiscal year that contains the whole period; empty when it is too imprecise to tell. */
	static Optional<FiscalYear> fiscalYear(ReportingPeriod period) {
		var first = fiscalYear(period.start());
		return first.equals(fiscalYear(period.end())) ? Optional.of(first) : Optional.empty();
	}

	/** Days outside the years that can be named belong to the first or the last of them. */
	static FiscalYear fiscalYear(LocalDate day) {
		return new FiscalYear(Math.clamp(day.getMonthValue() < APRIL ? day.getYear() - 1L : day.getYear(), FIRST_YEAR, LAST_YEAR));
	}

	static LocalDate end(FiscalYear year) {
		return ReportingPeriod.fiscalYear(year).end();
	}

	/** Whether one date is certainly before another. */
	static boolean before(Optional<ReportingPeriod> one, Optional<ReportingPeriod> other) {
		return one.isPresent() && other.isPresent() && one.get().end().isBefore(other.get().start());
	}
}

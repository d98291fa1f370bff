package machi.check.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import machi.calculation.Severity;
import machi.check.StatedFact;
import machi.check.internal.FactReading.Conflict;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;

/** Dates and periods that documents state several times, in either calendar. */
final class TimeFact {

	/** The year of the other calendar in brackets, as in 令和5(2023)年. Whether the two agree, the check of texts says. */
	private static final Pattern OTHER_CALENDAR = Pattern.compile("\\s*\\([^()]*\\)\\s*");
	private static final Pattern SEASON = Pattern.compile("(?<=年)\\s*[春夏秋冬]$");

	private TimeFact() {
	}

	/** Two dates agree when one of them lies within the other, which is then printed less precisely. */
	static FactReading date(StatedFact fact) {
		var read = periods(fact);
		var periods = read.stream().flatMap(Optional::stream).toList();
		boolean agree = periods.stream().allMatch(a -> periods.stream().allMatch(b -> within(a, b) || within(b, a)));
		return FactReading.of(texts(read), agree ? Optional.empty() : Optional.of(differs(Severity.ERROR, "the dates", "日付")));
	}

	/** Two periods agree when they are of one kind and time. Where only the kinds differ, it is a matter of wording. */
	static FactReading period(StatedFact fact) {
		var read = periods(fact);
		var periods = read.stream().flatMap(Optional::stream).toList();
		if (periods.stream().distinct().count() < 2) {
			return FactReading.of(texts(read), Optional.empty());
		}
		boolean oneYear = periods.stream().map(ReportingPeriod::year).distinct().count() == 1;
		return FactReading.of(texts(read), Optional.of(oneYear
				? new Conflict(Conflict.DIFFERS, Severity.WARNING,
						LocalizedText.of("the same year is stated as periods of different kinds", "同じ年が種類の異なる期間・時点として記載されています"))
				: differs(Severity.ERROR, "the periods", "期間・時点")));
	}

	private static List<Optional<ReportingPeriod>> periods(StatedFact fact) {
		return fact.occurrences().stream().map(place -> read(place.text())).toList();
	}

	private static Optional<ReportingPeriod> read(String text) {
		var plain = OTHER_CALENDAR.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("").strip();
		try {
			return Optional.of(ReportingPeriod.parse(SEASON.matcher(plain).replaceFirst("")));
		} catch (IllegalArgumentException unreadable) {
			return Optional.empty();
		}
	}

	private static boolean within(ReportingPeriod inner, ReportingPeriod outer) {
		return !inner.start().isBefore(outer.start()) && !inner.end().isAfter(outer.end());
	}

	private static Conflict differs(Severity severity, String english, String japanese) {
		return new Conflict(Conflict.DIFFERS, severity,
				LocalizedText.of(english + " contradict each other", japanese + "が互いに矛盾しています"));
	}

	private static List<Optional<LocalizedText>> texts(List<Optional<ReportingPeriod>> read) {
		return read.stream().map(period -> period.map(each -> LocalizedText.of(each.in(Locale.ENGLISH),
				each.in(Locale.JAPANESE)))).toList();
	}
}

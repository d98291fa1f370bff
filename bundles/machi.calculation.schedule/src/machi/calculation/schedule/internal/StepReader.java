package machi.calculation.schedule.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.schedule.Milestone;
import machi.calculation.schedule.internal.Step.Days;
import machi.quantity.FiscalYear;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.MonthSpan;

/** From what is entered to days. What gives no day becomes a finding, and the rest of the schedule still stands. */
final class StepReader {

	private static final int APRIL = 4;
	private static final int MARCH = 3;

	private final List<Finding> findings = new ArrayList<>();

	List<Finding> findings() {
		return List.copyOf(findings);
	}

	Step read(Milestone milestone) {
		var day = milestone.date().isBlank() ? Optional.<LocalDate>empty() : day(milestone);
		return new Step(milestone, day.map(date -> new Days(milestone.deadline() ? date : start(milestone, date), date))
				.or(() -> months(milestone)));
	}

	/** A period with a date ends on it. */
	private static LocalDate start(Milestone milestone, LocalDate end) {
		var start = milestone.first().map(year -> MonthSpan.month(year, MonthSpan.stated(milestone.startMonth(), APRIL)).atDay(1));
		return start.filter(first -> !first.isAfter(end)).orElse(end);
	}

	private Optional<LocalDate> day(Milestone milestone) {
		try {
			return Optional.of(ReportingPeriod.parse(milestone.date()).end());
		} catch (IllegalArgumentException unreadable) {
			add(milestone, "schedule.date", Severity.ERROR, "date", milestone.date(),
					LocalizedText.of("\"" + milestone.date() + "\" is no date; one such as 2021-03-31 was expected",
							"「" + milestone.date() + "」は日付として読めません。2021-03-31 のように入力してください"));
			return Optional.empty();
		}
	}

	private Optional<Days> months(Milestone milestone) {
		if (milestone.first().isEmpty()) {
			if (milestone.date().isBlank()) {
				add(milestone, "schedule.undated", milestone.critical() ? Severity.WARNING : Severity.INFO, "fiscalYear", "",
						LocalizedText.of("neither a fiscal year nor a date is entered", "年度も期日も入力されていません"));
			}
			return Optional.empty();
		}
		checkMonth(milestone, milestone.startMonth(), "startMonth");
		checkMonth(milestone, milestone.endMonth(), "endMonth");
		var span = MonthSpan.of(milestone.first().get(), milestone.startMonth(), milestone.last(), milestone.endMonth());
		if (span.isEmpty()) {
			endsBeforeStart(milestone, milestone.first().get(), milestone.last().orElse(milestone.first().get()));
		}
		return span.map(months -> new Days(milestone.deadline() ? months.end() : months.start(), months.end()));
	}

	private void checkMonth(Milestone milestone, Optional<Integer> month, String attribute) {
		month.filter(number -> number < 1 || number > 12)
				.ifPresent(number -> add(milestone, "schedule.month", Severity.ERROR, attribute, number.toString(),
						LocalizedText.of("there is no month " + number + "; 1 to 12 was expected",
								number + "月はありません。1～12で入力してください")));
	}

	private void endsBeforeStart(Milestone milestone, FiscalYear first, FiscalYear last) {
		var start = text(first, milestone.startMonth(), APRIL);
		var end = text(last, milestone.endMonth(), MARCH);
		add(milestone, "schedule.end.before.start", Severity.ERROR,
				last.compareTo(first) < 0 || milestone.endMonth().isEmpty() ? "endFiscalYear" : "endMonth", end,
				LocalizedText.of("it ends in " + end + ", before it begins in " + start, "終了(" + end + ")が開始(" + start + ")より前です"));
	}

	private static String text(FiscalYear year, Optional<Integer> month, int usual) {
		return MonthSpan.month(year, MonthSpan.stated(month, usual)).toString();
	}

	private void add(Milestone milestone, String rule, Severity severity, String attribute, String value, LocalizedText reason) {
		findings.add(new Finding(rule, severity,
				LocalizedText.of(milestone.name().english() + ": " + reason.english() + ".", milestone.name().japanese() + ": " + reason.japanese() + "。"),
				List.of(new Finding.Place(milestone.subject().at(attribute), value))));
	}
}

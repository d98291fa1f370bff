package machi.calculation.schedule.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import machi.calculation.Column;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.schedule.ScheduledInitiative;
import machi.calculation.schedule.internal.Step.Days;
import machi.calculation.schedule.internal.Step.State;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.MonthSpan;

/** The tables of a schedule: all milestones, and those to be reminded of. */
final class ScheduleTables {

	private final List<Step> steps;
	private final Map<String, ScheduledInitiative> initiatives;
	private final Map<String, Step> byId;
	private final Optional<LocalDate> asOf;

	ScheduleTables(List<Step> steps, List<ScheduledInitiative> initiatives, Optional<LocalDate> asOf) {
		this.steps = steps;
		this.initiatives = initiatives.stream().collect(Collectors.toMap(ScheduledInitiative::id, initiative -> initiative));
		this.byId = steps.stream().collect(Collectors.toMap(Step::id, step -> step));
		this.asOf = asOf;
	}

	List<ResultTable> all() {
		return List.of(milestones(), reminders());
	}

	private ResultTable milestones() {
		var rows = new ArrayList<Row>();
		for (var step : steps) {
			var milestone = step.milestone();
			rows.add(Row.data(step.id(), milestone.subject(), initiative(step), milestone.name(),
					step.days().map(ScheduleTables::period).orElse(null), step.days().map(days -> days.start().toString()).orElse(null),
					step.days().map(days -> days.end().toString()).orElse(null), step.days().map(ScheduleTables::months).orElse(null),
					after(step), step.state(asOf).title(), critical(step), milestone.responsible()));
		}
		return new ResultTable("milestones", LocalizedText.of("Schedule", "スケジュール"),
				List.of(Column.localized("initiative", "Initiative", "取組"), Column.localized("milestone", "Milestone", "内容"),
						Column.localized("period", "Period", "時期"), Column.text("start", "From", "開始日"), Column.text("end", "To", "終了日"),
						Column.number("months", "Length", "期間", "か月"), Column.localized("after", "After", "先行"),
						Column.localized("state", "State", "状態"), Column.localized("critical", "Deadline", "期限の種別"),
						Column.text("responsible", "Responsible", "担当")),
				rows);
	}

	private ResultTable reminders() {
		var rows = new ArrayList<Row>();
		steps.stream().filter(step -> step.reminder().isPresent())
				.sorted(Comparator.comparing(step -> step.days().orElseThrow().end())).forEach(step -> {
					var end = step.days().orElseThrow().end();
					rows.add(Row.data(step.id(), step.milestone().subject(), step.milestone().name(), initiative(step), end.toString(),
							step.reminder().orElseThrow().toString(),
							asOf.map(day -> BigDecimal.valueOf(ChronoUnit.DAYS.between(day, end))).orElse(null), reminderState(step),
							step.milestone().responsible()));
				});
		return new ResultTable("reminders", LocalizedText.of("Coming deadlines", "期限の通知"),
				List.of(Column.localized("milestone", "Milestone", "内容"), Column.localized("initiative", "Initiative", "取組"),
						Column.text("due", "Due", "期限"), Column.text("reminder", "Remind on", "通知日"),
						Column.number("daysLeft", "Days left", "残り日数", "日"), Column.localized("state", "State", "状態"),
						Column.text("responsible", "Responsible", "担当")),
				rows);
	}

	private LocalizedText reminderState(Step step) {
		if (step.state(asOf) == State.OVERDUE) {
			return State.OVERDUE.title();
		}
		boolean due = asOf.filter(day -> !day.isBefore(step.reminder().orElseThrow())).isPresent();
		return due ? LocalizedText.of("Due soon", "期限間近") : LocalizedText.of("Later", "予定");
	}

	private LocalizedText initiative(Step step) {
		var initiative = initiatives.get(step.milestone().initiative());
		return initiative == null ? null : initiative.name();
	}

	private LocalizedText after(Step step) {
		var names = step.milestone().after().stream()
				.map(id -> byId.containsKey(id) ? byId.get(id).milestone().name() : LocalizedText.same(id)).toList();
		return names.isEmpty() ? null
				: LocalizedText.of(names.stream().map(LocalizedText::english).collect(Collectors.joining(", ")),
						names.stream().map(LocalizedText::japanese).collect(Collectors.joining("、")));
	}

	private static LocalizedText critical(Step step) {
		if (step.milestone().critical()) {
			return LocalizedText.of("Critical", "重要期限");
		}
		return step.milestone().deadline() ? LocalizedText.of("Deadline", "期限") : null;
	}

	private static BigDecimal months(Days days) {
		return BigDecimal.valueOf(new MonthSpan(YearMonth.from(days.start()), YearMonth.from(days.end())).months());
	}

	/** Fiscal years with their halves: FY2020 first half – FY2021 second half (令和2年度上期～令和3年度下期). */
	private static LocalizedText period(Days days) {
		var first = half(YearMonth.from(days.start()));
		var last = half(YearMonth.from(days.end()));
		return first.equals(last) ? first
				: LocalizedText.of(first.english() + " – " + last.english(), first.japanese() + "～" + last.japanese());
	}

	private static LocalizedText half(YearMonth month) {
		boolean first = MonthSpan.isFirstHalf(month);
		int year = month.getMonthValue() < 4 ? month.getYear() - 1 : month.getYear();
		if (year < 1868 || year > 2200) {
			return LocalizedText.same(month.toString());
		}
		var fiscal = new FiscalYear(year);
		return LocalizedText.of(fiscal.in(Locale.ENGLISH) + (first ? " H1" : " H2"), fiscal.in(Locale.JAPANESE) + (first ? "上期" : "下期"));
	}
}

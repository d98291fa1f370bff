package machi.calculation.schedule.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.schedule.ScheduledInitiative;
import machi.calculation.schedule.internal.Step.State;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.MonthSpan;

/** What the steps of a schedule have against each other, against their initiatives and against the day looked from. */
final class ScheduleFindings {

	private final Map<String, Step> steps = new LinkedHashMap<>();
	private final Map<String, ScheduledInitiative> initiatives;
	private final Optional<LocalDate> asOf;
	private final List<Finding> findings = new ArrayList<>();

	ScheduleFindings(List<Step> steps, List<ScheduledInitiative> initiatives, Optional<LocalDate> asOf) {
		steps.forEach(step -> this.steps.put(step.id(), step));
		this.initiatives = initiatives.stream().collect(Collectors.toMap(ScheduledInitiative::id, initiative -> initiative));
		this.asOf = asOf;
	}

	List<Finding> all() {
		checkCycles();
		boolean recorded = steps.values().stream().map(Step::milestone).anyMatch(milestone -> milestone.done() || milestone.critical());
		for (var step : steps.values()) {
			checkOrder(step);
			checkInitiative(step);
			if (recorded) {
				checkDay(step);
			}
		}
		if (!recorded) {
			reportUnrecorded();
		}
		return List.copyOf(findings);
	}

	/** Names every step that waits for itself in one ring, beginning with the step that is entered first. */
	private void checkCycles() {
		var done = new HashSet<String>();
		for (var step : steps.values()) {
			var ring = ring(step, done);
			done.add(step.id());
			if (!ring.isEmpty()) {
				done.addAll(ring);
				var english = ring.stream().map(id -> steps.get(id).milestone().name().english()).collect(Collectors.joining(" → "));
				var japanese = ring.stream().map(id -> steps.get(id).milestone().name().japanese()).collect(Collectors.joining(" → "));
				findings.add(new Finding("schedule.cycle", Severity.ERROR,
						LocalizedText.of("These milestones wait for each other: " + english + ".", "先行関係が循環しています: " + japanese + "。"),
						ring.stream().map(id -> steps.get(id)).map(each -> new Finding.Place(each.milestone().subject().at("after"),
								String.join(", ", each.milestone().after()))).toList()));
			}
		}
	}

	/** A way from the step through what it waits for back to itself; without recursion, as chains may be long. */
	private List<String> ring(Step from, Set<String> done) {
		var cameFrom = new LinkedHashMap<String, String>();
		var open = new ArrayList<String>();
		open.add(from.id());
		while (!open.isEmpty()) {
			var id = open.removeLast();
			for (var before : steps.get(id).milestone().after()) {
				if (before.equals(from.id())) {
					return way(from.id(), id, cameFrom);
				}
				if (steps.containsKey(before) && !done.contains(before) && !cameFrom.containsKey(before)) {
					cameFrom.put(before, id);
					open.add(before);
				}
			}
		}
		return List.of();
	}

	private static List<String> way(String from, String last, Map<String, String> cameFrom) {
		var ring = new ArrayList<String>();
		for (var id = last; id != null && !id.equals(from); id = cameFrom.get(id)) {
			ring.add(id);
		}
		ring.add(from);
		return ring;
	}

	private void checkOrder(Step step) {
		for (var id : step.milestone().after()) {
			var before = steps.get(id);
			if (before == null) {
				add(step, "schedule.after.unknown", Severity.ERROR, "after", id,
						LocalizedText.of("there is no milestone \"" + id + "\" to wait for", "先行とされた「" + id + "」はありません"));
			} else if (before != step && before.days().isPresent() && step.days().isPresent()
					&& !before.days().get().end().isBefore(step.days().get().start())) {
				var end = before.days().get().end();
				var start = step.days().get().start();
				var english = before.milestone().name().english();
				var japanese = before.milestone().name().japanese();
				findings.add(new Finding("schedule.order", Severity.ERROR,
						LocalizedText.of(step.milestone().name().english() + " begins on " + start + ", but \"" + english
								+ "\", which it waits for, ends only on " + end + ".",
								step.milestone().name().japanese() + "の開始(" + start + ")が、先行する「" + japanese + "」の終了(" + end + ")より前です。"),
						List.of(new Finding.Place(step.milestone().subject().at("after"), start.toString()),
								new Finding.Place(before.milestone().subject(), end.toString()))));
			}
		}
	}

	private void checkInitiative(Step step) {
		var initiative = initiatives.get(step.milestone().initiative());
		if (initiative == null || step.days().isEmpty()) {
			return;
		}
		var days = step.days().get();
		boolean early = initiative.first().map(year -> days.start().isBefore(MonthSpan.of(year).start())).orElse(false);
		boolean late = initiative.last().map(year -> days.end().isAfter(MonthSpan.of(year).end())).orElse(false);
		if (early || late) {
			findings.add(new Finding("schedule.outside.initiative", Severity.WARNING,
					LocalizedText.of(step.milestone().name().english() + " (" + days.start() + " to " + days.end() + ") lies outside the years of "
							+ initiative.name().english() + ", " + years(initiative, Locale.ENGLISH) + ".",
							step.milestone().name().japanese() + "(" + days.start() + "～" + days.end() + ")が「" + initiative.name().japanese()
									+ "」の期間(" + years(initiative, Locale.JAPANESE) + ")の外です。"),
					List.of(new Finding.Place(step.milestone().subject().at(early ? "fiscalYear" : "endFiscalYear"), days.start() + " – " + days.end()),
							new Finding.Place(initiative.subject().at(early ? "startFiscalYear" : "endFiscalYear"), years(initiative, Locale.ROOT)))));
		}
	}

	private static String years(ScheduledInitiative initiative, Locale locale) {
		return year(initiative.first(), locale) + (locale.equals(Locale.JAPANESE) ? "～" : "–") + year(initiative.last(), locale);
	}

	private static String year(Optional<FiscalYear> year, Locale locale) {
		return year.map(number -> number.in(locale)).orElse("");
	}

	/** A plan whose milestones nobody keeps up to date: one remark instead of a reproach for each. */
	private void reportUnrecorded() {
		var past = steps.values().stream().filter(step -> step.state(asOf) == State.OVERDUE).toList();
		if (!past.isEmpty()) {
			findings.add(new Finding("schedule.unrecorded", Severity.INFO,
					LocalizedText.of(past.size() + " milestones were to end before " + asOf.get() + "; whether they are done is not recorded.",
							asOf.get() + "より前に終了予定のマイルストーンが" + past.size() + "件ありますが、完了の記録がありません。"),
					past.stream().map(step -> new Finding.Place(step.milestone().subject().at("done"), step.days().orElseThrow().end().toString()))
							.toList()));
		}
	}

	private void checkDay(Step step) {
		if (asOf.isEmpty() || step.days().isEmpty()) {
			return;
		}
		var end = step.days().get().end();
		if (step.state(asOf) == State.OVERDUE) {
			long days = ChronoUnit.DAYS.between(end, asOf.get());
			add(step, "schedule.overdue", step.milestone().critical() ? Severity.ERROR : Severity.WARNING, "done", end.toString(),
					LocalizedText.of("it was to end on " + end + ", " + days + " days before " + asOf.get() + ", and is not done",
							"期限(" + end + ")を" + asOf.get() + "時点で" + days + "日過ぎていますが、完了していません"));
		} else if (step.reminder().filter(reminder -> !reminder.isAfter(asOf.get())).isPresent()) {
			long days = ChronoUnit.DAYS.between(asOf.get(), end);
			add(step, "schedule.reminder", Severity.INFO, step.milestone().date().isBlank() ? "endFiscalYear" : "date", end.toString(),
					LocalizedText.of("due on " + end + ", " + days + " days after " + asOf.get(), "期限(" + end + ")まであと" + days + "日です(" + asOf.get() + "時点)"));
		}
	}

	private void add(Step step, String rule, Severity severity, String attribute, String value, LocalizedText reason) {
		var name = step.milestone().name();
		findings.add(new Finding(rule, severity,
				LocalizedText.of(name.english() + ": " + reason.english() + ".", name.japanese() + ": " + reason.japanese() + "。"),
				List.of(new Finding.Place(step.milestone().subject().at(attribute), value))));
	}
}

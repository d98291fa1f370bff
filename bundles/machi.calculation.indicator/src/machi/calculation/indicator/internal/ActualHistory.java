package machi.calculation.indicator.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.indicator.Accumulation;
import machi.calculation.indicator.Actual;
import machi.calculation.indicator.ActualUse;
import machi.calculation.indicator.TrackedIndicator;
import machi.quantity.Quantity;
import machi.quantity.ReportingPeriod;

/** All that was recorded of an indicator, and which of it counts. */
final class ActualHistory {

	/** A recorded value and what becomes of it. */
	record Entry(Actual actual, ActualUse use) {

		/** Only of entries that are readable. */
		ReportingPeriod period() {
			return actual.period().flatMap(stated -> stated.period()).orElseThrow();
		}
	}

	private final TrackedIndicator tracked;
	private final FindingList findings;
	private final List<Entry> entries = new ArrayList<>();
	private final List<Entry> counting;

	ActualHistory(TrackedIndicator tracked, LocalDate asOf, FindingList findings) {
		this.tracked = tracked;
		this.findings = findings;
		var replaced = replaced();
		for (var actual : tracked.actuals()) {
			entries.add(new Entry(actual, use(actual, asOf, replaced)));
		}
		leaveOutRepetitions();
		counting = entries.stream().filter(entry -> entry.use() == ActualUse.COUNTS).sorted(Comparator.comparing(Entry::period)).toList();
		checkFalls();
	}

	/** In the order they were entered. */
	List<Entry> entries() {
		return entries;
	}

	/** Those that count, by period. */
	List<Entry> counting() {
		return counting;
	}

	Optional<Entry> latest() {
		return counting.isEmpty() ? Optional.empty() : Optional.of(counting.getLast());
	}

	private ActualUse use(Actual actual, LocalDate asOf, Set<String> replaced) {
		var period = actual.period().flatMap(stated -> stated.period());
		if (period.isEmpty() || actual.value().isEmpty()) {
			sayUnreadable(actual);
			return ActualUse.UNREADABLE;
		}
		if (replaced.contains(actual.id())) {
			return ActualUse.CORRECTED;
		}
		boolean annual = tracked.accumulation() == Accumulation.ANNUAL;
		if (period.get().start().isAfter(asOf) || annual && period.get().end().isAfter(asOf)) {
			var printed = actual.period().get().printed();
			findings.add(tracked, "kpi.actual.early", Severity.INFO, printed + " is not over on " + asOf + "; its value does not count yet.",
					printed + " は " + asOf + " の時点で終わっていないため、この値はまだ使いません。", place(actual));
			return ActualUse.NOT_OVER;
		}
		return ActualUse.COUNTS;
	}

	private void sayUnreadable(Actual actual) {
		if (actual.value().isEmpty()) {
			findings.add(tracked, "kpi.actual.empty", Severity.WARNING, "an actual has no value.", "値のない実績があります。",
					new Finding.Place(actual.subject().at("value"), ""));
		} else if (actual.period().isEmpty()) {
			findings.add(tracked, "kpi.actual.empty", Severity.WARNING, "an actual has no period.", "時点・期間のない実績があります。",
					new Finding.Place(actual.subject().at("period"), ""));
		}
	}

	/** Ids of actuals that a later one corrects. Those that correct each other in a ring are all out. */
	private Set<String> replaced() {
		var byId = new HashMap<String, Actual>();
		tracked.actuals().forEach(actual -> byId.put(actual.id(), actual));
		var replaced = new HashSet<String>();
		for (var actual : tracked.actuals()) {
			if (actual.replaces().isEmpty()) {
				continue;
			}
			if (!byId.containsKey(actual.replaces())) {
				findings.add(tracked, "kpi.actual.replaces", Severity.ERROR, "it has no actual " + actual.replaces() + " that could be corrected.",
						"訂正対象の実績 " + actual.replaces() + " はこのKPIにありません。", new Finding.Place(actual.subject().at("replaces"), actual.replaces()));
			} else {
				replaced.add(actual.replaces());
			}
			if (inRing(actual, byId)) {
				findings.add(tracked, "kpi.actual.replaces", Severity.ERROR, "an actual corrects itself, directly or through others.",
						"実績の訂正対象が循環しています。", new Finding.Place(actual.subject().at("replaces"), actual.replaces()));
			}
		}
		return replaced;
	}

	private static boolean inRing(Actual start, Map<String, Actual> byId) {
		var seen = new HashSet<String>();
		var at = byId.get(start.replaces());
		while (at != null && seen.add(at.id())) {
			if (at.id().equals(start.id())) {
				return true;
			}
			at = byId.get(at.replaces());
		}
		return false;
	}

	/** Of two values for one period the one recorded last counts; without dates, the one entered last. */
	private void leaveOutRepetitions() {
		var last = new HashMap<ReportingPeriod, Integer>();
		for (int i = 0; i < entries.size(); i++) {
			if (entries.get(i).use() != ActualUse.COUNTS) {
				continue;
			}
			var other = last.putIfAbsent(entries.get(i).period(), i);
			if (other != null) {
				int older = recorded(other).isAfter(recorded(i)) ? i : other;
				int newer = older == i ? other : i;
				sayRepeated(entries.get(older).actual(), entries.get(newer).actual());
				entries.set(older, new Entry(entries.get(older).actual(), ActualUse.REPEATED));
				last.put(entries.get(newer).period(), newer);
			}
		}
	}

	private LocalDate recorded(int index) {
		return entries.get(index).actual().recordedOn().orElse(LocalDate.MIN);
	}

	private void sayRepeated(Actual older, Actual newer) {
		var printed = newer.period().orElseThrow().printed();
		findings.add(tracked, "kpi.actual.repeated", Severity.ERROR,
				"two values are recorded for " + printed + ", and neither names the other as the one it corrects; the later one counts.",
				printed + " の実績が2件あり、訂正関係が記録されていません。後に記録されたものを使います。", place(older), place(newer));
	}

	private void checkFalls() {
		if (tracked.accumulation() != Accumulation.CUMULATIVE) {
			return;
		}
		for (int i = 1; i < counting.size(); i++) {
			var before = counting.get(i - 1).actual();
			var now = counting.get(i).actual();
			if (now.value().orElseThrow().compareTo(before.value().orElseThrow()) < 0) {
				findings.add(tracked, "kpi.actual.falls", Severity.ERROR, "a cumulative value falls from " + text(before) + " to " + text(now) + ".",
						"累計値が " + text(before) + " から " + text(now) + " に減っています。", place(before), place(now));
			}
		}
	}

	Finding.Place place(Actual actual) {
		return new Finding.Place(actual.subject().at("value"), text(actual));
	}

	/** 2021年度: 85 件. */
	private String text(Actual actual) {
		var value = new Quantity(actual.value().orElseThrow(), Measure.of(tracked.indicator()).unit()).grouped();
		return actual.period().map(stated -> stated.printed() + ": ").orElse("") + value;
	}
}

package machi.operation.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import machi.hardware.Point;
import machi.hardware.Reading;
import machi.model.device.Comparison;
import machi.model.device.Severity;
import machi.operation.Alarm;
import machi.operation.JournalEntry.Kind;
import machi.operation.journal.Draft;
import machi.operation.journal.Recorded;
import machi.operation.live.LiveBoard;
import machi.operation.plan.AlarmCondition;
import machi.quantity.text.LocalizedText;

/**
 * Raises and ends alarms. A rule has at most one open alarm, which counts how often it came back, and is written down at most
 * every five seconds, so that a value which trembles around its limit floods neither the list nor the journal. An alarm is
 * closed when it is over and acknowledged. Callable from many threads.
 */
public final class AlarmWatch {

	private static final Duration WRITTEN_AT_MOST_EVERY = Duration.ofSeconds(5);
	private static final Comparator<Alarm> GRAVEST_FIRST = Comparator.comparing(Alarm::severity).reversed()
			.thenComparing(Comparator.comparing(Alarm::raised).reversed()).thenComparing(Alarm::id);

	private final BiFunction<String, String, Optional<Point>> points;
	private final Map<String, RuleState> rules = new LinkedHashMap<>();
	private Map<String, List<RuleState>> byDevice = Map.of();
	/** Open alarms of the journal whose rule is not known yet, by rule. */
	private final Map<String, Alarm> restored = new HashMap<>();

	/** @param points gives a point by the id of its device and its own, if it is known */
	public AlarmWatch(BiFunction<String, String, Optional<Point>> points) {
		this.points = points;
	}

	/** Takes in an entry of the journal, in order, before the rules are known. */
	public synchronized void restore(Recorded recorded) {
		var data = recorded.data();
		var entry = recorded.entry();
		var rule = data.getOrDefault("rule", "");
		var before = restored.get(rule);
		switch (entry.kind()) {
		case ALARM_RAISED -> {
			boolean again = before != null && before.id().equals(data.get("alarm"));
			restored.put(rule, new Alarm(data.getOrDefault("alarm", ""), rule, entry.element(), severity(data.get("severity")), entry.text(),
					data.getOrDefault("instruction", ""), again ? before.raised() : entry.time(), again ? before.times() + 1 : 1, Optional.empty(),
					Optional.empty()));
		}
		case ALARM_CLEARED -> {
			if (before != null) {
				restore(rule, cleared(before, entry.time()));
			}
		}
		case ALARM_ACKNOWLEDGED -> {
			if (before != null) {
				restore(rule, acknowledged(before, new Alarm.Acknowledgement(entry.account(), entry.time(), data.getOrDefault("comment", ""))));
			}
		}
		default -> {
			// not about alarms
		}
		}
	}

	private void restore(String rule, Alarm alarm) {
		if (alarm.stands() || alarm.acknowledged().isEmpty()) {
			restored.put(rule, alarm);
		} else {
			restored.remove(rule);
		}
	}

	private static Severity severity(String name) {
		var severity = Severity.getByName(name);
		return severity == null ? Severity.ALARM : severity;
	}

	/** These are the rules from now on. Alarms of rules that are gone are over. */
	public synchronized void configure(Collection<AlarmCondition> conditions, Instant now) {
		var ids = conditions.stream().map(AlarmCondition::id).toList();
		for (var state : rules.values()) {
			if (!ids.contains(state.rule().id())) {
				state.alarm().filter(Alarm::stands).ifPresent(alarm -> state.alarm(cleared(alarm, now)));
			}
		}
		rules.values().removeIf(state -> !ids.contains(state.rule().id()) && state.alarm().isEmpty());
		for (var condition : conditions) {
			rules.computeIfAbsent(condition.id(), id -> {
				var state = new RuleState(condition, now);
				Optional.ofNullable(restored.remove(id)).ifPresent(state::restore);
				return state;
			}).change(condition);
		}
		orphans(now);
		var devices = new HashMap<String, List<RuleState>>();
		rules.values().stream().filter(state -> ids.contains(state.rule().id()))
				.forEach(state -> devices.computeIfAbsent(state.rule().device(), id -> new ArrayList<>()).add(state));
		byDevice = devices;
	}

	/** Alarms of an earlier session whose rule is gone: over, and still to be acknowledged. */
	private void orphans(Instant now) {
		for (var alarm : restored.values()) {
			var none = new AlarmCondition(alarm.rule(), LocalizedText.same(alarm.rule()), alarm.device(), LocalizedText.same(alarm.device()), "",
					Comparison.EQUAL, 0, 0, Duration.ZERO, alarm.severity(), alarm.instruction());
			var state = new RuleState(none, now);
			state.restore(alarm);
			if (alarm.stands()) {
				state.alarm(cleared(alarm, now));
			}
			rules.put(alarm.rule(), state);
		}
		restored.clear();
	}

	/** @param device id in the program */
	public synchronized void receive(String device, Reading reading, Instant now) {
		var watching = byDevice.get(device);
		if (watching == null || !LiveBoard.isTrusted(reading.quality())) {
			return;
		}
		for (var state : watching) {
			var point = state.rule().point();
			if (point.isEmpty() || point.equals(reading.point())) {
				state.receive(reading.value(), now);
				judge(state, now);
			}
		}
	}

	/**
	 * Raises what has held long enough.
	 *
	 * @return what is to be written down; tell {@link #written} when it was
	 */
	public synchronized List<Draft> tick(Instant now) {
		var drafts = new ArrayList<Draft>();
		byDevice.values().forEach(states -> states.forEach(state -> judge(state, now)));
		for (var state : rules.values()) {
			if (state.isUnwritten() && !now.isBefore(state.journalledAt().plus(WRITTEN_AT_MOST_EVERY))) {
				write(state, now, drafts);
			}
		}
		return drafts;
	}

	/** What {@link #tick} gave at this moment is on the disk. */
	public synchronized void written(List<Draft> drafts, Instant now) {
		for (var draft : drafts) {
			var state = rules.get(draft.data().get("rule"));
			if (state != null) {
				state.journalled(now);
			}
		}
		rules.values().removeIf(state -> state.alarm().isEmpty() && byDevice.values().stream().noneMatch(states -> states.contains(state)));
	}

	private void judge(RuleState state, Instant now) {
		boolean due = state.isDue(now);
		var alarm = state.alarm();
		if (due && alarm.isEmpty()) {
			state.alarm(alarm(state, UUID.randomUUID().toString(), now, 1));
		} else if (due && !alarm.get().stands()) {
			state.alarm(alarm(state, alarm.get().id(), alarm.get().raised(), alarm.get().times() + 1));
		} else if (!due && alarm.filter(Alarm::stands).isPresent()) {
			state.alarm(cleared(alarm.get(), now));
			state.close();
		}
	}

	private Alarm alarm(RuleState state, String id, Instant raised, int times) {
		var rule = state.rule();
		return new Alarm(id, rule.id(), rule.device(), rule.severity(), AlarmText.raised(rule, points.apply(rule.device(), rule.point()), state.value()),
				rule.instruction(), raised, times, Optional.empty(), Optional.empty());
	}

	private static void write(RuleState state, Instant now, List<Draft> drafts) {
		var alarm = state.alarm().orElseThrow();
		state.drafted();
		var data = Map.of("alarm", alarm.id(), "rule", alarm.rule(), "severity", alarm.severity().getName(), "instruction", alarm.instruction(),
				"times", Integer.toString(alarm.times()));
		if (!state.journalKnowsRaised()) {
			drafts.add(new Draft(now, Kind.ALARM_RAISED, "", alarm.device(), alarm.text(), data));
		}
		if (!alarm.stands()) {
			drafts.add(new Draft(now, Kind.ALARM_CLEARED, "", alarm.device(),
					LocalizedText.of("Over: " + alarm.text().english(), "復帰: " + alarm.text().japanese()), data));
		}
	}

	/** Open alarms, the gravest first, then the newest. */
	public synchronized List<Alarm> alarms() {
		return rules.values().stream().flatMap(state -> state.alarm().stream()).sorted(GRAVEST_FIRST).toList();
	}

	public synchronized Optional<Alarm> alarm(String id) {
		return rules.values().stream().flatMap(state -> state.alarm().stream()).filter(alarm -> alarm.id().equals(id)).findFirst();
	}

	/**
	 * What is to be written down when a person takes note of an alarm; tell {@link #acknowledged} when it was.
	 *
	 * @param id of an open alarm
	 */
	public synchronized List<Draft> acknowledgement(String id, String account, String comment, Instant now) {
		var state = state(id).orElseThrow(() -> new IllegalArgumentException(id));
		var drafts = new ArrayList<Draft>();
		if (state.isUnwritten()) {
			write(state, now, drafts);
		} else {
			state.drafted();
		}
		var alarm = state.alarm().orElseThrow();
		drafts.add(new Draft(now, Kind.ALARM_ACKNOWLEDGED, account, alarm.device(),
				LocalizedText.of("Acknowledged: " + alarm.text().english() + (comment.isBlank() ? "" : " — " + comment),
						"確認: " + alarm.text().japanese() + (comment.isBlank() ? "" : " — " + comment)),
				Map.of("alarm", alarm.id(), "rule", alarm.rule(), "comment", comment)));
		return drafts;
	}

	/** A person has taken note, which has been written down. */
	public synchronized void acknowledged(String id, String account, String comment, Instant now) {
		state(id).ifPresent(state -> {
			state.alarm(acknowledged(state.alarm().orElseThrow(), new Alarm.Acknowledgement(account, now, comment)));
			state.journalled(now);
		});
	}

	private Optional<RuleState> state(String id) {
		return rules.values().stream().filter(state -> state.alarm().filter(alarm -> alarm.id().equals(id)).isPresent()).findFirst();
	}

	private static Alarm cleared(Alarm alarm, Instant when) {
		return new Alarm(alarm.id(), alarm.rule(), alarm.device(), alarm.severity(), alarm.text(), alarm.instruction(), alarm.raised(), alarm.times(),
				Optional.of(when), alarm.acknowledged());
	}

	private static Alarm acknowledged(Alarm alarm, Alarm.Acknowledgement by) {
		return new Alarm(alarm.id(), alarm.rule(), alarm.device(), alarm.severity(), alarm.text(), alarm.instruction(), alarm.raised(), alarm.times(),
				alarm.cleared(), Optional.of(by));
	}
}

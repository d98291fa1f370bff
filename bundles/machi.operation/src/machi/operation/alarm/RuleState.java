package machi.operation.alarm;

import java.time.Instant;
import java.util.Optional;

import machi.model.device.Comparison;
import machi.operation.Alarm;
import machi.operation.plan.AlarmCondition;

/** One rule as time goes by. */
final class RuleState {

	private AlarmCondition rule;
	/** Since when the condition has held; null while it does not. */
	private Instant holdsSince;
	private Instant received;
	/** Null while none is open. */
	private Alarm alarm;
	/** As the journal knows it; null when it knows none. */
	private Alarm journalled;
	private Instant journalledAt = Instant.EPOCH;
	/** As it is being written down. */
	private Alarm drafted;
	private double value = Double.NaN;

	RuleState(AlarmCondition rule, Instant now) {
		this.rule = rule;
		received = now;
	}

	AlarmCondition rule() {
		return rule;
	}

	/** A rule that asks something else begins anew. */
	void change(AlarmCondition changed) {
		boolean asksTheSame = changed.device().equals(rule.device()) && changed.point().equals(rule.point())
				&& changed.comparison() == rule.comparison() && changed.value() == rule.value();
		if (!asksTheSame) {
			holdsSince = null;
		}
		rule = changed;
	}

	void restore(Alarm known) {
		alarm = known;
		journalled = known;
		if (known.stands()) {
			holdsSince = known.raised();
		}
	}

	void receive(double newest, Instant now) {
		received = now;
		value = newest;
		if (rule.comparison() == Comparison.NOT_RECEIVED) {
			holdsSince = null;
		} else if (holds(newest)) {
			holdsSince = holdsSince == null ? now : holdsSince;
		} else if (holdsSince == null || isBack(newest)) {
			holdsSince = null;
		}
	}

	private boolean holds(double newest) {
		return switch (rule.comparison()) {
		case ABOVE -> newest > rule.value();
		case BELOW -> newest < rule.value();
		case EQUAL -> newest == rule.value();
		case NOT_RECEIVED -> false;
		};
	}

	/** Whether the value has come back by the hysteresis. */
	private boolean isBack(double newest) {
		return switch (rule.comparison()) {
		case ABOVE -> newest <= rule.value() - rule.hysteresis();
		case BELOW -> newest >= rule.value() + rule.hysteresis();
		case EQUAL -> Math.abs(newest - rule.value()) > rule.hysteresis();
		case NOT_RECEIVED -> true;
		};
	}

	/** Whether the alarm should stand now. */
	boolean isDue(Instant now) {
		if (rule.comparison() == Comparison.NOT_RECEIVED) {
			return now.isAfter(received.plus(rule.delay()));
		}
		boolean stands = alarm != null && alarm.stands();
		return holdsSince != null && (stands || !now.isBefore(holdsSince.plus(rule.delay())));
	}

	double value() {
		return value;
	}

	Instant received() {
		return received;
	}

	Optional<Alarm> alarm() {
		return Optional.ofNullable(alarm);
	}

	void alarm(Alarm now) {
		alarm = now;
	}

	/** Whether the journal does not know the alarm as it is. */
	boolean isUnwritten() {
		return alarm != null && (journalled == null || journalled.times() != alarm.times() || journalled.stands() != alarm.stands());
	}

	boolean journalKnowsRaised() {
		return journalled != null && journalled.id().equals(alarm.id()) && journalled.times() == alarm.times();
	}

	Instant journalledAt() {
		return journalledAt;
	}

	void drafted() {
		drafted = alarm;
	}

	/** The journal knows what was drafted; an alarm that is over and acknowledged is closed. */
	void journalled(Instant now) {
		journalled = drafted;
		journalledAt = now;
		close();
	}

	/** Forgets an alarm that is over, acknowledged and written down. */
	void close() {
		if (alarm != null && !alarm.stands() && alarm.acknowledged().isPresent() && !isUnwritten()) {
			alarm = null;
			journalled = null;
		}
	}
}

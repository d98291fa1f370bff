package machi.operation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import machi.model.device.Severity;
import machi.quantity.text.LocalizedText;

/**
 * A condition of an alarm rule that has come true.
 *
 * @param id           unique in the program
 * @param rule         id of the alarm rule
 * @param device       id of the device; empty when the rule's device is gone
 * @param text         what happened: device, point, value, limit
 * @param instruction  what the rule says should be done; may be empty
 * @param times        how often it came back before anybody acknowledged it, from 1
 * @param cleared      when the condition ended; empty while it stands
 * @param acknowledged who took note of it; empty while nobody has
 */
public record Alarm(String id, String rule, String device, Severity severity, LocalizedText text, String instruction,
		Instant raised, int times, Optional<Instant> cleared, Optional<Acknowledgement> acknowledged) {

	/** @param comment may be empty */
	public record Acknowledgement(String account, Instant time, String comment) {

		public Acknowledgement {
			Objects.requireNonNull(account);
			Objects.requireNonNull(time);
			Objects.requireNonNull(comment);
		}
	}

	public Alarm {
		Objects.requireNonNull(id);
		Objects.requireNonNull(rule);
		Objects.requireNonNull(device);
		Objects.requireNonNull(severity);
		Objects.requireNonNull(text);
		Objects.requireNonNull(instruction);
		Objects.requireNonNull(raised);
		Objects.requireNonNull(cleared);
		Objects.requireNonNull(acknowledged);
	}

	/** Whether the condition still holds. */
	public boolean stands() {
		return cleared.isEmpty();
	}
}

package machi.operation;

import java.time.Instant;
import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * One entry of the journal of operation, which is only ever added to and whose entries prove each other.
 *
 * @param number  within its file, from 1
 * @param account who did it; an assignment's id when a strategy did; empty when it happened by itself
 * @param element id of the device, alarm rule or assignment; may be empty
 * @param text    what happened
 */
public record JournalEntry(long number, Instant time, Kind kind, String account, String element, LocalizedText text) {

	/** What entries are about. */
	public enum Kind {
		SESSION, ALARM_RAISED, ALARM_ACKNOWLEDGED, ALARM_CLEARED, RELEASE, CONTROL, DISASTER_MODE, COMMAND_ISSUED, COMMAND_ENDED
	}

	public JournalEntry {
		Objects.requireNonNull(time);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(account);
		Objects.requireNonNull(element);
		Objects.requireNonNull(text);
	}
}

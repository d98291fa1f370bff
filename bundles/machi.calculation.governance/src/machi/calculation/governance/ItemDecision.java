package machi.calculation.governance;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * A decision of a meeting by which an item of consensus is settled.
 *
 * @param item id
 * @param date of the meeting
 */
public record ItemDecision(Subject subject, String item, PrintedDate date) {

	public ItemDecision {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(item);
		Objects.requireNonNull(date);
	}
}

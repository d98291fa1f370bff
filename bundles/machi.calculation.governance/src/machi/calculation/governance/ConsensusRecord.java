package machi.calculation.governance;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * The state that a counterparty and an item reached on a date.
 *
 * @param counterparty id
 * @param item         id
 * @param evidence     as entered; may be blank
 */
public record ConsensusRecord(Subject subject, String counterparty, String item, ConsensusState state, PrintedDate date,
		String evidence) {

	public ConsensusRecord {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(counterparty);
		Objects.requireNonNull(item);
		Objects.requireNonNull(state);
		Objects.requireNonNull(date);
		evidence = evidence.strip();
	}
}

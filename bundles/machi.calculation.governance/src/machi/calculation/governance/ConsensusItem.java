package machi.calculation.governance;

import java.util.List;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * Something that is to be agreed on.
 *
 * @param asked ids of the counterparties whose agreement it needs; empty: all of them
 */
public record ConsensusItem(Subject subject, LocalizedText name, List<String> asked) {

	public ConsensusItem {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		asked = List.copyOf(asked);
	}

	public String id() {
		return subject.elementId();
	}

	/** Whether the item needs the agreement of a counterparty. */
	public boolean asks(String counterparty) {
		return asked.isEmpty() || asked.contains(counterparty);
	}
}

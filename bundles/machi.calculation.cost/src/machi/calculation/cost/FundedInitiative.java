package machi.calculation.cost;

import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * An initiative that money is planned for.
 *
 * @param parent id of the initiative it is part of; empty when it is none's
 * @param side   its own, or that of the initiative it is part of
 */
public record FundedInitiative(Subject subject, LocalizedText name, String parent, Side side) {

	public FundedInitiative {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(parent);
		Objects.requireNonNull(side);
	}

	public String id() {
		return subject.elementId();
	}
}

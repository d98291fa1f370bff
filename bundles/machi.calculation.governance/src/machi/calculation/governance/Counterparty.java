package machi.calculation.governance;

import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/** An organisation whose agreement is sought. */
public record Counterparty(Subject subject, LocalizedText name) {

	public Counterparty {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
	}

	public String id() {
		return subject.elementId();
	}
}

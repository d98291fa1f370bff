package machi.calculation.cost;

import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/** An initiative as the tables name it. */
public record CostedInitiative(Subject subject, LocalizedText name) {

	public CostedInitiative {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
	}

	public String id() {
		return subject.elementId();
	}
}

package machi.calculation.operation;

import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/** A zone of the plan. */
public record OperationZone(Subject subject, LocalizedText name) {

	public OperationZone {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
	}

	public String id() {
		return subject.elementId();
	}
}

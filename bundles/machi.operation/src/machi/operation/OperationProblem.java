package machi.operation;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * Something that does not work.
 *
 * @param element   id of the model element at fault; empty when it is none
 * @param attribute name of its attribute; empty for the element as a whole
 * @param text      where it is and what was expected
 */
public record OperationProblem(Grade grade, String element, String attribute, LocalizedText text) {

	/** How grave it is; the gravest first. */
	public enum Grade {
		/** Records may be lost or were changed. */
		RECORDS,
		/** Something entered cannot be run. */
		ERROR,
		/** It runs, but perhaps not as meant. */
		WARNING
	}

	public OperationProblem {
		Objects.requireNonNull(grade);
		Objects.requireNonNull(element);
		Objects.requireNonNull(attribute);
		Objects.requireNonNull(text);
	}
}

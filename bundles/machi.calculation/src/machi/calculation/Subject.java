package machi.calculation;

import java.util.List;
import java.util.Objects;

/**
 * The entered value that a figure, a finding or a failure is about: enough to jump to its cell and to cite it.
 *
 * @param elementId id of the model element
 * @param attribute name of the attribute, or empty for the element as a whole
 * @param label     what a person calls the element
 * @param sources   where its values come from; empty when nothing was entered
 */
public record Subject(String elementId, String attribute, String label, List<SourceReference> sources) {

	/** Stands for a figure that no single entered value gives. */
	public static final Subject NONE = new Subject("", "", "", List.of());

	public Subject {
		Objects.requireNonNull(elementId);
		Objects.requireNonNull(attribute);
		Objects.requireNonNull(label);
		sources = List.copyOf(sources);
	}

	public static Subject of(String elementId, String label) {
		return new Subject(elementId, "", label, List.of());
	}

	/** The same element, looked at for another attribute. */
	public Subject at(String otherAttribute) {
		return new Subject(elementId, otherAttribute, label, sources);
	}

	public boolean isNone() {
		return elementId.isEmpty();
	}
}

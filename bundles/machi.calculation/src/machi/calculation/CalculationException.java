package machi.calculation;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * Says why a calculation is not possible: the entered value, what is wrong with it and what was expected.
 */
public final class CalculationException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient LocalizedText reason;
	private final transient Subject subject;
	private final String value;

	/**
	 * @param reason  a sentence that says what was expected
	 * @param subject the object and attribute concerned, or {@link Subject#NONE}
	 * @param value   the value that was found; may be empty
	 */
	public CalculationException(LocalizedText reason, Subject subject, String value) {
		super(reason.english() + (subject.isNone() ? "" : " [" + subject.label() + " " + subject.attribute() + "]")
				+ (value.isEmpty() ? "" : ": " + value));
		this.reason = reason;
		this.subject = Objects.requireNonNull(subject);
		this.value = value;
	}

	public LocalizedText reason() {
		return reason;
	}

	public Subject subject() {
		return subject;
	}

	public String value() {
		return value;
	}
}

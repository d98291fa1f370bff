package machi.workspace.xmi;

import java.math.BigDecimal;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;

import machi.quantity.text.LocalizedText;

/**
 * What the model says about the values of an attribute.
 *
 * @param minimum smallest number allowed, or null
 * @param maximum largest number allowed, or null
 * @param refers  whether the values are ids of elements
 * @param target  class of the elements whose ids are allowed, or null when any text is, or the domain of the target is
 *                not installed
 */
record AttributeRule(EAttribute attribute, BigDecimal minimum, BigDecimal maximum, boolean required, boolean refers,
		EClass target) {

	/** Most digits before or after the decimal point; more would be a mistake or an attack. */
	static final int MOST_DIGITS = 400;

	static AttributeRule of(EAttribute attribute, Domains domains) {
		var reference = Domain.detail(attribute, "ref");
		return new AttributeRule(attribute, number(attribute, "min"), number(attribute, "max"),
				Boolean.parseBoolean(Domain.detail(attribute, "required")),
				reference != null, reference == null ? null : domains.target(reference));
	}

	private static BigDecimal number(EAttribute attribute, String key) {
		var text = Domain.detail(attribute, key);
		return text == null ? null : new BigDecimal(text);
	}

	boolean hasRange() {
		return minimum != null || maximum != null;
	}

	boolean isInRange(BigDecimal value) {
		return (minimum == null || value.compareTo(minimum) >= 0) && (maximum == null || value.compareTo(maximum) <= 0);
	}

	/** Whether a text can be taken as a value without loss; texts of other than the basic types are left to the model. */
	boolean accepts(String text) {
		return switch (type()) {
		case BOOLEAN -> text.equals("true") || text.equals("false");
		case WHOLE -> text.length() <= MOST_DIGITS;
		case DECIMAL -> text.length() <= MOST_DIGITS && isDecimal(text);
		case CHOICE -> ((EEnum) attribute.getEAttributeType()).getEEnumLiteralByLiteral(text) != null;
		case OTHER -> true;
		};
	}

	private static boolean isDecimal(String text) {
		try {
			return isWritable(new BigDecimal(text));
		} catch (NumberFormatException e) {
			return false;
		}
	}

	/** Whether a number has not too many digits to be written without an exponent. */
	static boolean isWritable(BigDecimal number) {
		return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
	}

	/** What a value has to look like. */
	LocalizedText expectation() {
		return switch (type()) {
		case BOOLEAN -> LocalizedText.of("expected true or false", "true か false が必要です");
		case WHOLE -> LocalizedText.of("expected a whole number such as 120", "120 のような整数が必要です");
		case DECIMAL -> LocalizedText.of("expected a number such as 1234.5", "1234.5 のような数値が必要です");
		case CHOICE -> LocalizedText.of("expected one of " + literals(), "次のいずれかが必要です: " + literals());
		case OTHER -> LocalizedText.of("expected a value of type " + attribute.getEAttributeType().getName(),
				attribute.getEAttributeType().getName() + " 型の値が必要です");
		};
	}

	/** The allowed range as a person reads it. */
	LocalizedText range() {
		if (minimum == null) {
			return LocalizedText.of("at most " + maximum, maximum + " 以下");
		}
		if (maximum == null) {
			return LocalizedText.of("at least " + minimum, minimum + " 以上");
		}
		return LocalizedText.of("from " + minimum + " to " + maximum, minimum + " 以上 " + maximum + " 以下");
	}

	private String literals() {
		return ((EEnum) attribute.getEAttributeType()).getELiterals().stream().map(EEnumLiteral::getLiteral)
				.collect(Collectors.joining(", "));
	}

	private enum Type {
		BOOLEAN, WHOLE, DECIMAL, CHOICE, OTHER
	}

	private Type type() {
		EDataType type = attribute.getEAttributeType();
		var java = type.getInstanceClass();
		if (type instanceof EEnum) {
			return Type.CHOICE;
		} else if (java == boolean.class || java == Boolean.class) {
			return Type.BOOLEAN;
		} else if (java == BigDecimal.class) {
			return Type.DECIMAL;
		} else if (java == Integer.class || java == int.class || java == Long.class || java == long.class) {
			return Type.WHOLE;
		}
		return Type.OTHER;
	}
}

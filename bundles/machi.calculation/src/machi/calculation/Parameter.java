package machi.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * A parameter of a calculator: forms, the command line and validation are made from it.
 *
 * @param name         as in {@code --set NAME=VALUE}
 * @param help         one sentence
 * @param unit         unit of a number; {@link Unit#ONE} otherwise
 * @param minimum      smallest number allowed, if there is one
 * @param maximum      largest number allowed, if there is one
 * @param choices      the values allowed for {@link Type#CHOICE}, empty otherwise
 * @param defaultValue text of the default; empty means that the program's own data decides
 */
public record Parameter(String name, LocalizedText label, LocalizedText help, Type type, Unit unit,
		Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, List<String> choices, String defaultValue) {

	/** Type of a parameter. */
	public enum Type {
		TEXT, NUMBER, INTEGER, BOOLEAN, CHOICE, FISCAL_YEAR
	}

	public Parameter {
		Objects.requireNonNull(name);
		Objects.requireNonNull(label);
		Objects.requireNonNull(help);
		Objects.requireNonNull(type);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(minimum);
		Objects.requireNonNull(maximum);
		Objects.requireNonNull(defaultValue);
		choices = List.copyOf(choices);
	}

	/** A number within a range; its default is the program's own data. */
	public static Parameter number(String name, LocalizedText label, LocalizedText help, String unit, String minimum,
			String maximum) {
		return new Parameter(name, label, help, Type.NUMBER, Unit.of(unit), Optional.of(new BigDecimal(minimum)),
				Optional.of(new BigDecimal(maximum)), List.of(), "");
	}
}

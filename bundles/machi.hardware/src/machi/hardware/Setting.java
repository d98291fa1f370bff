package machi.hardware;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * One thing that a person enters for a connection. Forms, the command line and checks are made from it.
 *
 * @param name         stable, for example {@code host}
 * @param help         one sentence that says what to enter and where to find it
 * @param unit         of a number; {@link Unit#ONE} otherwise
 * @param minimum      smallest number allowed, if there is one
 * @param maximum      largest number allowed, if there is one
 * @param choices      the values of {@link Type#CHOICE}, empty otherwise
 * @param defaultValue used when nothing is entered; empty means none
 */
public record Setting(String name, LocalizedText title, LocalizedText help, Type type, boolean required, Unit unit,
		Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, List<String> choices, String defaultValue) {

	/** How a setting is entered and checked. */
	public enum Type {
		TEXT, INTEGER, NUMBER, BOOLEAN, CHOICE,
		/** Name or address of a host, without a port. */
		HOST,
		/** A TCP or UDP port, 0 to 65535; 0 lets the system choose where we listen. */
		PORT,
		/** A file or folder of this computer, such as a certificate or a drop folder. */
		FILE,
		/** Kept apart from the program and never shown or logged; must have no default. */
		SECRET
	}

	/** @throws IllegalArgumentException when a secret has a default */
	public Setting {
		Objects.requireNonNull(name);
		Objects.requireNonNull(title);
		Objects.requireNonNull(help);
		Objects.requireNonNull(type);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(minimum);
		Objects.requireNonNull(maximum);
		Objects.requireNonNull(defaultValue);
		choices = List.copyOf(choices);
		if (type == Type.SECRET && !defaultValue.isEmpty()) {
			throw new IllegalArgumentException("the secret " + name + " must have no default");
		}
	}

	/** A setting without unit, range or choices. */
	public static Setting of(String name, Type type, boolean required, String defaultValue, LocalizedText title,
			LocalizedText help) {
		return new Setting(name, title, help, type, required, Unit.ONE, Optional.empty(), Optional.empty(), List.of(),
				defaultValue);
	}

	/** A whole number within a range. */
	public static Setting integer(String name, long minimum, long maximum, String unit, String defaultValue,
			LocalizedText title, LocalizedText help) {
		return new Setting(name, title, help, Type.INTEGER, defaultValue.isEmpty(), Unit.of(unit),
				Optional.of(BigDecimal.valueOf(minimum)), Optional.of(BigDecimal.valueOf(maximum)), List.of(), defaultValue);
	}

	/** One of several values; the first is the default. */
	public static Setting choice(String name, List<String> choices, LocalizedText title, LocalizedText help) {
		return new Setting(name, title, help, Type.CHOICE, false, Unit.ONE, Optional.empty(), Optional.empty(), choices,
				choices.get(0));
	}
}

package machi.sweep;

import java.util.Objects;

import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * A name that plans may use, and what it stands for.
 *
 * @param name  as it is written in a plan
 * @param label as people read it
 * @param unit  of its numbers; {@link Unit#ONE} for words and pure numbers
 */
public record SweepTerm(String name, LocalizedText label, Unit unit) {

	public SweepTerm {
		Objects.requireNonNull(name);
		Objects.requireNonNull(label);
		Objects.requireNonNull(unit);
	}

	public static SweepTerm of(String name, String english, String japanese, String unit) {
		return new SweepTerm(name, LocalizedText.of(english, japanese), Unit.of(unit));
	}
}

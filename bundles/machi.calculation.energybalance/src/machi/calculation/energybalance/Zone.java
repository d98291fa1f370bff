package machi.calculation.energybalance;

import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * A part of the area that tables have a subtotal for.
 */
public record Zone(String id, LocalizedText name, Subject subject) {

	public Zone {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(subject);
	}
}

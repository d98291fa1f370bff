package machi.calculation.energybalance;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * A value of a classification, for example the mounting of a plant.
 *
 * @param id stable, used as the id of a column
 */
public record Category(String id, LocalizedText name) {

	public Category {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
	}
}

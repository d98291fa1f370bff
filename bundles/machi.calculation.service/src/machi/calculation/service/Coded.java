package machi.calculation.service;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * One of the values that an attribute may have.
 *
 * @param code as the model names it, for example {@code IN_SERVICE}
 */
public record Coded(String code, LocalizedText name) {

	public Coded {
		Objects.requireNonNull(code);
		Objects.requireNonNull(name);
	}
}

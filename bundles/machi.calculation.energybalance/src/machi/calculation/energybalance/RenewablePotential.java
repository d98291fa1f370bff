package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * How much renewable capacity could be built, and how much of it is excluded.
 *
 * @param method how it was surveyed, in the words of the document
 */
public record RenewablePotential(String id, LocalizedText name, BigDecimal potentialKw, BigDecimal excludedKw,
		String method, Subject subject) {

	public RenewablePotential {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(potentialKw);
		Objects.requireNonNull(excludedKw);
		Objects.requireNonNull(method);
		Objects.requireNonNull(subject);
	}
}

package machi.calculation.emission;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;

/**
 * The emission of a sector in one fiscal year.
 *
 * @param fiscalYear calendar year in which it begins
 * @param emissionKt thousand t-CO2
 */
public record InventoryValue(Role role, Optional<Integer> fiscalYear, BigDecimal emissionKt, Subject subject) {

	/** In which capacity the value is stated. */
	public enum Role {
		BASE, ACTUAL, TARGET
	}

	public InventoryValue {
		Objects.requireNonNull(role);
		Objects.requireNonNull(fiscalYear);
		Objects.requireNonNull(emissionKt);
		Objects.requireNonNull(subject);
	}
}

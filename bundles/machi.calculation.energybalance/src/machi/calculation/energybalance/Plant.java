package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * A plant that generates electricity.
 *
 * @param quantity              number of places or houses
 * @param specificYieldKwhPerKw annual generation per kW of capacity; may be missing when a parameter gives it
 * @param photovoltaic          whether the parameter for the specific yield applies
 * @param existing              whether it stood before the program
 */
public record Plant(String id, LocalizedText name, String zoneId, Category kind, Category mounting, Category supplyMode,
		Optional<BigDecimal> quantity, BigDecimal capacityKw, Optional<BigDecimal> specificYieldKwhPerKw,
		boolean photovoltaic, boolean existing, Subject subject) implements Located {

	public Plant {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(zoneId);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(mounting);
		Objects.requireNonNull(supplyMode);
		Objects.requireNonNull(quantity);
		Objects.requireNonNull(capacityKw);
		Objects.requireNonNull(specificYieldKwhPerKw);
		Objects.requireNonNull(subject);
	}
}

package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * A plant that delivers more than it uses.
 *
 * @param surplusKwh            energy that leaves it, per year
 * @param co2Zero               whether documents call the energy free of CO2: a statement on emission
 * @param renewableSharePercent part of the energy from renewable sources: a statement on origin; empty: not known
 */
public record SurplusPlant(String id, LocalizedText name, BigDecimal capacityKw, BigDecimal surplusKwh, boolean co2Zero,
		Optional<BigDecimal> renewableSharePercent, Subject subject) {

	public SurplusPlant {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(capacityKw);
		Objects.requireNonNull(surplusKwh);
		Objects.requireNonNull(renewableSharePercent);
		Objects.requireNonNull(subject);
	}
}

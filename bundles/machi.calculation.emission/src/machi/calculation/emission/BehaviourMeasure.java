package machi.calculation.emission;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Households that change how they use electricity.
 *
 * @param monthlyUseKwh     of one household
 * @param changeRatePercent part of the use that the change avoids, 0 to 100
 * @param factor            CO2 per kWh from the grid
 */
public record BehaviourMeasure(MeasureHeading heading, BigDecimal monthlyUseKwh, BigDecimal changeRatePercent,
		FactorReference factor) implements EmissionMeasure {

	public BehaviourMeasure {
		Objects.requireNonNull(heading);
		Objects.requireNonNull(monthlyUseKwh);
		Objects.requireNonNull(changeRatePercent);
		Objects.requireNonNull(factor);
	}
}

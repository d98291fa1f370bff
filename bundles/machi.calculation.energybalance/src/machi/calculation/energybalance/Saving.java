package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one measure saves.
 *
 * @param baseKwh  demand of the site
 * @param exactKwh base × rate
 * @param kwh      the same, rounded as the table prints it; the supply is what this leaves of the demand
 */
public record Saving(SavingMeasure measure, SiteDemand site, BigDecimal baseKwh, BigDecimal exactKwh, BigDecimal kwh) {

	public Saving {
		Objects.requireNonNull(measure);
		Objects.requireNonNull(site);
		Objects.requireNonNull(baseKwh);
		Objects.requireNonNull(exactKwh);
		Objects.requireNonNull(kwh);
	}
}

package machi.calculation.energybalance;

import java.util.List;
import java.util.Objects;

import machi.quantity.RoundingPolicy;

/**
 * The measures that save electricity, and the sites whose demand they save.
 *
 * @param rounding of the saving of each measure
 */
public record SavingInput(List<SiteDemand> sites, List<SavingMeasure> measures, RoundingPolicy rounding) {

	public SavingInput {
		sites = List.copyOf(sites);
		measures = List.copyOf(measures);
		Objects.requireNonNull(rounding);
	}
}

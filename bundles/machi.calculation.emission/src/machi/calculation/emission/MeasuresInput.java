package machi.calculation.emission;

import java.util.List;
import java.util.Objects;

import machi.quantity.RoundingPolicy;

/**
 * The measures outside the electricity of the civilian sector, with the factors they name.
 *
 * @param measures of all domains, in the order in which they are printed
 * @param rounding of the table of measures
 */
public record MeasuresInput(List<EmissionFactor> factors, List<EmissionMeasure> measures, RoundingPolicy rounding) {

	public MeasuresInput {
		factors = List.copyOf(factors);
		measures = List.copyOf(measures);
		Objects.requireNonNull(rounding);
	}
}

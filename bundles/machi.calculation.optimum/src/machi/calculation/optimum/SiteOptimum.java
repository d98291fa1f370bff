package machi.calculation.optimum;

import java.util.Objects;
import java.util.Set;

import machi.calculation.Subject;

/**
 * The optimum of one site. Arrays hold a mean power per step in kW, with the signs and the balance of
 * {@link machi.calculation.dispatch.SiteFlows}.
 *
 * @param value            of the objective, in its unit
 * @param storedKwh        in the battery at the end of the step
 * @param vehicleKwh       in all vehicles at the end of the step
 * @param vehicleShortKwh  energy that vehicles lack
 * @param flexibleShortKwh that the flexible load lacks of its daily energy
 * @param storedChangeKwh  stored at the end less stored at the beginning, battery and vehicles
 * @param peakImportKw     highest mean import of a step
 * @param relaxations      where the value is a bound that may not be reached; mostly empty
 */
public record SiteOptimum(Subject subject, String zone, double value, double[] curtailedKw, double[] importedKw,
		double[] exportedKw, double[] intoLineKw, double[] fromLineKw, double[] batteryKw, double[] storedKwh,
		double[] vehicleKw, double[] vehicleKwh, double[] flexibleKw, double[] unservedKw, double vehicleShortKwh,
		double flexibleShortKwh, double storedChangeKwh, double peakImportKw, Set<Relaxation> relaxations) {

	public SiteOptimum {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(zone);
		relaxations = Set.copyOf(relaxations);
	}
}

package machi.calculation.dispatch;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * The flows of one site. Arrays hold a mean power per step in kW, or are empty when only sums were recorded. In every
 * step
 * {@code generated - curtailed + imported + fromLine + batteryKw + vehicleKw = load - unserved + flexible + exported + intoLine}.
 *
 * @param batteryKw   positive: discharged into the site, negative: charged
 * @param vehicleKw   positive: given to the site, negative: charged
 * @param storedKwh   in the battery at the end of the step
 * @param vehicleKwh  in all vehicles at the end of the step
 * @param intoLineKw  given into the private line
 * @param fromLineKw  taken from the private line
 */
public record SiteFlows(Subject subject, String zone, SiteSums sums, double[] loadKw, double[] generatedKw, double[] curtailedKw,
		double[] importedKw, double[] exportedKw, double[] intoLineKw, double[] fromLineKw, double[] batteryKw,
		double[] storedKwh, double[] vehicleKw, double[] vehicleKwh, double[] flexibleKw, double[] unservedKw) {

	public SiteFlows {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(zone);
		Objects.requireNonNull(sums);
	}
}

package machi.calculation.plant;

import java.util.Objects;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.calculation.Subject;

/**
 * Flow at a site from a gauged river by the ratio of the catchment areas, Q = Q_g · (A / A_g)^n.
 *
 * @param gaugedAreaKm2 catchment of the gauge, km2
 * @param siteAreaKm2   catchment of the intake, km2
 * @param exponent      1 where both catchments give the same flow per area, as Japanese practice (比流量) has it
 */
public record CatchmentTransfer(Subject subject, double gaugedAreaKm2, double siteAreaKm2, double exponent) {

	public static final String VERSION = "1";
	/** Where the method comes from. */
	public static final String METHOD = "Drainage-area ratio, WMO-No. 1029 Manual on Low-flow Estimation and Prediction; "
			+ "比流量法 (中小水力発電計画導入の手引き)";

	public CatchmentTransfer {
		Objects.requireNonNull(subject);
	}

	/**
	 * Flows at the site, m3/s; a gap (NaN) stays one.
	 *
	 * @throws CalculationException naming the attribute that is out of its range
	 */
	public double[] flows(double[] gaugedM3s) throws CalculationException {
		InputCheck.within(gaugedAreaKm2, 0.01, 1e6, "km2", subject.at("gaugedAreaKm2"));
		InputCheck.within(siteAreaKm2, 0.01, 1e6, "km2", subject.at("siteAreaKm2"));
		InputCheck.within(exponent, 0.1, 2, "", subject.at("exponent"));
		double ratio = Math.pow(siteAreaKm2 / gaugedAreaKm2, exponent);
		var flows = new double[gaugedM3s.length];
		for (int step = 0; step < flows.length; step++) {
			flows[step] = gaugedM3s[step] * ratio;
		}
		return flows;
	}
}

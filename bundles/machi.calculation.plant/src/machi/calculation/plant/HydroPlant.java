package machi.calculation.plant;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * A run-of-river plant with one turbine and no storage.
 *
 * @param grossHeadM            m, above 0 to 2,000
 * @param headLossShare         loss of head at design flow over gross head, 0 to 0.9; the loss grows with the square of the flow
 * @param designFlowM3s         largest flow through the turbine, m3/s
 * @param minimumFlowShare      smallest flow that the turbine can run with, over design flow, 0 to 1
 * @param environmentalFlowM3s  flow that must stay in the river, m3/s
 * @param generatorEfficiency   above 0 to 1
 * @param ownUseShare           losses of the transformer and own use over generated power, below 1
 * @param ratedKw               largest power that may be fed in; infinite when only the turbine sets it
 */
public record HydroPlant(Subject subject, double grossHeadM, double headLossShare, double designFlowM3s,
		double minimumFlowShare, double environmentalFlowM3s, Turbine turbine, double generatorEfficiency, double ownUseShare,
		double ratedKw) {

	public HydroPlant {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(turbine);
	}
}

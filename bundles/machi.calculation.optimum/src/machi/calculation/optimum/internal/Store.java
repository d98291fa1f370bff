package machi.calculation.optimum.internal;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;

/**
 * Variables of a battery, or of the vehicles of one kind, with one entry per step; null where a step has none.
 *
 * @param chargeKw         at the site
 * @param dischargeKw      at the site
 * @param storedKwh        at the end of the step; null as long as it is still {@link #beginKwh}
 * @param beginKwh         stored before the first step
 * @param kwhPerChargedKw  stored by a kW that charges for a step
 * @param kwhPerGivenKw    taken out by a kW that is given for a step
 */
record Store(MPVariable[] chargeKw, MPVariable[] dischargeKw, MPVariable[] storedKwh, double beginKwh,
		double kwhPerChargedKw, double kwhPerGivenKw) {

	static Store empty(int steps, double beginKwh, double chargeEfficiency, double dischargeEfficiency, double hours) {
		return new Store(new MPVariable[steps], new MPVariable[steps], new MPVariable[steps], beginKwh,
				chargeEfficiency * hours, hours / dischargeEfficiency);
	}

	/** Makes the powers of the step and adds them to the balance of the site and of the store. */
	void addPower(LinearProgram program, int step, double mostChargeKw, double mostDischargeKw, MPConstraint site,
			MPConstraint stored) {
		if (mostChargeKw > 0) {
			chargeKw[step] = program.variable(0, mostChargeKw, 0);
			site.setCoefficient(chargeKw[step], -1);
			stored.setCoefficient(chargeKw[step], kwhPerChargedKw);
		}
		if (mostDischargeKw > 0) {
			dischargeKw[step] = program.variable(0, mostDischargeKw, 0);
			site.setCoefficient(dischargeKw[step], 1);
			stored.setCoefficient(dischargeKw[step], -kwhPerGivenKw);
		}
	}

	/** Null when nothing has changed since the beginning. */
	MPVariable last() {
		return storedKwh.length == 0 ? null : storedKwh[storedKwh.length - 1];
	}
}

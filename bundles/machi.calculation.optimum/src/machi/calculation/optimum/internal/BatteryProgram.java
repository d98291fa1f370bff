package machi.calculation.optimum.internal;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;

import machi.calculation.dispatch.Battery;

/**
 * The rows of a stationary battery. Stored energy is counted from the lower limit up. Standby loss, which the dispatch
 * takes off as long as there is energy, is not convex: here it may be anything between that and the line from zero at the
 * lower limit to all of it at the upper one. So every run of a dispatch keeps the rows.
 */
final class BatteryProgram {

	private final LinearProgram program;
	private final double chargeKw;
	private final double dischargeKw;
	private final double windowKwh;
	private final double standbyKwh;
	/** Part of the stored energy that standby takes in a step, at least. */
	private final double standbyShare;
	private final Store store;

	BatteryProgram(LinearProgram program, Battery battery, MPConstraint[] balance, double hours) {
		this.program = program;
		double lowerKwh = battery.minimumSoc() * battery.capacityKwh();
		chargeKw = battery.chargeKw();
		dischargeKw = battery.dischargeKw();
		windowKwh = battery.maximumSoc() * battery.capacityKwh() - lowerKwh;
		standbyKwh = battery.standbyLossKw() * hours;
		standbyShare = windowKwh > 0 ? Math.min(1, standbyKwh / windowKwh) : 0;
		store = Store.empty(balance.length, battery.initialSoc() * battery.capacityKwh() - lowerKwh,
				battery.chargeEfficiency(), battery.dischargeEfficiency(), hours);
		for (int step = 0; step < balance.length; step++) {
			addStep(step, balance[step]);
		}
	}

	private void addStep(int step, MPConstraint balance) {
		var stored = program.equal(step == 0 ? -store.beginKwh() : 0);
		store.storedKwh()[step] = program.variable(0, windowKwh, 0);
		stored.setCoefficient(store.storedKwh()[step], -1);
		if (step > 0) {
			stored.setCoefficient(store.storedKwh()[step - 1], 1);
		}
		if (standbyKwh > 0) {
			stored.setCoefficient(standbyLoss(step), -1);
		}
		store.addPower(program, step, chargeKw, dischargeKw, balance, stored);
	}

	private MPVariable standbyLoss(int step) {
		if (step == 0) {
			double loss = Math.min(standbyKwh, store.beginKwh());
			return program.variable(loss, loss, 0);
		}
		var loss = program.variable(0, standbyKwh, 0);
		var least = program.atLeast(0);
		least.setCoefficient(loss, 1);
		least.setCoefficient(store.storedKwh()[step - 1], -standbyShare);
		return loss;
	}

	Store store() {
		return store;
	}

	/** Whether the flows lose less in standby than the battery would. */
	static boolean losesTooLittle(Battery battery, StoreFlows flows, double hours) {
		double standbyKwh = battery.standbyLossKw() * hours;
		double before = flows.store().beginKwh();
		double spared = 0;
		for (int step = 0; step < flows.storedKwh().length && standbyKwh > 0; step++) {
			double lost = before + flows.store().kwhPerChargedKw() * flows.chargeKw()[step]
					- flows.store().kwhPerGivenKw() * flows.dischargeKw()[step] - flows.storedKwh()[step];
			spared += Math.max(0, Math.min(standbyKwh, before) - lost);
			before = flows.storedKwh()[step];
		}
		return spared > 1e-6 * Math.max(1, battery.capacityKwh());
	}
}

package machi.calculation.optimum.internal;

import com.google.ortools.linearsolver.MPVariable;

/** The solution of a {@link Store}; the arrays may be corrected. */
record StoreFlows(Store store, double[] chargeKw, double[] dischargeKw, double[] storedKwh) {

	static StoreFlows of(Store store) {
		var stored = new double[store.storedKwh().length];
		double last = store.beginKwh();
		for (int step = 0; step < stored.length; step++) {
			var variable = store.storedKwh()[step];
			last = variable == null ? last : variable.solutionValue();
			stored[step] = last;
		}
		return new StoreFlows(store, values(store.chargeKw()), values(store.dischargeKw()), stored);
	}

	/** Values of variables that are never negative, 0 where there is none. */
	static double[] values(MPVariable[] variables) {
		var values = new double[variables.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = variables[i] == null ? 0 : Math.max(0, variables[i].solutionValue());
		}
		return values;
	}

	/**
	 * Charging or discharging alone that changes the stored energy as much as both together do.
	 *
	 * @return discharge less charge, kW
	 */
	double netKw(int step) {
		double change = store.kwhPerChargedKw() * chargeKw[step] - store.kwhPerGivenKw() * dischargeKw[step];
		return change >= 0 ? -change / store.kwhPerChargedKw() : -change / store.kwhPerGivenKw();
	}

	double kw(int step) {
		return dischargeKw[step] - chargeKw[step];
	}

	void set(int step, double kw) {
		chargeKw[step] = Math.max(0, -kw);
		dischargeKw[step] = Math.max(0, kw);
	}

	double changeKwh() {
		return storedKwh.length == 0 ? 0 : storedKwh[storedKwh.length - 1] - store.beginKwh();
	}
}

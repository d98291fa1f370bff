package machi.control.rules.internal;

import machi.control.SiteRatings;
import machi.control.SiteState;

/**
 * Energy of the battery that a rule keeps.
 *
 * @param reserveKwh above the lower limit of the state of charge
 * @param efficiency energy taken out per energy put in
 * @param stepHours  h
 */
record BatteryReserve(double reserveKwh, double efficiency, double stepHours) {

	static BatteryReserve of(SiteRatings ratings, double share) {
		return new BatteryReserve(share * ratings.batteryKwh(), ratings.batteryEfficiency(), ratings.stepHours());
	}

	/** May be discharged without touching the reserve. As losses of one way are not known, those of both are allowed for. */
	double dischargeLimitKw(SiteState state) {
		double byEnergy = Math.max(0, state.batteryKwh - reserveKwh) * efficiency / stepHours;
		return Math.min(state.batteryDischargeLimitKw, byEnergy);
	}

	/** Must be charged to have the reserve by the end of the step, as far as the battery can; losses are not allowed for. */
	double chargeKw(SiteState state) {
		return Math.min(state.batteryChargeLimitKw, Math.max(0, reserveKwh - state.batteryKwh) / stepHours);
	}
}

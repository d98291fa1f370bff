package machi.control.rules.internal;

import machi.control.SetPoints;
import machi.control.SiteState;

/** The moves that rules are made of. Each gives what it can of a power, in kW, and returns what is left. */
final class PowerSharing {

	private PowerSharing() {
	}

	/**
	 * Charges the vehicles evenly until they leave and runs the flexible load as far as it cannot wait.
	 *
	 * @return what the generation then leaves over; negative where it lacks
	 */
	static double serveEvenly(SiteState state, SetPoints setPoints) {
		return serve(state, setPoints, state.vehicleEvenKw);
	}

	/** The same, but vehicles are charged only as far as they cannot wait either. */
	static double serveNeeds(SiteState state, SetPoints setPoints) {
		return serve(state, setPoints, state.vehicleNeedKw);
	}

	private static double serve(SiteState state, SetPoints setPoints, double vehicleKw) {
		setPoints.vehicleKw = -vehicleKw;
		setPoints.flexibleKw = state.flexibleNeedKw;
		return state.generationKw - state.loadKw - vehicleKw - state.flexibleNeedKw;
	}

	static double chargeBattery(SiteState state, SetPoints setPoints, double kw) {
		double free = state.batteryChargeLimitKw + setPoints.batteryKw;
		double charged = kw < free ? kw : free;
		setPoints.batteryKw -= charged;
		return kw - charged;
	}

	static double chargeVehicles(SiteState state, SetPoints setPoints, double kw) {
		double free = state.vehicleChargeLimitKw + setPoints.vehicleKw;
		double charged = kw < free ? kw : free;
		setPoints.vehicleKw -= charged;
		return kw - charged;
	}

	static double runFlexible(SiteState state, SetPoints setPoints, double kw) {
		double free = state.flexibleLimitKw - setPoints.flexibleKw;
		double run = kw < free ? kw : free;
		setPoints.flexibleKw += run;
		return kw - run;
	}

	static double dischargeBattery(SiteState state, SetPoints setPoints, double kw) {
		double given = kw < state.batteryDischargeLimitKw ? kw : state.batteryDischargeLimitKw;
		setPoints.batteryKw = given;
		return kw - given;
	}

	/** Vehicles that are being charged give nothing. */
	static double dischargeVehicles(SiteState state, SetPoints setPoints, double kw) {
		if (setPoints.vehicleKw < 0) {
			return kw;
		}
		double given = kw < state.vehicleDischargeLimitKw ? kw : state.vehicleDischargeLimitKw;
		setPoints.vehicleKw = given;
		return kw - given;
	}

	/** The same without having to charge them again before they leave. */
	static double dischargeSpareOfVehicles(SiteState state, SetPoints setPoints, double kw) {
		if (setPoints.vehicleKw < 0) {
			return kw;
		}
		double given = kw < state.vehicleSpareKw ? kw : state.vehicleSpareKw;
		setPoints.vehicleKw = given;
		return kw - given;
	}

	/** Surplus goes to the vehicles, which leave again, then into the battery, then to the flexible load. */
	static void useSurplus(SiteState state, SetPoints setPoints, double kw) {
		double left = chargeVehicles(state, setPoints, kw);
		left = chargeBattery(state, setPoints, left);
		runFlexible(state, setPoints, left);
	}

	/** What the battery has left may go to neighbours that lack power. */
	static void lendRest(SiteState state, SetPoints setPoints) {
		setPoints.lendKw = state.batteryDischargeLimitKw - setPoints.batteryKw;
	}

	/** What neighbours do not offer comes out of the battery, then out of what vehicles can spare. */
	static void cover(SiteState state, SetPoints setPoints, double kw) {
		double left = kw - state.neighbourSurplusKw;
		if (left > 0) {
			left = dischargeBattery(state, setPoints, left);
			dischargeSpareOfVehicles(state, setPoints, left);
		}
	}
}

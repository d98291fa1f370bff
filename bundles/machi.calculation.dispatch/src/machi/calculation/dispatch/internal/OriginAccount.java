package machi.calculation.dispatch.internal;

/**
 * Follows the energy of one step of one site from its sources to its uses, each in a fixed order: own plants, battery,
 * vehicles, private line and grid serve load and flexible load first, then the vehicles, the battery, the private line and
 * the grid. What a store gives has the mixture of origins that lies in it.
 */
final class OriginAccount {

	/** Own generation that reached a use in this step, directly or out of a store. */
	double ownUsedKw;
	/** Generation of others on the line that reached a use in this step. */
	double lineUsedKw;
	/** Of what the site gave into the line, from any plant. */
	double generatedIntoLineKw;

	private double useKw;
	private double vehiclesKw;
	private double storeKw;
	private double vehiclesOwnKw;
	private double vehiclesLineKw;
	private double storeOwnKw;
	private double storeLineKw;

	/** @param lineOrigin part of the power out of the line that came from a plant */
	void close(SiteRun run, double lineOrigin) {
		useKw = run.servedKw + run.flexibleKw;
		vehiclesKw = Math.max(0, -run.vehicleKw);
		storeKw = Math.max(0, -run.batteryKw);
		double chargedVehiclesKw = vehiclesKw;
		double chargedStoreKw = storeKw;
		ownUsedKw = 0;
		lineUsedKw = 0;
		vehiclesOwnKw = 0;
		vehiclesLineKw = 0;
		storeOwnKw = 0;
		storeLineKw = 0;
		double plantsLeftKw = take(run.generationKw - run.curtailedKw, 1, 0);
		double givenKw = Math.max(0, run.batteryKw);
		double batteryOrigin = run.battery.ownShare + run.battery.lineShare;
		double batteryLeftKw = take(givenKw, run.battery.ownShare, run.battery.lineShare);
		double vehicleGivenKw = Math.max(0, run.vehicleKw);
		double fromLineKw = run.vehicles.lineKw(vehicleGivenKw);
		double fromOwnKw = run.vehicles.discharge(vehicleGivenKw);
		double own = vehicleGivenKw > 0 ? fromOwnKw / vehicleGivenKw : 0;
		double line = vehicleGivenKw > 0 ? fromLineKw / vehicleGivenKw : 0;
		double vehiclesLeftKw = take(vehicleGivenKw, own, line);
		take(run.fromLineKw, 0, lineOrigin);
		giveIntoLine(run.intoLineKw, plantsLeftKw, batteryLeftKw, batteryOrigin, vehiclesLeftKw, own + line);
		run.battery.discharge(givenKw);
		if (chargedStoreKw > 0) {
			run.battery.charge(chargedStoreKw, storeOwnKw, storeLineKw);
		}
		run.vehicles.charge(chargedVehiclesKw, vehiclesOwnKw, vehiclesLineKw);
	}

	/** Serves what is not yet served from one source. @return what is left of it */
	private double take(double kw, double ownShare, double lineShare) {
		double used = Math.min(kw, useKw);
		useKw -= used;
		ownUsedKw += used * ownShare;
		lineUsedKw += used * lineShare;
		double intoVehicles = Math.min(kw - used, vehiclesKw);
		vehiclesKw -= intoVehicles;
		vehiclesOwnKw += intoVehicles * ownShare;
		vehiclesLineKw += intoVehicles * lineShare;
		double intoStore = Math.min(kw - used - intoVehicles, storeKw);
		storeKw -= intoStore;
		storeOwnKw += intoStore * ownShare;
		storeLineKw += intoStore * lineShare;
		return kw - used - intoVehicles - intoStore;
	}

	private void giveIntoLine(double kw, double plantsKw, double batteryKw, double batteryOrigin, double vehiclesKw,
			double vehicleOrigin) {
		double fromPlants = Math.min(kw, plantsKw);
		double fromBattery = Math.min(kw - fromPlants, batteryKw);
		double fromVehicles = Math.min(kw - fromPlants - fromBattery, vehiclesKw);
		generatedIntoLineKw = fromPlants + fromBattery * batteryOrigin + fromVehicles * vehicleOrigin;
	}
}

package machi.calculation.dispatch.internal;

import machi.calculation.dispatch.Vehicles;

/**
 * Vehicles of one kind along the steps. They start as full as they want to be at departure; the origin of that energy
 * counts as the grid's. Charging and giving never endanger the next departure: what must be charged now is the need, and
 * only what can be charged again in time may be given. An outage is not foreseen.
 */
final class VehicleFleet {

	private final boolean[] present;
	private final double[] tripKwh;
	private final int count;
	private final double capacityKwh;
	private final double lowerKwh;
	private final double departureKwh;
	private final double chargeKw;
	private final double dischargeKw;
	private final double storedKwhPerChargedKw;
	private final double storedKwhPerDischargedKw;
	/** Steps from this one on until the departure, this one included; 0 on the road. */
	private final int[] stepsLeft;

	double storedKwh;
	double chargeLimitKw;
	double dischargeLimitKw;
	double needKw;
	double evenKw;
	double spareKw;
	double ownShare;
	double lineShare;
	double drivenKwh;
	double shortKwh;
	/** Of the driven energy, from the site's own plants. */
	double ownDrivenKwh;
	/** Of the driven energy, from plants of others on the private line. */
	double lineDrivenKwh;

	private double tripSoFarKwh;
	private double lackedAtDepartureKwh;

	VehicleFleet(Vehicles vehicles, double hours) {
		present = vehicles.present();
		tripKwh = vehicles.tripKwh();
		count = vehicles.count();
		capacityKwh = count * vehicles.capacityKwh();
		lowerKwh = vehicles.minimumSoc() * capacityKwh;
		departureKwh = vehicles.departureSoc() * capacityKwh;
		chargeKw = count * vehicles.chargeKw();
		dischargeKw = count * vehicles.dischargeKw();
		storedKwhPerChargedKw = vehicles.chargeEfficiency() * hours;
		storedKwhPerDischargedKw = hours / vehicles.dischargeEfficiency();
		stepsLeft = stepsLeft(present);
		storedKwh = departureKwh;
	}

	private static int[] stepsLeft(boolean[] present) {
		var left = new int[present.length];
		int steps = Integer.MAX_VALUE;
		for (int i = present.length - 1; i >= 0; i--) {
			if (!present[i]) {
				steps = 0;
			} else if (steps != Integer.MAX_VALUE) {
				steps++;
			}
			left[i] = steps;
		}
		return left;
	}

	void open(int step) {
		tripSoFarKwh += count * tripKwh[step];
		needKw = 0;
		evenKw = 0;
		if (present[step]) {
			if (tripSoFarKwh > 0) {
				arrive();
			}
			openAtCharger(step);
		} else {
			chargeLimitKw = 0;
			dischargeLimitKw = 0;
			spareKw = 0;
		}
	}

	private void openAtCharger(int step) {
		chargeLimitKw = Math.min(chargeKw, Math.max(0, capacityKwh - storedKwh) / storedKwhPerChargedKw);
		double keepKwh = lowerKwh;
		double fullEnoughKwh = lowerKwh;
		if (stepsLeft[step] != Integer.MAX_VALUE) {
			double wantedKwh = departureKwh - (stepsLeft[step] - 1) * chargeKw * storedKwhPerChargedKw;
			needKw = Math.min(chargeLimitKw, Math.max(0, wantedKwh - storedKwh) / storedKwhPerChargedKw);
			double lackingKw = Math.max(0, departureKwh - storedKwh) / storedKwhPerChargedKw;
			evenKw = Math.max(needKw, Math.min(chargeLimitKw, lackingKw / stepsLeft[step]));
			keepKwh = Math.max(lowerKwh, wantedKwh);
			fullEnoughKwh = Math.max(lowerKwh, departureKwh);
		}
		dischargeLimitKw = Math.min(dischargeKw, Math.max(0, storedKwh - keepKwh) / storedKwhPerDischargedKw);
		spareKw = Math.min(dischargeLimitKw, Math.max(0, storedKwh - fullEnoughKwh) / storedKwhPerDischargedKw);
	}

	/** What the batteries could not give was charged on the way; it is short, unless it was already at departure. */
	private void arrive() {
		double drivenNowKwh = Math.min(tripSoFarKwh, storedKwh);
		shortKwh += Math.max(0, tripSoFarKwh - storedKwh - lackedAtDepartureKwh);
		storedKwh -= drivenNowKwh;
		drivenKwh += drivenNowKwh;
		ownDrivenKwh += drivenNowKwh * ownShare;
		lineDrivenKwh += drivenNowKwh * lineShare;
		tripSoFarKwh = 0;
		lackedAtDepartureKwh = 0;
	}

	void charge(double kw, double ownKw, double lineKw) {
		double after = storedKwh + kw * storedKwhPerChargedKw;
		if (after > 0) {
			ownShare = (ownShare * storedKwh + ownKw * storedKwhPerChargedKw) / after;
			lineShare = (lineShare * storedKwh + lineKw * storedKwhPerChargedKw) / after;
		}
		storedKwh = Math.min(capacityKwh, after);
	}

	void discharge(double kw) {
		storedKwh = Math.max(0, storedKwh - kw * storedKwhPerDischargedKw);
	}

	void close(int step) {
		if (present[step] && step + 1 < present.length && !present[step + 1]) {
			lackedAtDepartureKwh = Math.max(0, departureKwh - storedKwh);
			if (lackedAtDepartureKwh < 1e-9 * departureKwh) {
				lackedAtDepartureKwh = 0;
			}
			shortKwh += lackedAtDepartureKwh;
		}
	}

	double changeKwh() {
		return storedKwh - departureKwh;
	}
}

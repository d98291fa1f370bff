package machi.calculation.dispatch.internal;

import java.util.Optional;

import machi.calculation.dispatch.Battery;
import machi.control.SiteState;

/**
 * The stationary battery of a site along the steps; one without energy stands for none. Standby loss is taken off when a
 * step begins, so that the limits of the step can be reached exactly. Of its usable energy it knows which part came from
 * generation of the site and of others on its private line; what is given or lost has the same mixture.
 */
final class BatteryStore {

	private final Optional<Battery> battery;
	private final double hours;
	private final double lowerKwh;
	private final double windowKwh;
	private final double chargeKw;
	private final double dischargeKw;
	private final double storedKwhPerChargedKw;
	private final double chargedKwPerStoredKwh;
	private final double storedKwhPerDischargedKw;
	private final double dischargedKwPerStoredKwh;
	private final double standbyKwh;

	/** Stored above the lower limit. */
	double usableKwh;
	double chargeLimitKw;
	double dischargeLimitKw;
	/** Part of the usable energy that the site's own plants gave. */
	double ownShare;
	/** Part of the usable energy that plants of others on the private line gave. */
	double lineShare;

	BatteryStore(Optional<Battery> battery, double hours) {
		this.battery = battery;
		this.hours = hours;
		double chargeEfficiency = battery.map(Battery::chargeEfficiency).orElse(1.0);
		double dischargeEfficiency = battery.map(Battery::dischargeEfficiency).orElse(1.0);
		lowerKwh = battery.map(cell -> cell.minimumSoc() * cell.capacityKwh()).orElse(0.0);
		windowKwh = battery.map(cell -> cell.maximumSoc() * cell.capacityKwh() - lowerKwh).orElse(0.0);
		chargeKw = battery.map(Battery::chargeKw).orElse(0.0);
		dischargeKw = battery.map(Battery::dischargeKw).orElse(0.0);
		storedKwhPerChargedKw = chargeEfficiency * hours;
		chargedKwPerStoredKwh = 1 / storedKwhPerChargedKw;
		storedKwhPerDischargedKw = hours / dischargeEfficiency;
		dischargedKwPerStoredKwh = dischargeEfficiency / hours;
		standbyKwh = battery.map(Battery::standbyLossKw).orElse(0.0) * hours;
		usableKwh = initialKwh();
	}

	private double initialKwh() {
		return battery.map(cell -> cell.initialSoc() * cell.capacityKwh() - lowerKwh).orElse(0.0);
	}

	// conditions instead of Math.min and Math.max: the processor foresees them, and need not wait for the step before
	void open(SiteState state) {
		double usable = usableKwh > standbyKwh ? usableKwh - standbyKwh : 0;
		double room = usable < windowKwh ? windowKwh - usable : 0;
		double chargeByRoom = room * chargedKwPerStoredKwh;
		double dischargeByEnergy = usable * dischargedKwPerStoredKwh;
		usableKwh = usable;
		chargeLimitKw = chargeByRoom < chargeKw ? chargeByRoom : chargeKw;
		dischargeLimitKw = dischargeByEnergy < dischargeKw ? dischargeByEnergy : dischargeKw;
		state.batteryKwh = usable;
		state.batteryRoomKwh = room;
		state.batteryChargeLimitKw = chargeLimitKw;
		state.batteryDischargeLimitKw = dischargeLimitKw;
	}

	void discharge(double kw) {
		double after = usableKwh - kw * storedKwhPerDischargedKw;
		usableKwh = after > 0 ? after : 0;
	}

	/**
	 * @param ownKw  of the power, from the site's own plants
	 * @param lineKw of the power, from plants of others on the private line
	 */
	void charge(double kw, double ownKw, double lineKw) {
		double stored = kw * storedKwhPerChargedKw;
		double after = usableKwh + stored;
		// most batteries are only ever charged from one origin: then the mixture stays as it is
		if (ownKw != kw || ownShare != 1) {
			ownShare = (ownShare * usableKwh + ownKw * storedKwhPerChargedKw) / after;
		}
		if (lineKw != 0 || lineShare != 0) {
			lineShare = (lineShare * usableKwh + lineKw * storedKwhPerChargedKw) / after;
		}
		usableKwh = after < windowKwh ? after : windowKwh;
	}

	double storedKwh() {
		return lowerKwh + usableKwh;
	}

	double changeKwh() {
		return usableKwh - initialKwh();
	}

	double windowKwh() {
		return windowKwh;
	}

	double capacityKwh() {
		return battery.map(Battery::capacityKwh).orElse(0.0);
	}

	/**
	 * Full equivalent cycles: energy into and out of the cells per twice the nominal energy.
	 *
	 * @param chargedKwh    at the terminals
	 * @param dischargedKwh at the terminals
	 */
	double cycles(double chargedKwh, double dischargedKwh) {
		double through = (chargedKwh * storedKwhPerChargedKw + dischargedKwh * storedKwhPerDischargedKw) / hours;
		return capacityKwh() > 0 ? through / (2 * capacityKwh()) : 0;
	}

	double lifeYears(double cyclesPerYear) {
		return battery.filter(cell -> cell.capacityKwh() > 0).map(cell -> cell.ageing().lifeYears(cyclesPerYear))
				.orElse(Double.POSITIVE_INFINITY);
	}
}

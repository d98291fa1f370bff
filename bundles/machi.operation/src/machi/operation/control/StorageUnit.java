package machi.operation.control;

import java.util.Optional;

import machi.hardware.Point;

/**
 * A battery, or a vehicle at a charger that can give back, as it is now.
 *
 * @param device       id in the program
 * @param command      the point that takes its power; empty when this assignment does not command it
 * @param kw           positive discharges
 * @param stored       part of the usable energy, 0 to 1
 * @param usableKwh    when full
 * @param ratedKw      most that it may charge or discharge
 * @param lowest       part of the usable energy that is never taken out
 * @param highest      part that it is charged to
 * @param chargeEfficiency    stored per charged energy
 * @param dischargeEfficiency given per stored energy
 */
record StorageUnit(String device, Optional<Point> command, double kw, double stored, double usableKwh, double ratedKw, double lowest,
		double highest, double chargeEfficiency, double dischargeEfficiency) {

	double windowKwh(double floor) {
		return Math.max(0, highest - Math.max(lowest, floor)) * usableKwh;
	}

	/** @param floor part of the usable energy that must stay, beside its own lower limit */
	double storedAboveKwh(double floor) {
		return Math.max(0, stored - Math.max(lowest, floor)) * usableKwh;
	}

	double roomKwh() {
		return Math.max(0, highest - stored) * usableKwh;
	}

	/** By power and by room, if it were charged for so long. */
	double chargeLimitKw(double hours) {
		return command.isEmpty() ? 0 : Math.min(mostBelowZero(), roomKwh() / (hours * chargeEfficiency));
	}

	/** By power and by stored energy, if it were discharged for so long. */
	double dischargeLimitKw(double floor, double hours) {
		return command.isEmpty() ? 0 : Math.min(mostAboveZero(), storedAboveKwh(floor) * dischargeEfficiency / hours);
	}

	private double mostBelowZero() {
		return Math.max(0, Math.min(ratedKw, -command.orElseThrow().minimum()));
	}

	private double mostAboveZero() {
		return Math.max(0, Math.min(ratedKw, command.orElseThrow().maximum()));
	}
}

package machi.calculation.dispatch.internal;

import java.util.List;
import java.util.function.ToDoubleFunction;

import machi.calculation.dispatch.Vehicles;

/**
 * All vehicles of a site, run by one set point. Charging covers every need first and then goes on in proportion to what
 * each kind can still take; giving is shared in proportion to what each can give. While one kind must charge, none gives.
 */
final class SiteVehicles {

	private final VehicleFleet[] fleets;

	double chargeLimitKw;
	double dischargeLimitKw;
	double needKw;
	double evenKw;
	double spareKw;

	SiteVehicles(List<Vehicles> vehicles, double hours) {
		fleets = vehicles.stream().map(kind -> new VehicleFleet(kind, hours)).toArray(VehicleFleet[]::new);
	}

	boolean isEmpty() {
		return fleets.length == 0;
	}

	void open(int step) {
		chargeLimitKw = 0;
		dischargeLimitKw = 0;
		needKw = 0;
		evenKw = 0;
		spareKw = 0;
		for (var fleet : fleets) {
			fleet.open(step);
			chargeLimitKw += fleet.chargeLimitKw;
			dischargeLimitKw += fleet.dischargeLimitKw;
			needKw += fleet.needKw;
			evenKw += fleet.evenKw;
			spareKw += fleet.spareKw;
		}
		if (needKw > 0) {
			dischargeLimitKw = 0;
			spareKw = 0;
		}
	}

	void charge(double kw, double ownKw, double lineKw) {
		if (kw <= 0) {
			return;
		}
		double needPart = needKw > 0 ? Math.min(1, kw / needKw) : 0;
		double spareKw = chargeLimitKw - needKw;
		double sparePart = spareKw > 0 ? Math.max(0, kw - needKw) / spareKw : 0;
		for (var fleet : fleets) {
			double fleetKw = fleet.needKw * needPart + (fleet.chargeLimitKw - fleet.needKw) * sparePart;
			fleet.charge(fleetKw, ownKw * fleetKw / kw, lineKw * fleetKw / kw);
		}
	}

	/** @return of the power, in kW, from the site's own plants */
	double discharge(double kw) {
		double ownKw = 0;
		if (kw > 0) {
			for (var fleet : fleets) {
				double fleetKw = kw * fleet.dischargeLimitKw / dischargeLimitKw;
				ownKw += fleetKw * fleet.ownShare;
				fleet.discharge(fleetKw);
			}
		}
		return ownKw;
	}

	/** Of the given power, in kW, from plants of others on the private line; to be asked before it is taken. */
	double lineKw(double kw) {
		double lineKw = 0;
		if (kw > 0) {
			for (var fleet : fleets) {
				lineKw += kw * fleet.dischargeLimitKw / dischargeLimitKw * fleet.lineShare;
			}
		}
		return lineKw;
	}

	void close(int step) {
		for (var fleet : fleets) {
			fleet.close(step);
		}
	}

	double sum(ToDoubleFunction<VehicleFleet> value) {
		double sum = 0;
		for (var fleet : fleets) {
			sum += value.applyAsDouble(fleet);
		}
		return sum;
	}
}

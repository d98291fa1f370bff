package machi.calculation.optimum.internal;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;

import machi.calculation.dispatch.Vehicles;

/**
 * The rows of vehicles of one kind: they begin as full as they want to be at departure, stand still on the road, and bring
 * the trip's energy off when they are back. What lacks at departure or on the trip, whichever is more, is short.
 */
final class FleetProgram {

	private final LinearProgram program;
	private final Vehicles vehicles;
	private final MPConstraint[] balance;
	private final Shortage shortage;
	private final Store store;
	private final double capacityKwh;
	private final double departureKwh;
	private final double reserveKwh;

	/** What the last trip lacked; null when nothing may lack. */
	private MPVariable lacked;
	private MPVariable last;
	private double tripKwh;
	private double floorKwh;

	FleetProgram(LinearProgram program, Vehicles vehicles, MPConstraint[] balance, double hours, Shortage shortage) {
		this.program = program;
		this.vehicles = vehicles;
		this.balance = balance;
		this.shortage = shortage;
		capacityKwh = vehicles.count() * vehicles.capacityKwh();
		departureKwh = vehicles.departureSoc() * capacityKwh;
		reserveKwh = vehicles.minimumSoc() * capacityKwh;
		floorKwh = Math.min(reserveKwh, departureKwh);
		store = Store.empty(balance.length, departureKwh, vehicles.chargeEfficiency(), vehicles.dischargeEfficiency(), hours);
		for (int step = 0; step < balance.length; step++) {
			tripKwh += vehicles.count() * vehicles.tripKwh()[step];
			if (vehicles.present()[step]) {
				addStep(step);
			}
			store.storedKwh()[step] = last;
		}
	}

	private void addStep(int step) {
		var stored = program.equal(tripKwh - (last == null ? departureKwh : 0));
		if (last != null) {
			stored.setCoefficient(last, 1);
		}
		if (tripKwh > 0) {
			arrive(stored);
		}
		boolean leaves = step + 1 < balance.length && !vehicles.present()[step + 1];
		double least = lacked != null ? 0 : floorKwh;
		last = program.variable(leaves && !shortage.isPossible() ? Math.max(least, departureKwh) : least, capacityKwh, 0);
		stored.setCoefficient(last, -1);
		if (lacked != null && floorKwh > 0) {
			var floor = program.atLeast(floorKwh);
			floor.setCoefficient(last, 1);
			floor.setCoefficient(lacked, 1);
		}
		store.addPower(program, step, vehicles.count() * vehicles.chargeKw(), vehicles.count() * vehicles.dischargeKw(),
				balance[step], stored);
		if (leaves) {
			leave();
		}
	}

	/** The reserve can be kept as far as vehicles that left full enough have it when they are back. */
	private void arrive(MPConstraint stored) {
		floorKwh = Math.clamp(departureKwh - tripKwh, 0, reserveKwh);
		if (lacked == null) {
			lacked = shortage.variable(Double.POSITIVE_INFINITY, 1);
		}
		if (lacked != null) {
			var onTheRoad = program.variable(0, tripKwh, 0);
			stored.setCoefficient(onTheRoad, 1);
			var most = program.atLeast(0);
			most.setCoefficient(lacked, 1);
			most.setCoefficient(onTheRoad, -1);
		}
		tripKwh = 0;
	}

	private void leave() {
		lacked = shortage.variable(Double.POSITIVE_INFINITY, 1);
		if (lacked != null) {
			var wanted = program.atLeast(departureKwh);
			wanted.setCoefficient(last, 1);
			wanted.setCoefficient(lacked, 1);
		}
	}

	Store store() {
		return store;
	}

	/** Whether the flows give from vehicles that have less than they may give back. */
	static boolean givesFromReserve(Vehicles vehicles, StoreFlows flows) {
		double capacityKwh = vehicles.count() * vehicles.capacityKwh();
		for (int step = 0; step < flows.storedKwh().length; step++) {
			if (flows.dischargeKw()[step] > 1e-6
					&& flows.storedKwh()[step] < vehicles.minimumSoc() * capacityKwh - 1e-6 * Math.max(1, capacityKwh)) {
				return true;
			}
		}
		return false;
	}
}

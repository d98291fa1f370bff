package machi.operation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import machi.control.SetPoints;
import machi.control.SiteState;
import machi.hardware.Point;

/**
 * Set points of one step, cut to what devices and grid allow, in the order in which the dispatch of the simulation cuts them
 * (machi.calculation.dispatch): a set point out of reach is cut to its limit; of too much power the battery, then the vehicles
 * give less, then plants; of too little, first the battery, then the vehicles take less.
 *
 * @param generationKw what plants could give
 * @param batteryKw   positive discharges
 * @param vehicleKw   positive discharges
 * @param curtailedKw generation that is given up
 * @param gridKw      what is then to be expected at the connection; positive imports
 */
record SitePlan(double generationKw, double batteryKw, double vehicleKw, double curtailedKw, double gridKw) {

	/** A set point for one device. */
	record DevicePoint(String device, Point point, double wantedKw, double kw) {
	}

	/** @throws IllegalArgumentException when a set point is not a number */
	static SitePlan cut(SiteState state, SetPoints wanted) {
		double battery = within(-state.batteryChargeLimitKw, wanted.batteryKw, state.batteryDischargeLimitKw);
		double vehicles = within(-state.vehicleChargeLimitKw, wanted.vehicleKw,
				state.vehicleNeedKw > 0 ? -state.vehicleNeedKw : state.vehicleDischargeLimitKw);
		double curtailed = within(0, wanted.curtailedKw, state.generationKw);
		double importCap = within(0, wanted.importCapKw, state.importLimitKw);
		double exportCap = within(0, wanted.exportCapKw, state.exportLimitKw);
		if (Double.isNaN(battery + vehicles + curtailed) || Double.isNaN(importCap) || Double.isNaN(exportCap)) {
			throw new IllegalArgumentException("batteryKw " + wanted.batteryKw + ", vehicleKw " + wanted.vehicleKw + ", curtailedKw " + wanted.curtailedKw
					+ ", importCapKw " + wanted.importCapKw + ", exportCapKw " + wanted.exportCapKw);
		}
		double surplus = state.generationKw - curtailed + battery + vehicles - state.loadKw;
		double excess = Math.max(0, surplus - exportCap);
		double less = Math.min(excess, Math.max(0, battery));
		battery -= less;
		excess -= less;
		less = Math.min(excess, Math.max(0, vehicles));
		vehicles -= less;
		excess -= less;
		curtailed += Math.min(excess, state.generationKw - curtailed);
		double lack = Math.max(0, -surplus - importCap);
		less = Math.min(lack, Math.max(0, -battery));
		battery += less;
		lack -= less;
		vehicles += Math.min(lack, Math.max(0, -vehicles));
		double grid = state.loadKw - (state.generationKw - curtailed) - battery - vehicles;
		return new SitePlan(state.generationKw, battery, vehicles, curtailed, grid);
	}

	/** Lets NaN through, to be found afterwards. */
	private static double within(double least, double value, double most) {
		return value > most ? most : value < least ? least : value;
	}

	/**
	 * Shares the powers out among the devices in proportion to what each of them can do, so that none goes beyond its limit.
	 *
	 * @param wanted      before the cut
	 * @param kept        part of the usable energy that stays
	 * @param wasLimited  whether plants are held back now
	 */
	List<DevicePoint> share(Observation site, SetPoints wanted, double kept, double hours, boolean wasLimited) {
		var shared = new ArrayList<DevicePoint>();
		shareStorage(SiteView.commanded(site.batteries()), batteryKw, wanted.batteryKw, kept, hours, shared);
		shareVehicles(site, wanted.vehicleKw, kept, hours, shared);
		sharePlants(site, wanted.curtailedKw, wasLimited, shared);
		return shared;
	}

	private static void shareStorage(List<StorageUnit> units, double kw, double wantedKw, double kept, double hours, List<DevicePoint> shared) {
		double total = units.stream().mapToDouble(unit -> limit(unit, kw, kept, hours)).sum();
		for (var unit : units) {
			double part = total > 0 ? limit(unit, kw, kept, hours) / total : 0;
			add(shared, unit.device(), unit.command(), wantedKw * part, kw * part);
		}
	}

	private static double limit(StorageUnit unit, double kw, double kept, double hours) {
		return kw < 0 ? unit.chargeLimitKw(hours) : unit.dischargeLimitKw(kept, hours);
	}

	private void shareVehicles(Observation site, double wantedKw, double kept, double hours, List<DevicePoint> shared) {
		var units = SiteView.commanded(site.vehicles());
		double takeAll = site.chargers().stream().mapToDouble(ChargerUnit::chargeLimitKw).sum()
				+ units.stream().mapToDouble(unit -> unit.chargeLimitKw(hours)).sum();
		double part = takeAll > 0 ? Math.max(0, -vehicleKw) / takeAll : 0;
		double wantedPart = takeAll > 0 ? Math.max(0, -wantedKw) / takeAll : 0;
		for (var charger : site.chargers()) {
			add(shared, charger.device(), charger.command(), wantedPart * charger.chargeLimitKw(), part * charger.chargeLimitKw());
		}
		if (vehicleKw > 0) {
			shareStorage(units, vehicleKw, wantedKw, kept, hours, shared);
		} else {
			units.forEach(unit -> add(shared, unit.device(), unit.command(), -wantedPart * unit.chargeLimitKw(hours), -part * unit.chargeLimitKw(hours)));
		}
	}

	/** What is given up is shared by rating; a plant that need not give up anything is told its rating, once. */
	private void sharePlants(Observation site, double wantedKw, boolean wasLimited, List<DevicePoint> shared) {
		var plants = site.plants().stream().filter(plant -> plant.command().isPresent() && Double.isFinite(plant.ratedKw())).toList();
		if (plants.isEmpty() || curtailedKw == 0 && !wasLimited) {
			return;
		}
		double rated = plants.stream().mapToDouble(PlantUnit::ratedKw).sum();
		double given = Math.max(0, generationKw - curtailedKw);
		double others = site.plants().stream().filter(plant -> !plants.contains(plant)).mapToDouble(PlantUnit::kw).sum();
		double limit = curtailedKw == 0 ? rated : Math.max(0, given - others);
		for (var plant : plants) {
			double part = plant.ratedKw() / rated;
			add(shared, plant.device(), plant.command(), Math.max(0, plant.ratedKw() - wantedKw * part), Math.min(plant.ratedKw(), limit * part));
		}
	}

	private static void add(List<DevicePoint> shared, String device, Optional<Point> command, double wantedKw, double kw) {
		command.ifPresent(point -> shared.add(new DevicePoint(device, point, wantedKw, Math.clamp(kw + 0.0, point.minimum(), point.maximum()))));
	}
}

package machi.calculation.optimum.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;

import machi.calculation.dispatch.FlexibleLoad;

/**
 * The rows of one site. In every step, in kW: imported - exported - curtailed + discharged - charged - flexible + unserved
 * + from the line - into the line = load - generation. As in the dispatch, all generation can be given up.
 */
final class SiteProgram {

	final SiteCase site;
	final MPVariable[] importedKw;
	final MPVariable[] exportedKw;
	final MPVariable[] curtailedKw;
	final MPVariable[] unservedKw;
	final MPVariable[] flexibleKw;
	final MPVariable[] intoLineKw;
	final MPVariable[] fromLineKw;
	final MPConstraint[] balance;
	final Optional<Store> battery;
	final List<Store> fleets = new ArrayList<>();
	final List<MPVariable> vehicleShortKwh = new ArrayList<>();
	final List<MPVariable> flexibleShortKwh = new ArrayList<>();

	private final LinearProgram program;

	SiteProgram(LinearProgram program, SiteCase site) throws NotSolvedException {
		this.program = program;
		this.site = site;
		int steps = site.steps();
		importedKw = new MPVariable[steps];
		exportedKw = new MPVariable[steps];
		curtailedKw = new MPVariable[steps];
		unservedKw = new MPVariable[steps];
		flexibleKw = new MPVariable[steps];
		intoLineKw = new MPVariable[steps];
		fromLineKw = new MPVariable[steps];
		balance = new MPConstraint[steps];
		for (int step = 0; step < steps; step++) {
			addGridAndPlants(step);
		}
		program.check();
		addUnserved();
		battery = site.site().battery().map(cell -> new BatteryProgram(program, cell, balance, site.hours()).store());
		addVehicles();
		site.site().flexibleLoad().ifPresent(this::addFlexible);
		keepStoredEnergy();
		program.check();
	}

	private void addGridAndPlants(int step) {
		balance[step] = program.equal(site.loadKw(step) - site.generationKw()[step]);
		if (site.generationKw()[step] > 0) {
			curtailedKw[step] = program.variable(0, site.generationKw()[step], 0);
			balance[step].setCoefficient(curtailedKw[step], -1);
		}
		if (site.islanded(step)) {
			return;
		}
		importedKw[step] = program.variable(0, site.importCapKw(), site.importCost(step) * site.hours());
		balance[step].setCoefficient(importedKw[step], 1);
		if (site.canExport(step)) {
			exportedKw[step] = program.variable(0, Double.POSITIVE_INFINITY, -site.exportRevenue(step) * site.hours());
			balance[step].setCoefficient(exportedKw[step], -1);
			if (site.exportRevenue(step) > site.importCost(step)) {
				keepOneDirection(step);
			}
		}
	}

	/** The tightest line over "imports or exports, not both"; without it the site would trade with itself. */
	private void keepOneDirection(int step) {
		var one = program.atMost(1);
		one.setCoefficient(importedKw[step], 1 / Math.max(1e-9, site.mostImportKw(step)));
		one.setCoefficient(exportedKw[step], 1 / Math.max(1e-9, site.mostExportKw(step)));
	}

	private void addUnserved() {
		var shortage = shortage(site.terms().unservedKwh());
		for (int step = 0; step < balance.length; step++) {
			if (!shortage.isLastResort() || site.mayLack(step)) {
				unservedKw[step] = shortage.variable(site.loadKw(step), site.hours());
				if (unservedKw[step] != null) {
					balance[step].setCoefficient(unservedKw[step], 1);
				}
			}
		}
	}

	private void addVehicles() {
		var shortage = shortage(site.terms().vehicleShortKwh());
		for (var kind : site.site().vehicles()) {
			var fleet = new FleetProgram(program, kind, balance, site.hours(), shortage);
			fleets.add(fleet.store());
		}
		vehicleShortKwh.addAll(shortage.variables());
	}

	private void addFlexible(FlexibleLoad load) {
		for (int step = 0; step < balance.length; step++) {
			flexibleKw[step] = program.variable(0, load.maximumKw(), 0);
			balance[step].setCoefficient(flexibleKw[step], -1);
		}
		if (load.dailyKwh() > 0) {
			addDailyWork(load);
		} else if (site.terms().flexibleKwh() > 0) {
			var all = program.atLeast(site.terms().flexibleKwh());
			for (var variable : flexibleKw) {
				all.setCoefficient(variable, site.hours());
			}
		}
	}

	private void addDailyWork(FlexibleLoad load) {
		var shortage = shortage(site.terms().flexibleShortKwh());
		for (var day : site.calendar().days()) {
			double workKwh = load.dailyKwh() * day.share();
			var work = program.equal(workKwh);
			for (int step = day.first(); step < day.end(); step++) {
				work.setCoefficient(flexibleKw[step], site.hours());
			}
			var lacking = shortage.variable(workKwh, 1);
			if (lacking != null) {
				work.setCoefficient(lacking, 1);
			}
		}
		flexibleShortKwh.addAll(shortage.variables());
	}

	private Shortage shortage(double mostKwh) {
		return new Shortage(program, mostKwh, site.penaltyPerKwh());
	}

	/** Of battery and vehicles together. */
	private void keepStoredEnergy() {
		double least = site.terms().storedChangeKwh();
		var stores = new ArrayList<>(fleets);
		battery.ifPresent(stores::add);
		stores.removeIf(store -> store.last() == null);
		if (stores.isEmpty()) {
			return;
		}
		double begin = stores.stream().mapToDouble(Store::beginKwh).sum();
		var end = program.atLeast(begin + least);
		stores.forEach(store -> end.setCoefficient(store.last(), 1));
	}

	/** The variables through which power leaves or enters by the private line. */
	void joinLine(double mostFromLineKw) {
		for (int step = 0; step < balance.length; step++) {
			intoLineKw[step] = program.variable(0, Double.POSITIVE_INFINITY, 0);
			fromLineKw[step] = program.variable(0, mostFromLineKw, 0);
			balance[step].setCoefficient(intoLineKw[step], -1);
			balance[step].setCoefficient(fromLineKw[step], 1);
			giveOnlyOwn(step);
		}
	}

	/** What goes into the line comes from plants and stores of the site: nobody passes on what the grid gives. */
	private void giveOnlyOwn(int step) {
		var own = program.atLeast(-site.generationKw()[step]);
		own.setCoefficient(intoLineKw[step], -1);
		if (curtailedKw[step] != null) {
			own.setCoefficient(curtailedKw[step], -1);
		}
		battery.ifPresent(store -> addDischarge(own, store, step));
		fleets.forEach(store -> addDischarge(own, store, step));
	}

	private static void addDischarge(MPConstraint own, Store store, int step) {
		if (store.dischargeKw()[step] != null) {
			own.setCoefficient(store.dischargeKw()[step], 1);
		}
	}

	/** The basic charge by the highest import, as a variable with a row for every step. */
	void addPeakRows() {
		var peak = program.variable(0, Double.POSITIVE_INFINITY, site.peakYenPerKw());
		for (var imported : importedKw) {
			if (imported != null) {
				var above = program.atLeast(0);
				above.setCoefficient(peak, 1);
				above.setCoefficient(imported, -1);
			}
		}
	}
}

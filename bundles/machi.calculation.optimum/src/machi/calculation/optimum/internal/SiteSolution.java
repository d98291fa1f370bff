package machi.calculation.optimum.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.google.ortools.linearsolver.MPVariable;

import machi.calculation.optimum.Objective;
import machi.calculation.optimum.Relaxation;
import machi.calculation.optimum.SiteOptimum;

/**
 * The flows of one site in the solution. Where two opposite flows of one step can be replaced by their difference without
 * a higher objective, they are; where they cannot, the solution is marked.
 */
final class SiteSolution {

	private static final double NOTHING_KW = 1e-6;

	private final SiteCase site;
	private final double[] importedKw;
	private final double[] exportedKw;
	private final double[] curtailedKw;
	private final double[] flexibleKw;
	private final double[] unservedKw;
	private final double[] intoLineKw;
	private final double[] fromLineKw;
	private final Optional<StoreFlows> battery;
	private final List<StoreFlows> fleets;
	private final double vehicleShortKwh;
	private final double flexibleShortKwh;
	private final Set<Relaxation> relaxations = EnumSet.noneOf(Relaxation.class);

	/** @param program whose linear program has been solved */
	SiteSolution(SiteProgram program) {
		site = program.site;
		importedKw = StoreFlows.values(program.importedKw);
		exportedKw = StoreFlows.values(program.exportedKw);
		curtailedKw = StoreFlows.values(program.curtailedKw);
		flexibleKw = StoreFlows.values(program.flexibleKw);
		unservedKw = StoreFlows.values(program.unservedKw);
		intoLineKw = StoreFlows.values(program.intoLineKw);
		fromLineKw = StoreFlows.values(program.fromLineKw);
		battery = program.battery.map(StoreFlows::of);
		fleets = program.fleets.stream().map(StoreFlows::of).toList();
		vehicleShortKwh = sum(program.vehicleShortKwh);
		flexibleShortKwh = sum(program.flexibleShortKwh);
	}

	private static double sum(List<MPVariable> variables) {
		return variables.stream().mapToDouble(variable -> Math.max(0, variable.solutionValue())).sum();
	}

	SiteOptimum optimum() {
		findUnderstatedLosses();
		var stores = new ArrayList<>(fleets);
		battery.ifPresent(stores::add);
		for (int step = 0; step < importedKw.length; step++) {
			for (var store : stores) {
				runOneWay(store, step);
			}
			meterOneWay(step);
		}
		double change = stores.stream().mapToDouble(StoreFlows::changeKwh).sum();
		return new SiteOptimum(site.site().subject(), site.site().zone(), value(), curtailedKw, importedKw, exportedKw,
				intoLineKw, fromLineKw, batteryKw(), storedKwh(), vehicleKw(), vehicleKwh(), flexibleKw, unservedKw,
				vehicleShortKwh, flexibleShortKwh, change, peakKw(), relaxations);
	}

	private void findUnderstatedLosses() {
		if (battery.isPresent()
				&& BatteryProgram.losesTooLittle(site.site().battery().orElseThrow(), battery.get(), site.hours())) {
			relaxations.add(Relaxation.STANDBY_LOSS);
		}
		for (int i = 0; i < fleets.size(); i++) {
			if (FleetProgram.givesFromReserve(site.site().vehicles().get(i), fleets.get(i))) {
				relaxations.add(Relaxation.VEHICLE_RESERVE);
			}
		}
	}

	/** What charging and discharging at once would waste is imported less, or curtailed. */
	private void runOneWay(StoreFlows store, int step) {
		if (!(store.chargeKw()[step] > 0 && store.dischargeKw()[step] > 0)) {
			return;
		}
		double net = store.netKw(step);
		double spared = net - store.kw(step);
		double importLess = site.importCost(step) >= 0 ? Math.min(spared, importedKw[step]) : 0;
		double curtailMore = Math.min(spared - importLess, site.generationKw()[step] - curtailedKw[step]);
		if (spared - importLess - curtailMore <= NOTHING_KW) {
			importedKw[step] -= importLess;
			curtailedKw[step] += spared - importLess;
			store.set(step, net);
		} else {
			relaxations.add(Relaxation.STORAGE_BOTH_WAYS);
		}
	}

	private void meterOneWay(int step) {
		double both = Math.min(importedKw[step], exportedKw[step]);
		if (both > 0) {
			if (site.importCost(step) >= site.exportRevenue(step) || both <= NOTHING_KW) {
				importedKw[step] -= both;
				exportedKw[step] -= both;
			} else {
				relaxations.add(Relaxation.METER_BOTH_WAYS);
			}
		}
	}

	private double value() {
		double value = 0;
		for (int step = 0; step < importedKw.length; step++) {
			value += importedKw[step] * site.importCost(step) - exportedKw[step] * site.exportRevenue(step);
		}
		return value * site.hours() + basicYen();
	}

	private double basicYen() {
		if (site.objective() != Objective.COST) {
			return 0;
		}
		double contractKw = site.site().contractKw();
		double billedKw = Double.isInfinite(contractKw) ? peakKw() : contractKw;
		return billedKw * site.site().tariff().basicYenPerKwMonth() * site.calendar().months();
	}

	private double peakKw() {
		double peak = 0;
		for (double kw : importedKw) {
			peak = Math.max(peak, kw);
		}
		return peak;
	}

	private double[] batteryKw() {
		var kw = new double[importedKw.length];
		battery.ifPresent(flows -> add(kw, flows));
		return kw;
	}

	private double[] vehicleKw() {
		var kw = new double[importedKw.length];
		fleets.forEach(flows -> add(kw, flows));
		return kw;
	}

	private static void add(double[] kw, StoreFlows flows) {
		for (int step = 0; step < kw.length; step++) {
			kw[step] += flows.kw(step);
		}
	}

	private double[] storedKwh() {
		var kwh = new double[importedKw.length];
		battery.ifPresent(flows -> {
			var cell = site.site().battery().orElseThrow();
			for (int step = 0; step < kwh.length; step++) {
				kwh[step] = cell.minimumSoc() * cell.capacityKwh() + Math.max(0, flows.storedKwh()[step]);
			}
		});
		return kwh;
	}

	private double[] vehicleKwh() {
		var kwh = new double[importedKw.length];
		for (var flows : fleets) {
			for (int step = 0; step < kwh.length; step++) {
				kwh[step] += flows.storedKwh()[step];
			}
		}
		return kwh;
	}
}

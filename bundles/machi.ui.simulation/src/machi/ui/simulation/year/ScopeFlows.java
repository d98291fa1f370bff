package machi.ui.simulation.year;

import java.util.Objects;

import machi.calculation.Subject;
import machi.calculation.dispatch.SiteFlows;
import machi.calculation.dispatch.profile.ZoneFlows;
import machi.calculation.simulation.SimulatedYear;
import machi.quantity.time.TimeGrid;

/**
 * The flows of a scope, seen as one site, and how they are stacked; made in the background.
 *
 * @param flows of all sites of the scope added up; their batteries and vehicles are seen as one store
 * @param load  what is used in each step, kW: load that was served, and flexible work
 * @param above what the use is made of, kW, one row for each flow of {@link machi.ui.simulation.draw.DayProfile#ABOVE}
 * @param below what is not used at once, kW, one row for each flow of {@link machi.ui.simulation.draw.DayProfile#BELOW}
 */
record ScopeFlows(Scope scope, TimeGrid grid, SiteFlows flows, double[] load, double[][] above, double[][] below) {

	ScopeFlows {
		Objects.requireNonNull(scope);
		Objects.requireNonNull(grid);
		Objects.requireNonNull(flows);
	}

	static ScopeFlows of(SimulatedYear year, Scope scope) {
		var sites = scope.sites(year);
		var grid = year.dispatch().grid();
		var flows = scope.isSite() && sites.size() == 1 ? sites.getFirst()
				: ZoneFlows.of(Subject.of(scope.zone(), scope.name()), sites, grid.hours());
		int steps = grid.count();
		// what sites of a zone lend each other is own generation of the zone
		var fromLine = scope.isSite() ? flows.fromLineKw() : new double[steps];
		var intoLine = scope.isSite() ? flows.intoLineKw() : new double[steps];
		var load = new double[steps];
		var direct = new double[steps];
		var discharge = new double[steps];
		var charge = new double[steps];
		for (int i = 0; i < steps; i++) {
			double stored = flows.batteryKw()[i] + flows.vehicleKw()[i];
			discharge[i] = Math.max(0, stored);
			charge[i] = Math.max(0, -stored);
			load[i] = flows.loadKw()[i] - flows.unservedKw()[i] + flows.flexibleKw()[i];
			direct[i] = Math.max(0, load[i] - discharge[i] - fromLine[i] - flows.importedKw()[i]);
		}
		return new ScopeFlows(scope, grid, flows, load,
				new double[][] { direct, discharge, fromLine, flows.importedKw() },
				new double[][] { charge, intoLine, flows.exportedKw(), flows.curtailedKw() });
	}

	double capacityKwh() {
		return flows.sums().batteryCapacityKwh();
	}

	double[] dischargeKw() {
		return above[1];
	}

	double[] chargeKw() {
		return below[0];
	}
}

package machi.ui.simulation.year;

import java.util.List;
import java.util.function.Function;

import machi.calculation.dispatch.SiteFlows;
import machi.calculation.simulation.SimulatedYear;
import machi.quantity.time.TimeGrid;

/**
 * The flows of the sites of a scope added up, kW per step; made in the background. What sites of the scope lend each
 * other over a line is seen at both ends.
 *
 * @param chargeKw    into batteries and vehicles
 * @param dischargeKw out of batteries and vehicles
 * @param storedKwh   in the batteries at the end of each step
 * @param capacityKwh of the batteries
 */
record ScopeFlows(Scope scope, TimeGrid grid, List<SiteFlows> sites, double[] loadKw, double[] generatedKw, double[] curtailedKw,
		double[] importedKw, double[] exportedKw, double[] intoLineKw, double[] fromLineKw, double[] chargeKw,
		double[] dischargeKw, double[] storedKwh, double[] flexibleKw, double[] unservedKw, double capacityKwh) {

	static ScopeFlows of(SimulatedYear year, Scope scope) {
		var sites = scope.sites(year);
		int steps = year.dispatch().grid().count();
		var charge = new double[steps];
		var discharge = new double[steps];
		for (var site : sites) {
			split(site.batteryKw(), charge, discharge);
			split(site.vehicleKw(), charge, discharge);
		}
		return new ScopeFlows(scope, year.dispatch().grid(), sites, sum(sites, steps, SiteFlows::loadKw),
				sum(sites, steps, SiteFlows::generatedKw), sum(sites, steps, SiteFlows::curtailedKw),
				sum(sites, steps, SiteFlows::importedKw), sum(sites, steps, SiteFlows::exportedKw),
				sum(sites, steps, SiteFlows::intoLineKw), sum(sites, steps, SiteFlows::fromLineKw), charge, discharge,
				sum(sites, steps, SiteFlows::storedKwh), sum(sites, steps, SiteFlows::flexibleKw),
				sum(sites, steps, SiteFlows::unservedKw),
				sites.stream().mapToDouble(site -> site.sums().batteryCapacityKwh()).sum());
	}

	private static double[] sum(List<SiteFlows> sites, int steps, Function<SiteFlows, double[]> flow) {
		var sum = new double[steps];
		for (var site : sites) {
			var values = flow.apply(site);
			for (int i = 0; i < values.length; i++) {
				sum[i] += values[i];
			}
		}
		return sum;
	}

	private static void split(double[] values, double[] negative, double[] positive) {
		for (int i = 0; i < values.length; i++) {
			if (values[i] > 0) {
				positive[i] += values[i];
			} else {
				negative[i] -= values[i];
			}
		}
	}

	/** Use in a step: load that was served, and flexible work. */
	double useKw(int step) {
		return loadKw[step] - unservedKw[step] + flexibleKw[step];
	}

	/** Part of the use that comes straight from the scope's own plants. */
	double directKw(int step) {
		return Math.max(0, useKw(step) - dischargeKw[step] - fromLineKw[step] - importedKw[step]);
	}

	int stepsOfDay() {
		return (int) Math.round(24 / grid.hours());
	}

	int days() {
		return grid.count() / stepsOfDay();
	}
}

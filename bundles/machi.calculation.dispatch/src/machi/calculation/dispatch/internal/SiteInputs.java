package machi.calculation.dispatch.internal;

import java.util.function.ToDoubleFunction;

import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.FlexibleLoad;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Plant;
import machi.calculation.dispatch.Site;
import machi.control.SiteRatings;

/**
 * What a site brings into the steps, its plants added up. Arrays of the network are used as they are wherever one plant,
 * or none, makes adding needless.
 *
 * @param curtailableKw of the generation, what a strategy may give up
 */
record SiteInputs(Site site, double[] loadKw, double[] generationKw, double[] renewableKw, double[] curtailableKw) {

	/** @param zeros one per step, shared by all sites */
	static SiteInputs of(Site site, double[] zeros) {
		if (site.plants().isEmpty()) {
			return new SiteInputs(site, site.loadKw(), zeros, zeros, zeros);
		}
		var generation = site.plants().size() == 1 ? site.plants().getFirst().availableKw()
				: sum(site, zeros.length, plant -> 1);
		boolean renewable = site.plants().stream().allMatch(plant -> plant.renewableShare() == 1);
		boolean curtailable = site.plants().stream().allMatch(Plant::curtailable);
		return new SiteInputs(site, site.loadKw(), generation,
				renewable ? generation : sum(site, zeros.length, Plant::renewableShare),
				curtailable ? generation : sum(site, zeros.length, plant -> plant.curtailable() ? 1 : 0));
	}

	private static double[] sum(Site site, int steps, ToDoubleFunction<Plant> weight) {
		var sum = new double[steps];
		for (var plant : site.plants()) {
			double factor = weight.applyAsDouble(plant);
			var available = plant.availableKw();
			for (int i = 0; i < steps; i++) {
				sum[i] += factor * available[i];
			}
		}
		return sum;
	}

	SiteRatings ratings(Network network) {
		var battery = site.battery();
		return new SiteRatings(site.plants().stream().mapToDouble(Plant::ratedKw).sum(),
				battery.map(cell -> (cell.maximumSoc() - cell.minimumSoc()) * cell.capacityKwh()).orElse(0.0),
				battery.map(Battery::chargeKw).orElse(0.0), battery.map(Battery::dischargeKw).orElse(0.0),
				battery.map(cell -> cell.chargeEfficiency() * cell.dischargeEfficiency()).orElse(1.0),
				site.vehicles().stream().mapToDouble(kind -> kind.count() * kind.capacityKwh()).sum(),
				site.flexibleLoad().map(FlexibleLoad::maximumKw).orElse(0.0), site.contractKw(), network.grid().hours());
	}
}

package machi.calculation.optimum.internal;

import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.FlexibleLoad;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Site;
import machi.calculation.optimum.Objective;
import machi.calculation.optimum.OptimumTask;
import machi.calculation.optimum.SiteTerms;

/**
 * One site with what its linear program asks of it.
 *
 * @param generationKw  all plants together
 * @param limitedFeeder whether its feeder may leave it without power
 * @param mostLineKw    most it can get from its private line; infinite when unknown, 0 without one
 */
record SiteCase(Site site, Network network, GridCalendar calendar, Objective objective, SiteTerms terms, boolean[] islanded,
		double[] generationKw, boolean limitedFeeder, double mostLineKw) {

	static SiteCase of(OptimumTask task, int index, GridCalendar calendar, boolean[] islanded) {
		var network = task.network();
		var site = network.sites().get(index);
		var generation = new double[network.grid().count()];
		for (var plant : site.plants()) {
			for (int i = 0; i < generation.length; i++) {
				generation[i] += plant.availableKw()[i];
			}
		}
		boolean limited = network.feeders().stream().anyMatch(
				feeder -> feeder.id().equals(site.feeder()) && feeder.importLimitKw() < Double.POSITIVE_INFINITY);
		double line = network.privateLines().stream().filter(one -> one.id().equals(site.privateLine()))
				.mapToDouble(one -> one.capacityKw() * (1 - one.lossShare())).findAny().orElse(0);
		return new SiteCase(site, network, calendar, task.objective(), task.terms().get(index), islanded, generation, limited,
				line);
	}

	int steps() {
		return generationKw.length;
	}

	double hours() {
		return network.grid().hours();
	}

	double loadKw(int step) {
		return site.loadKw()[step];
	}

	boolean islanded(int step) {
		return islanded[step];
	}

	/** Whether the site may be without power through no fault of its own. */
	boolean mayLack(int step) {
		return islanded[step] || limitedFeeder;
	}

	/** The contract power is kept, unless more is allowed. */
	double importCapKw() {
		return Math.max(site.contractKw(), terms.peakImportKw());
	}

	/** In the unit of the objective per kWh. */
	double importCost(int step) {
		return switch (objective) {
		case COST -> site.tariff().importYenPerKwh()[step];
		case IMPORT -> 1;
		case EMISSION -> network.gridFactorKgPerKwh()[step];
		};
	}

	/** In the unit of the objective per kWh. */
	double exportRevenue(int step) {
		return objective == Objective.COST ? site.tariff().exportYenPerKwh()[step] : 0;
	}

	/** What a kW of the highest import costs; 0 when it does not matter. */
	double peakYenPerKw() {
		return objective == Objective.COST && Double.isInfinite(site.contractKw())
				? site.tariff().basicYenPerKwMonth() * calendar.months() : 0;
	}

	/** Whether anything but the load decides the highest import that is paid for. */
	boolean canLowerPeak() {
		boolean flexible = site.battery().isPresent() || !site.vehicles().isEmpty() || site.flexibleLoad().isPresent()
				|| !site.privateLine().isEmpty() || terms.unservedKwh() > 0;
		return flexible && peakYenPerKw() > 0;
	}

	/** More than any saving by going without a kWh. */
	double penaltyPerKwh() {
		double dearest = 0;
		for (int i = 0; i < steps(); i++) {
			dearest = Math.max(dearest, Math.abs(importCost(i)) + Math.abs(exportRevenue(i)));
		}
		return 100 * dearest + 10 * peakYenPerKw() / hours() + 1;
	}

	/** Without anything to give there is nothing to export. */
	boolean canExport(int step) {
		return generationKw[step] > 0 || mostLineKw > 0 || dischargeKw() > 0;
	}

	double mostImportKw(int step) {
		return Math.min(importCapKw(), loadKw(step) + site.battery().map(Battery::chargeKw).orElse(0.0)
				+ site.vehicles().stream().mapToDouble(kind -> kind.count() * kind.chargeKw()).sum()
				+ site.flexibleLoad().map(FlexibleLoad::maximumKw).orElse(0.0));
	}

	double mostExportKw(int step) {
		return generationKw[step] + dischargeKw() + mostLineKw;
	}

	/** Of battery and vehicles. */
	double dischargeKw() {
		return site.battery().map(Battery::dischargeKw).orElse(0.0)
				+ site.vehicles().stream().mapToDouble(kind -> kind.count() * kind.dischargeKw()).sum();
	}
}

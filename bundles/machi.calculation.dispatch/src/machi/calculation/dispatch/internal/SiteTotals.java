package machi.calculation.dispatch.internal;

import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteSums;
import machi.quantity.time.TimeGrid;

/** Adds up the steps of one site. Powers are added as they are and become energies at the end. */
final class SiteTotals {

	private static final double HOURS_PER_YEAR = 8760;

	private double loadKw;
	private double unservedKw;
	private double generatedKw;
	private double renewableKw;
	private double curtailedKw;
	private double importedKw;
	private double exportedKw;
	private double intoLineKw;
	private double fromLineKw;
	private double chargedKw;
	private double dischargedKw;
	private double vehicleChargedKw;
	private double vehicleDischargedKw;
	private double flexibleKw;
	private double emissionKgPerHour;
	private double costYenPerHour;
	private double peakImportKw;
	private double peakExportKw;
	private int unservedSteps;

	/** Own generation used at once, or out of the battery or the vehicles. */
	double ownUsedKw;
	/** Generation of others on the private line used at once, or out of the battery or the vehicles. */
	double lineUsedKw;

	private final double[] gridFactorKgPerKwh;
	private final double[] importYenPerKwh;
	private final double[] exportYenPerKwh;

	SiteTotals(Network network, Site site) {
		gridFactorKgPerKwh = network.gridFactorKgPerKwh();
		importYenPerKwh = site.tariff().importYenPerKwh();
		exportYenPerKwh = site.tariff().exportYenPerKwh();
	}

	void add(SiteRun run, int step) {
		// one of the two is 0
		add(run.loadKw, run.generationKw, run.renewableKw, run.batteryKw, run.exportedKw - run.importedKw, step);
		if (run.curtailedKw > 0) {
			curtailedKw += run.curtailedKw;
		}
		if (run.servedKw != run.loadKw) {
			addUnserved(run.loadKw - run.servedKw, run.loadKw);
		}
	}

	/** @param surplus exported, or imported when negative */
	void add(double load, double generation, double renewable, double battery, double surplus, int step) {
		loadKw += load;
		generatedKw += generation;
		renewableKw += renewable;
		if (battery > 0) {
			dischargedKw += battery;
		} else {
			chargedKw -= battery;
		}
		if (surplus < 0) {
			importedKw -= surplus;
			emissionKgPerHour -= surplus * gridFactorKgPerKwh[step];
			costYenPerHour -= surplus * importYenPerKwh[step];
			peakImportKw = -surplus > peakImportKw ? -surplus : peakImportKw;
		} else if (surplus > 0) {
			exportedKw += surplus;
			costYenPerHour -= surplus * exportYenPerKwh[step];
			peakExportKw = surplus > peakExportKw ? surplus : peakExportKw;
		}
	}

	private void addUnserved(double kw, double ofKw) {
		unservedKw += kw;
		// what a float cannot hold is not unserved
		if (kw > 1e-9 * ofKw) {
			unservedSteps++;
		}
	}

	/** What only sites with vehicles, flexible load or private line have. */
	void addMore(SiteRun run) {
		intoLineKw += run.intoLineKw;
		fromLineKw += run.fromLineKw;
		vehicleChargedKw += Math.max(0, -run.vehicleKw);
		vehicleDischargedKw += Math.max(0, run.vehicleKw);
		flexibleKw += run.flexibleKw;
	}

	SiteSums sums(SiteRun run, TimeGrid grid, int months) {
		double hours = grid.hours();
		var site = run.inputs.site();
		double charged = chargedKw * hours;
		double discharged = dischargedKw * hours;
		double cycles = run.battery.cycles(charged, discharged);
		double years = grid.count() * hours / HOURS_PER_YEAR;
		double billedKw = Double.isInfinite(site.contractKw()) ? peakImportKw : site.contractKw();
		return new SiteSums(loadKw * hours, generatedKw * hours, renewableKw * hours, curtailedKw * hours,
				ownUsedKw * hours + run.vehicles.sum(fleet -> fleet.ownDrivenKwh),
				lineUsedKw * hours + run.vehicles.sum(fleet -> fleet.lineDrivenKwh), importedKw * hours, exportedKw * hours,
				intoLineKw * hours, fromLineKw * hours, run.battery.capacityKwh(), charged, discharged,
				charged - discharged - run.battery.changeKwh(),
				run.battery.changeKwh() + run.vehicles.sum(VehicleFleet::changeKwh), vehicleChargedKw * hours,
				vehicleDischargedKw * hours, run.vehicles.sum(fleet -> fleet.drivenKwh),
				run.vehicles.sum(fleet -> fleet.shortKwh), flexibleKw * hours, run.flexible.shortKwh,
				unservedKw * hours, unservedSteps * hours, peakImportKw, peakExportKw, cycles,
				run.battery.lifeYears(years > 0 ? cycles / years : 0), emissionKgPerHour * hours, costYenPerHour * hours,
				billedKw * site.tariff().basicYenPerKwMonth() * months);
	}
}

package machi.calculation.simulation;

import machi.calculation.dispatch.SiteFlows;
import machi.calculation.dispatch.SiteSums;

/**
 * Sums over sites, in kWh. What is lent between sites of a line cancels out, so that a zone is seen as a whole.
 */
final class ZoneTotals {

	private double usedKwh;
	private double generatedKwh;
	private double curtailedKwh;
	private double importedKwh;
	private double exportedKwh;
	private double unservedKwh;
	private double storedChangeKwh;
	private double batteryLossKwh;
	private double emissionKg;
	private double costYen;
	private double vehicleShortKwh;
	private final double[] importKw;
	private final double[] exportKw;

	ZoneTotals(int steps) {
		importKw = new double[steps];
		exportKw = new double[steps];
	}

	void add(SiteFlows site) {
		var sums = site.sums();
		add(sums);
		for (int i = 0; i < importKw.length && i < site.importedKw().length; i++) {
			importKw[i] += site.importedKw()[i];
			exportKw[i] += site.exportedKw()[i];
		}
	}

	private void add(SiteSums sums) {
		usedKwh += sums.usedKwh();
		generatedKwh += sums.generatedKwh();
		curtailedKwh += sums.curtailedKwh();
		importedKwh += sums.importedKwh();
		exportedKwh += sums.exportedKwh();
		unservedKwh += sums.unservedKwh();
		storedChangeKwh += sums.storedChangeKwh();
		batteryLossKwh += sums.batteryLossKwh();
		emissionKg += sums.emissionKg();
		costYen += sums.energyCostYen() + sums.basicCostYen();
		vehicleShortKwh += sums.vehicleShortKwh();
	}

	/**
	 * What the sites used of their own generation: all they used less what came from the public grid. Energy that was in
	 * the batteries at the beginning is not generation and is taken off.
	 */
	double ownUseKwh() {
		return Math.max(0, usedKwh - importedKwh + Math.min(0, storedChangeKwh));
	}

	/** Own generation used per own generation, 0 to 1 (自家消費率); NaN without generation. */
	double selfConsumption() {
		return ownUseKwh() / generatedKwh;
	}

	/** Own generation used per use, 0 to 1 (自給率); NaN without use. */
	double selfSufficiency() {
		return ownUseKwh() / usedKwh;
	}

	double usedKwh() {
		return usedKwh;
	}

	double generatedKwh() {
		return generatedKwh;
	}

	double curtailedKwh() {
		return curtailedKwh;
	}

	double importedKwh() {
		return importedKwh;
	}

	double exportedKwh() {
		return exportedKwh;
	}

	double unservedKwh() {
		return unservedKwh;
	}

	double batteryLossKwh() {
		return batteryLossKwh;
	}

	double emissionKg() {
		return emissionKg;
	}

	double costYen() {
		return costYen;
	}

	double vehicleShortKwh() {
		return vehicleShortKwh;
	}

	/** Highest import of all sites together in one step, kW. */
	double peakImportKw() {
		return peak(importKw);
	}

	/** Highest export of all sites together in one step, kW. */
	double peakExportKw() {
		return peak(exportKw);
	}

	private static double peak(double[] values) {
		double peak = 0;
		for (double value : values) {
			peak = Math.max(peak, value);
		}
		return peak;
	}
}

package machi.calculation.simulation;

import java.util.Collection;

import machi.calculation.dispatch.SiteFlows;
import machi.calculation.dispatch.SiteSums;

/**
 * Sums over sites, in kWh. What is lent between sites of a line cancels out, so that a zone is seen as a whole.
 */
public final class ZoneTotals {

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

	/** The sums of these sites. */
	public static ZoneTotals of(Collection<SiteFlows> sites) {
		var totals = new ZoneTotals(sites.stream().mapToInt(site -> site.importedKw().length).max().orElse(0));
		sites.forEach(totals::add);
		return totals;
	}

	private ZoneTotals(int steps) {
		importKw = new double[steps];
		exportKw = new double[steps];
	}

	private void add(SiteFlows site) {
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
	public double ownUseKwh() {
		return Math.max(0, usedKwh - importedKwh + Math.min(0, storedChangeKwh));
	}

	/** Own generation used per own generation, 0 to 1 (自家消費率); NaN without generation. */
	public double selfConsumption() {
		return ownUseKwh() / generatedKwh;
	}

	/** Own generation used per use, 0 to 1 (自給率); NaN without use. */
	public double selfSufficiency() {
		return ownUseKwh() / usedKwh;
	}

	public double usedKwh() {
		return usedKwh;
	}

	public double generatedKwh() {
		return generatedKwh;
	}

	public double curtailedKwh() {
		return curtailedKwh;
	}

	public double importedKwh() {
		return importedKwh;
	}

	public double exportedKwh() {
		return exportedKwh;
	}

	public double unservedKwh() {
		return unservedKwh;
	}

	public double batteryLossKwh() {
		return batteryLossKwh;
	}

	public double emissionKg() {
		return emissionKg;
	}

	public double costYen() {
		return costYen;
	}

	public double vehicleShortKwh() {
		return vehicleShortKwh;
	}

	/** Highest import of all sites together in one step, kW. */
	public double peakImportKw() {
		return peak(importKw);
	}

	/** Highest export of all sites together in one step, kW. */
	public double peakExportKw() {
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

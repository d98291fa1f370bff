package machi.calculation.dispatch.internal;

import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteFlows;
import machi.calculation.dispatch.SiteSums;

/**
 * Where the flows of one site are kept. What a site cannot have is not kept for it: it shares one array of zeros.
 */
final class FlowArrays {

	private static final double[] NOTHING = {};

	private final SiteInputs inputs;
	private final boolean storing;
	private final boolean driving;
	private final boolean working;
	private final boolean joined;
	private final double[] curtailedKw;
	private final double[] importedKw;
	private final double[] exportedKw;
	private final double[] intoLineKw;
	private final double[] fromLineKw;
	private final double[] batteryKw;
	private final double[] storedKwh;
	private final double[] vehicleKw;
	private final double[] vehicleKwh;
	private final double[] flexibleKw;
	private final double[] unservedKw;

	/** @param zeros one per step, shared by all sites */
	FlowArrays(SiteInputs inputs, double[] zeros) {
		this.inputs = inputs;
		var site = inputs.site();
		int steps = zeros.length;
		storing = site.battery().isPresent();
		driving = !site.vehicles().isEmpty();
		working = site.flexibleLoad().isPresent();
		joined = !site.privateLine().isEmpty();
		curtailedKw = new double[steps];
		importedKw = new double[steps];
		exportedKw = new double[steps];
		intoLineKw = joined ? new double[steps] : zeros;
		fromLineKw = joined ? new double[steps] : zeros;
		batteryKw = storing ? new double[steps] : zeros;
		storedKwh = storing ? new double[steps] : zeros;
		vehicleKw = driving ? new double[steps] : zeros;
		vehicleKwh = driving ? new double[steps] : zeros;
		flexibleKw = working ? new double[steps] : zeros;
		unservedKw = new double[steps];
	}

	void record(int step, SiteRun run) {
		curtailedKw[step] = run.curtailedKw;
		importedKw[step] = run.importedKw;
		exportedKw[step] = run.exportedKw;
		unservedKw[step] = run.loadKw - run.servedKw;
		if (storing) {
			batteryKw[step] = run.batteryKw;
			storedKwh[step] = run.battery.storedKwh();
		}
		if (driving) {
			vehicleKw[step] = run.vehicleKw;
			vehicleKwh[step] = run.vehicles.sum(fleet -> fleet.storedKwh);
		}
		if (working) {
			flexibleKw[step] = run.flexibleKw;
		}
		if (joined) {
			intoLineKw[step] = run.intoLineKw;
			fromLineKw[step] = run.fromLineKw;
		}
	}

	SiteFlows flows(SiteSums sums) {
		var site = inputs.site();
		return new SiteFlows(site.subject(), site.zone(), sums, inputs.loadKw(), inputs.generationKw(), curtailedKw, importedKw,
				exportedKw, intoLineKw, fromLineKw, batteryKw, storedKwh, vehicleKw, vehicleKwh, flexibleKw, unservedKw);
	}

	static SiteFlows none(Site site, SiteSums sums) {
		return new SiteFlows(site.subject(), site.zone(), sums, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING,
				NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
	}
}

package machi.control;

/**
 * What a controller wants for one step, in kW. A structure that the caller resets and the controller fills.
 */
public final class SetPoints {

	/** Positive discharges the battery, negative charges it. */
	public double batteryKw;
	/** Positive takes from the vehicles, negative charges them. */
	public double vehicleKw;
	/** Power of the flexible load, never negative. */
	public double flexibleKw;
	/** Generation that is given up, never negative. */
	public double curtailedKw;
	/** Most that the site will take from the grid in this step; what it then lacks is unserved. */
	public double importCapKw;
	/** Most that the site will feed into the grid; the rest is curtailed. */
	public double exportCapKw;
	/** Most that the battery may give, beside its set point, to sites of the same private line that lack power. */
	public double lendKw;
	/** Part of the load of each priority that is served, 0 to 1. */
	public final double[] servedShare = new double[SiteState.PRIORITIES];

	/** Nothing runs, all load is served, import and export are free. */
	public void reset() {
		batteryKw = 0;
		vehicleKw = 0;
		flexibleKw = 0;
		lendKw = 0;
		curtailedKw = 0;
		importCapKw = Double.POSITIVE_INFINITY;
		exportCapKw = Double.POSITIVE_INFINITY;
		for (int i = 0; i < servedShare.length; i++) {
			if (servedShare[i] != 1) {
				servedShare[i] = 1;
			}
		}
	}
}

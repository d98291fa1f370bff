package machi.calculation.photovoltaic;

/**
 * What is lost between the light that passes the cover and the inverter, each as a part of what reaches it, 0 to 1.
 *
 * @param soiling           dirt on the modules
 * @param shading           by surroundings
 * @param mismatch          between modules
 * @param wiring            and connections, direct and alternating
 * @param lightInduced      degradation of the first months
 * @param nameplate         modules that give less than their rating
 * @param age               degradation of the years
 * @param availability      time that the plant stands still
 */
public record SystemLosses(double soiling, double shading, double mismatch, double wiring, double lightInduced,
		double nameplate, double age, double availability) {

	/** None, for methods that have their own factors. */
	public static final SystemLosses NONE = new SystemLosses(0, 0, 0, 0, 0, 0, 0, 0);

	/**
	 * Those of PVWatts, together 14.1 %: Dobos, "PVWatts Version 5 Manual", NREL/TP-6A20-62641 (2014), table 6; wiring is
	 * its 2 % with the 0.5 % of connections.
	 */
	public static final SystemLosses PVWATTS = new SystemLosses(0.02, 0.03, 0.02, 1 - 0.98 * 0.995, 0.015, 0.01, 0, 0.03);

	/** @throws IllegalArgumentException when a part is out of its range */
	public SystemLosses {
		for (double part : new double[] { soiling, shading, mismatch, wiring, lightInduced, nameplate, age, availability }) {
			if (!(part >= 0 && part < 1)) {
				throw new IllegalArgumentException("a loss of " + part);
			}
		}
	}

	/** What is left, 0 to 1. */
	public double factor() {
		return (1 - soiling) * (1 - shading) * (1 - mismatch) * (1 - wiring) * (1 - lightInduced) * (1 - nameplate) * (1 - age)
				* (1 - availability);
	}
}

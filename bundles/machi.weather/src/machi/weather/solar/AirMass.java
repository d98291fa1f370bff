package machi.weather.solar;

/** How much air the beam crosses, relative to the zenith and at sea level. */
public final class AirMass {

	private static final int INTERVALS = 2048;
	/** The term that keeps the secant finite at the horizon, by sine of the altitude; smooth enough to interpolate. */
	private static final double[] CORRECTION = new double[INTERVALS + 2];

	static {
		for (int i = 0; i < CORRECTION.length; i++) {
			CORRECTION[i] = correction(Math.min(1, (double) i / INTERVALS));
		}
	}

	private AirMass() {
	}

	/**
	 * Kasten and Young, "Revised optical air mass tables and approximation formula", Applied Optics 28 (1989), interpolated
	 * to 0.003 % of the formula.
	 *
	 * @param sinAltitude 0 to 1
	 */
	public static double kastenYoung(double sinAltitude) {
		return 1 / inverse(sinAltitude);
	}

	static double inverse(double sinAltitude) {
		double at = sinAltitude * INTERVALS;
		int index = (int) at;
		double low = CORRECTION[index];
		return sinAltitude + low + (at - index) * (CORRECTION[index + 1] - low);
	}

	private static double correction(double sinAltitude) {
		return 0.50572 * Math.pow(Math.toDegrees(Math.asin(sinAltitude)) + 6.07995, -1.6364);
	}

	/** Kasten (1966), which the DISC model was fitted with. */
	static double kasten(double sinAltitude) {
		double altitude = Math.toDegrees(Math.asin(sinAltitude));
		return 1 / (sinAltitude + 0.15 * Math.pow(altitude + 3.885, -1.253));
	}
}

package machi.weather.solar;

/** Table 6 of Perez et al., Solar Energy 44 (1990): eight kinds of sky, from overcast to clear. */
final class PerezCoefficients {

	private static final double KAPPA = 1.041;
	/** By how much the clearness of the first seven kinds is at most above 1. */
	private static final double[] LIMITS = { 0.065, 0.23, 0.5, 0.95, 1.8, 3.5, 5.2 };
	/** Of each kind F11, F12, F13, F21, F22, F23. */
	private static final double[] F = {
			-0.008, 0.588, -0.062, -0.060, 0.072, -0.022,
			0.130, 0.683, -0.151, -0.019, 0.066, -0.029,
			0.330, 0.487, -0.221, 0.055, -0.064, -0.026,
			0.568, 0.187, -0.295, 0.109, -0.152, -0.014,
			0.873, -0.392, -0.362, 0.226, -0.462, 0.001,
			1.132, -1.237, -0.412, 0.288, -0.823, 0.056,
			1.060, -1.600, -0.359, 0.264, -1.127, 0.131,
			0.678, -0.327, -0.250, 0.156, -1.377, 0.251 };

	private PerezCoefficients() {
	}

	/**
	 * Arc cosine in rad of 0 to 1, to 2e-8: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 4.4.46.
	 */
	static double arcCosine(double x) {
		double sum = 1.5707963050 + x * (-0.2145988016 + x * (0.0889789874 + x * (-0.0501743046
				+ x * (0.0308918810 + x * (-0.0170881256 + x * (0.0066700901 - x * 0.0012624911))))));
		return Math.sqrt(Math.max(0, 1 - x)) * sum;
	}

	/**
	 * The kind of sky by its clearness, equation 1: ((diffuse + beam) / diffuse + k z^3) / (1 + k z^3). What that is above 1
	 * needs one division only, and counting the limits below it no branch.
	 *
	 * @param zenith rad
	 */
	static int kind(double beam, double diffuse, double zenith) {
		double above = beam / (diffuse * (1 + KAPPA * zenith * zenith * zenith));
		int kind = 0;
		for (double limit : LIMITS) {
			kind += above >= limit ? 1 : 0;
		}
		return kind;
	}

	/** F1, without its lower limit of 0. */
	static double circumsolar(int kind, double brightness, double zenith) {
		int at = kind * 6;
		return F[at] + F[at + 1] * brightness + F[at + 2] * zenith;
	}

	/** F2. */
	static double horizon(int kind, double brightness, double zenith) {
		int at = kind * 6 + 3;
		return F[at] + F[at + 1] * brightness + F[at + 2] * zenith;
	}
}

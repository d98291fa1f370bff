package machi.weather.solar;

import machi.quantity.text.LocalizedText;

/** How global irradiance is split into beam and sky where a weather file gives only the global. */
public enum Decomposition {
	/** Erbs, Klein and Duffie, Solar Energy 28 (1982), 293-302, equation 1. */
	ERBS(LocalizedText.of("Erbs 1982", "Erbs 1982")) {
		@Override
		double beam(double global, double sinAltitude, double extraterrestrial, double clearness) {
			return (global - diffuseShare(clearness) * global) / sinAltitude;
		}
	},
	/** Maxwell, "A quasi-physical model for converting hourly global to direct normal insolation", SERI/TR-215-3087 (1987). */
	DISC(LocalizedText.of("DISC 1987", "DISC 1987")) {
		@Override
		double beam(double global, double sinAltitude, double extraterrestrial, double clearness) {
			return extraterrestrial * transmittance(clearness, Math.min(12, AirMass.kasten(sinAltitude)));
		}
	};

	/** Both models are fitted to suns more than three degrees above the horizon; below, all light comes from the sky. */
	private static final double LOWEST = Math.sin(Math.toRadians(3));
	/** Keeps the clearness of a low sun from growing without bound. */
	private static final double LOWEST_FOR_CLEARNESS = 0.065;

	private final LocalizedText label;

	Decomposition(LocalizedText label) {
		this.label = label;
	}

	public LocalizedText label() {
		return label;
	}

	/**
	 * Beam irradiance on a surface that faces the sun, W/m2; what it does not give to the horizontal comes from the sky.
	 *
	 * @param global           on the horizontal, W/m2
	 * @param sinAltitude      sine of the sun's altitude
	 * @param extraterrestrial on a surface that faces the sun outside the atmosphere, W/m2
	 */
	public double directNormal(double global, double sinAltitude, double extraterrestrial) {
		if (sinAltitude < LOWEST || global <= 0) {
			return 0;
		}
		double clearness = Math.min(1, global / (extraterrestrial * Math.max(sinAltitude, LOWEST_FOR_CLEARNESS)));
		return Math.clamp(beam(global, sinAltitude, extraterrestrial, clearness), 0, global / sinAltitude);
	}

	abstract double beam(double global, double sinAltitude, double extraterrestrial, double clearness);

	private static double diffuseShare(double k) {
		if (k <= 0.22) {
			return 1 - 0.09 * k;
		}
		return k > 0.8 ? 0.165 : 0.9511 + k * (-0.1604 + k * (4.388 + k * (-16.638 + k * 12.336)));
	}

	private static double transmittance(double k, double airMass) {
		boolean cloudy = k <= 0.6;
		double a = cloudy ? 0.512 + k * (-1.56 + k * (2.286 - 2.222 * k)) : -5.743 + k * (21.77 + k * (-27.49 + 11.56 * k));
		double b = cloudy ? 0.37 + 0.962 * k : 41.4 + k * (-118.5 + k * (66.05 + 31.9 * k));
		double c = cloudy ? -0.28 + k * (0.932 - 2.048 * k) : -47.01 + k * (184.2 + k * (-222.0 + 73.81 * k));
		double clear = 0.866 + airMass * (-0.122 + airMass * (0.0121 + airMass * (-0.000653 + 1.4e-05 * airMass)));
		return clear - (a + b * Math.exp(c * airMass));
	}
}

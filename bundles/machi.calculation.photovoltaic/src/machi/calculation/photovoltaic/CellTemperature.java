package machi.calculation.photovoltaic;

/**
 * How warm the cells get. All models are straight in the irradiance: cell temperature = air temperature
 * + {@link #offset()} + irradiance * {@link #heating(double)}.
 */
public sealed interface CellTemperature {

	/**
	 * K for each W/m2 that the array receives.
	 *
	 * @param windMps m/s at the height that the model was fitted for, mostly 10 m
	 */
	double heating(double windMps);

	/** K above the air without light. */
	default double offset() {
		return 0;
	}

	/** Cell temperature in degrees Celsius. */
	default double celsius(double irradiance, double airCelsius, double windMps) {
		return airCelsius + offset() + irradiance * heating(windMps);
	}

	/**
	 * Faiman, "Assessing the outdoor operating temperature of photovoltaic modules", Progress in Photovoltaics 16 (2008),
	 * 307-315: free-standing modules by default.
	 *
	 * @param u0 W/(m2 K)
	 * @param u1 W/(m2 K) for each m/s
	 */
	record Faiman(double u0, double u1) implements CellTemperature {

		public static final Faiman FREE_STANDING = new Faiman(25.0, 6.84);

		@Override
		public double heating(double windMps) {
			return 1 / (u0 + u1 * windMps);
		}
	}

	/**
	 * Faiman's balance as PVsyst uses it, with the part of the light that becomes heat.
	 *
	 * @param uc         W/(m2 K)
	 * @param uv         W/(m2 K) for each m/s
	 * @param absorption part of the light that is absorbed, 0 to 1
	 * @param efficiency part of the light that becomes electricity, 0 to 1
	 */
	record HeatLoss(double uc, double uv, double absorption, double efficiency) implements CellTemperature {

		/** PVsyst, free-standing modules with air all around. */
		public static final HeatLoss FREE_STANDING = new HeatLoss(29, 0, 0.9, 0.1);
		/** PVsyst, modules on a roof with an air gap. */
		public static final HeatLoss SEMI_INTEGRATED = new HeatLoss(20, 0, 0.9, 0.1);
		/** PVsyst, modules on an insulated back. */
		public static final HeatLoss INSULATED = new HeatLoss(15, 0, 0.9, 0.1);
		/**
		 * Floats of open structure with a small footprint on the water, Netherlands: Dörenkämper et al., "The cooling effect of
		 * floating PV in two different climate zones", Solar Energy 214 (2021), 239-247.
		 */
		public static final HeatLoss FLOATING_OPEN = new HeatLoss(24.4, 6.5, 0.9, 0.1);
		/** The same paper: closed structure that covers the water, Netherlands. */
		public static final HeatLoss FLOATING_CLOSED = new HeatLoss(25.2, 3.7, 0.9, 0.1);

		@Override
		public double heating(double windMps) {
			return absorption * (1 - efficiency) / (uc + uv * windMps);
		}
	}

	/**
	 * Nominal operating cell temperature: Ross, "Interface design considerations for terrestrial solar cell modules", 12th
	 * IEEE Photovoltaic Specialists Conference (1976).
	 *
	 * @param noct degrees at 800 W/m2, 20 degrees and 1 m/s
	 */
	record Noct(double noct) implements CellTemperature {

		@Override
		public double heating(double windMps) {
			return (noct - 20) / 800;
		}
	}

	/**
	 * King, Boyson and Kratochvil, "Photovoltaic array performance model", SAND2004-3535 (2004), table 1.
	 *
	 * @param a      of the module's back
	 * @param b      s/m
	 * @param deltaT K between cell and back at 1000 W/m2
	 */
	record Sapm(double a, double b, double deltaT) implements CellTemperature {

		public static final Sapm OPEN_RACK_GLASS_GLASS = new Sapm(-3.47, -0.0594, 3);
		public static final Sapm CLOSE_ROOF_GLASS_GLASS = new Sapm(-2.98, -0.0471, 1);
		public static final Sapm OPEN_RACK_GLASS_POLYMER = new Sapm(-3.56, -0.0750, 3);
		public static final Sapm INSULATED_BACK_GLASS_POLYMER = new Sapm(-2.81, -0.0455, 0);

		@Override
		public double heating(double windMps) {
			return Math.exp(a + b * windMps) + deltaT / 1000;
		}
	}

	/**
	 * JIS C 8907:2005 as the building energy standard uses it: weighted mean module temperature, with the wind at the array
	 * fixed at 1.5 m/s (National building energy standard, technical document, chapter 9 section 1, equation 6 and table 6).
	 *
	 * @param fA K at 1000 W/m2 without wind
	 * @param fB by which wind cools
	 */
	record BuildingStandard(double fA, double fB) implements CellTemperature {

		/** On a rack (架台設置型). */
		public static final BuildingStandard RACK = new BuildingStandard(46, 0.41);
		/** On a roof (屋根置き型). */
		public static final BuildingStandard ROOF = new BuildingStandard(50, 0.38);
		/** Other, such as a part of the roof (その他). */
		public static final BuildingStandard OTHER = new BuildingStandard(57, 0.33);
		private static final double WIND = 1.5;

		@Override
		public double heating(double windMps) {
			return (fA / (fB * Math.pow(WIND, 0.8) + 1) + 2) / 1000;
		}

		@Override
		public double offset() {
			return -2;
		}
	}
}

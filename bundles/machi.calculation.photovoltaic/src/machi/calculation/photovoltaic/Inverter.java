package machi.calculation.photovoltaic;

/**
 * From direct to alternating current, never more than the rating. All models are parabolas: alternating current
 * = direct current * {@link #slope()} - {@link #ownUse()} * limit - {@link #bend()} * direct current squared / limit, where
 * limit is the direct current at which the rating is reached.
 */
public sealed interface Inverter {

	/** At the rating, above 0 to 1. */
	double efficiency();

	/** kW of alternating current for each kW of direct current, at no load. */
	double slope();

	/** Of the limit, used at any load. */
	double ownUse();

	/** By how much the slope gets less from no load to the limit, halved. */
	double bend();

	/**
	 * kW of alternating current.
	 *
	 * @param dcKw    kW of direct current, 0 or more
	 * @param ratedKw rating of the inverter in kW of alternating current, above 0
	 */
	default double acKw(double dcKw, double ratedKw) {
		double limit = ratedKw / efficiency();
		return Math.max(0, Math.min(ratedKw, dcKw * (slope() - bend() / limit * dcKw) - ownUse() * limit));
	}

	/**
	 * Part-load curve of PVWatts: Dobos, "PVWatts Version 5 Manual", NREL/TP-6A20-62641 (2014), equation 11.
	 *
	 * @param efficiency at the rating, above 0 to 1
	 */
	record PvWatts(double efficiency) implements Inverter {

		private static final double REFERENCE_EFFICIENCY = 0.9637;

		@Override
		public double slope() {
			return 0.9858 * efficiency / REFERENCE_EFFICIENCY;
		}

		@Override
		public double ownUse() {
			return 0.0059 * efficiency / REFERENCE_EFFICIENCY;
		}

		@Override
		public double bend() {
			return 0.0162 * efficiency / REFERENCE_EFFICIENCY;
		}
	}

	/**
	 * The same efficiency at any load.
	 *
	 * @param efficiency above 0 to 1
	 */
	record Constant(double efficiency) implements Inverter {

		@Override
		public double slope() {
			return efficiency;
		}

		@Override
		public double ownUse() {
			return 0;
		}

		@Override
		public double bend() {
			return 0;
		}
	}
}

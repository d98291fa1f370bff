package machi.calculation.photovoltaic;

/** From direct to alternating current, never more than the rating. */
public sealed interface Inverter {

	/**
	 * kW of alternating current.
	 *
	 * @param dcKw    kW of direct current, 0 or more
	 * @param ratedKw rating of the inverter in kW of alternating current, above 0
	 */
	double acKw(double dcKw, double ratedKw);

	/**
	 * Part-load curve of PVWatts: Dobos, "PVWatts Version 5 Manual", NREL/TP-6A20-62641 (2014), equation 11.
	 *
	 * @param nominalEfficiency at the rating, above 0 to 1
	 */
	record PvWatts(double nominalEfficiency) implements Inverter {

		private static final double REFERENCE_EFFICIENCY = 0.9637;

		@Override
		public double acKw(double dcKw, double ratedKw) {
			double limit = ratedKw / nominalEfficiency;
			double load = dcKw / limit;
			// the curve's efficiency times the power, so that nothing is divided by the power
			double ac = nominalEfficiency / REFERENCE_EFFICIENCY * (dcKw * (0.9858 - 0.0162 * load) - 0.0059 * limit);
			return dcKw <= 0 ? 0 : Math.clamp(ac, 0, ratedKw);
		}
	}

	/**
	 * The same efficiency at any load.
	 *
	 * @param efficiency above 0 to 1
	 */
	record Constant(double efficiency) implements Inverter {

		@Override
		public double acKw(double dcKw, double ratedKw) {
			return Math.min(dcKw * efficiency, ratedKw);
		}
	}
}

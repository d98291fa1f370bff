package machi.hardware.mqtt.peer;

/**
 * A small river: its catchment is a linear reservoir (outflow = storage / time constant), and the depth of its flow follows
 * Manning's formula for a wide rectangular channel, Q = B/n · h^(5/3) · √I.
 */
final class River {

	private static final double CATCHMENT = 25e6;
	private static final double RUNOFF = 0.6;
	private static final double TIME_CONSTANT_HOURS = 2;
	private static final double BASE_FLOW = 1;
	private static final double WIDTH = 12;
	private static final double ROUGHNESS = 0.035;
	private static final double SLOPE = 1.0 / 500;

	private double storage = BASE_FLOW * TIME_CONSTANT_HOURS * 3600;

	/** @param rain on the catchment, mm/h */
	void step(double stepHours, double rain) {
		double inflow = BASE_FLOW + RUNOFF * rain / 1000 / 3600 * CATCHMENT;
		double level = inflow * TIME_CONSTANT_HOURS * 3600;
		// exact for a constant inflow over the step, whatever its length
		storage = level + (storage - level) * Math.exp(-stepHours / TIME_CONSTANT_HOURS);
	}

	/** Flow, m³/s. */
	double flow() {
		return storage / (TIME_CONSTANT_HOURS * 3600);
	}

	/** Depth above the gauge's zero at the bed, m. */
	double level() {
		return Math.pow(ROUGHNESS * flow() / (WIDTH * Math.sqrt(SLOPE)), 0.6);
	}
}

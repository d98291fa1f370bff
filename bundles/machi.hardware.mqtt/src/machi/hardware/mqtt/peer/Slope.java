package machi.hardware.mqtt.peer;

/**
 * A slope of one metre of soil over rock: rain fills it, what exceeds field capacity drains the faster the wetter it is, and
 * near saturation it creeps.
 */
final class Slope {

	private static final double DEPTH_MM = 1000;
	private static final double SATURATION = 45;
	private static final double FIELD_CAPACITY = 30;
	private static final double WILTING = 12;
	private static final double INFILTRATION = 20;
	private static final double CONDUCTIVITY = 15;
	private static final double EVAPORATION = 0.15;
	private static final double CREEP_FROM = 36;
	private static final double CREEP_AT_SATURATION = 0.5;

	private double moisture = 28;
	private double tilt;

	/** @param rain mm/h */
	void step(double stepHours, double rain, boolean dark) {
		double free = Math.max(0, (moisture - FIELD_CAPACITY) / (SATURATION - FIELD_CAPACITY));
		double water = Math.min(rain, INFILTRATION) - CONDUCTIVITY * free * free * free - (dark ? 0 : EVAPORATION);
		moisture = Math.clamp(moisture + water * stepHours / DEPTH_MM * 100, WILTING, SATURATION);
		double excess = Math.max(0, (moisture - CREEP_FROM) / (SATURATION - CREEP_FROM));
		tilt += CREEP_AT_SATURATION * excess * excess * stepHours;
	}

	/** Volumetric water content, %. */
	double moisture() {
		return moisture;
	}

	/** Inclination against the first day, °. */
	double tilt() {
		return tilt;
	}
}

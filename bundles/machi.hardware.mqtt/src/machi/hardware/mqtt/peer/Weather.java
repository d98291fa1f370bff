package machi.hardware.mqtt.peer;

import java.util.random.RandomGenerator;

/** Rain, temperature and humidity over simulated hours. Not for several threads. */
final class Weather {

	/** Rain of a storm rises to this within its first hour and a half and fades until its sixth, mm/h. */
	private static final double STORM_PEAK = 60;
	private static final double STORM_RISE = 1.5;
	private static final double STORM_END = 6;
	/** Showers: mean hours between and within, and mean rain, mm/h. */
	private static final double DRY_HOURS = 20;
	private static final double WET_HOURS = 2;
	private static final double SHOWER = 1.5;

	private final RandomGenerator random;
	private final boolean storm;
	private final double firstHour;
	private double hours;
	private double shower;

	/** @param firstHour of the day, 0 to 24 */
	Weather(RandomGenerator random, boolean storm, double firstHour) {
		this.random = random;
		this.storm = storm;
		this.firstHour = firstHour;
	}

	void step(double stepHours) {
		hours += stepHours;
		double change = shower > 0 ? stepHours / WET_HOURS : stepHours / DRY_HOURS;
		if (random.nextDouble() < change) {
			shower = shower > 0 ? 0 : -SHOWER * Math.log(1 - random.nextDouble());
		}
	}

	/** Rain now, mm/h. */
	double rain() {
		if (!storm || hours >= STORM_END) {
			return shower;
		}
		double part = hours < STORM_RISE ? hours / STORM_RISE : (STORM_END - hours) / (STORM_END - STORM_RISE);
		return Math.max(shower, STORM_PEAK * part);
	}

	/** Hour of the simulated day, 0 to 24. */
	double hourOfDay() {
		return (firstHour + hours) % 24;
	}

	boolean isDark() {
		return hourOfDay() < 6 || hourOfDay() >= 18;
	}

	/** Warmest at three in the afternoon, °C; rain cools. */
	double temperature() {
		return 18 + 6 * dailyWave() - (rain() > 0 ? 3 : 0);
	}

	/** Driest when it is warmest, %. */
	double humidity() {
		return Math.min(100, 65 - 18 * dailyWave() + (rain() > 0 ? 20 : 0));
	}

	private double dailyWave() {
		return Math.cos((hourOfDay() - 15) / 24 * 2 * Math.PI);
	}
}

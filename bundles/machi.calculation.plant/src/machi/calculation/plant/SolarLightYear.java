package machi.calculation.plant;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;

/** How often a solar street light goes out, by the balance of its battery step by step. */
public final class SolarLightYear {

	public static final String VERSION = "1";
	/** Where the method comes from. */
	public static final String METHOD = "Energy balance of panel, battery and lamp by step; "
			+ "loss of load as in IEC 62124 and IEEE Std 1562";

	private static final double FULL_SUN = 1000;
	/** Wh below which a lamp is taken as lit; far below any step of a lamp. */
	private static final double NOTHING = 1e-9;

	private final SolarLight light;
	private final double hours;
	private double stored;
	private double lowest;
	private double unserved;
	private double spilled;
	private int nights;
	private int lostNights;
	private int darkSteps;
	private int longestNight;
	/** Dark steps of the night so far; 0 by day. */
	private int darkNow;
	private boolean lostNow;

	private SolarLightYear(SolarLight light, double hours) {
		this.light = light;
		this.hours = hours;
		this.stored = light.batteryWh() * light.startShare();
		this.lowest = stored;
	}

	/**
	 * What happens along a year.
	 *
	 * @param nights        stretches of dark steps
	 * @param lostNights    nights in which the lamp goes out before the morning
	 * @param demandWh      what the lamp would use if it never went out, Wh
	 * @param unservedWh    what it lacks, Wh
	 * @param spilledWh     what the panel could have given to a full battery, at its terminals, Wh
	 * @param lowestShare   lowest charge, 0 to 1
	 * @param autonomyNights how many of the longest nights a full battery lasts without sun; infinite without any night
	 * @param chargeShare   charge at the end of each step, 0 to 1
	 */
	public record Result(int nights, int lostNights, double demandWh, double unservedWh, double spilledWh, double lowestShare,
			double autonomyNights, double[] chargeShare) {
	}

	/**
	 * Along the weather.
	 *
	 * @param irradianceWm2 on the plane of the panel, W/m2, mean of each step
	 * @param hours         length of a step, h
	 * @throws CalculationException naming the attribute or the step that is out of its range
	 */
	public static Result run(SolarLight light, double[] irradianceWm2, double hours) throws CalculationException {
		check(light, hours);
		var year = new SolarLightYear(light, hours);
		var charge = new double[irradianceWm2.length];
		for (int step = 0; step < irradianceWm2.length; step++) {
			if (!(irradianceWm2[step] >= 0 && irradianceWm2[step] <= 2000)) {
				InputCheck.within(irradianceWm2[step], 0, 2000, "W/m2", light.subject().at("irradiance[" + step + "]"));
			}
			year.step(irradianceWm2[step]);
			charge[step] = year.stored / light.batteryWh();
		}
		double nightWh = hours * light.lampW();
		return new Result(year.nights, year.lostNights, year.darkSteps * nightWh, year.unserved, year.spilled,
				year.lowest / light.batteryWh(), light.batteryWh() / (year.longestNight * nightWh), charge);
	}

	private void step(double irradiance) {
		boolean dark = irradiance <= light.darkBelowWm2();
		double gained = light.panelW() * light.systemEfficiency() * irradiance / FULL_SUN * hours * light.batteryEfficiency();
		double after = stored + gained - (dark ? light.lampW() * hours : 0);
		double lacking = Math.max(0, -after);
		unserved += lacking;
		spilled += Math.max(0, after - light.batteryWh()) / light.batteryEfficiency();
		stored = Math.max(0, Math.min(light.batteryWh(), after));
		lowest = Math.min(lowest, stored);
		countNight(dark, lacking > NOTHING);
	}

	private void countNight(boolean dark, boolean out) {
		if (!dark) {
			darkNow = 0;
			lostNow = false;
			return;
		}
		nights += darkNow == 0 ? 1 : 0;
		darkNow++;
		darkSteps++;
		longestNight = Math.max(longestNight, darkNow);
		lostNights += out && !lostNow ? 1 : 0;
		lostNow |= out;
	}

	private static void check(SolarLight light, double hours) throws CalculationException {
		var subject = light.subject();
		InputCheck.within(light.panelW(), 0, 1e5, "W", subject.at("panelW"));
		InputCheck.within(light.systemEfficiency(), 0.01, 1, "", subject.at("systemEfficiency"));
		InputCheck.within(light.batteryWh(), 1, 1e7, "Wh", subject.at("batteryWh"));
		InputCheck.within(light.batteryEfficiency(), 0.1, 1, "", subject.at("batteryEfficiency"));
		InputCheck.within(light.lampW(), 0, 1e5, "W", subject.at("lampW"));
		InputCheck.within(light.darkBelowWm2(), 0, 200, "W/m2", subject.at("darkBelowWm2"));
		InputCheck.within(light.startShare(), 0, 1, "", subject.at("startShare"));
		InputCheck.within(hours, 1e-3, 24, "h", subject.at("step"));
	}
}

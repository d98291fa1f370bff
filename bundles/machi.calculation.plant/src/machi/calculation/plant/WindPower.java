package machi.calculation.plant;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.quantity.text.LocalizedText;

/**
 * Power of a wind turbine: v_hub = v · (hub / measured height)^α, brought to standard density by v · (ρ / 1.225)^(1/3), then
 * the power curve.
 */
public final class WindPower {

	public static final String VERSION = "1";
	/** Where the method comes from. */
	public static final String METHOD = "Power law of height; normalisation of the wind speed to standard air density for "
			+ "turbines with active control: IEC 61400-12-1; "
			+ "air density of the ideal gas in the ISA standard atmosphere (ISO 2533)";

	/** kg/m3 at sea level and 15 °C. */
	public static final double STANDARD_DENSITY = 1.225;

	private static final double GAS_CONSTANT = 287.053;
	private static final double KELVIN = 273.15;

	private WindPower() {
	}

	/** Density of dry air at that altitude of the standard atmosphere and that temperature, kg/m3. */
	public static double airDensity(double altitudeM, double temperatureC) {
		double pressure = 101_325 * Math.pow(1 - 0.0065 * altitudeM / 288.15, 5.25588);
		return pressure / (GAS_CONSTANT * (temperatureC + KELVIN));
	}

	/**
	 * Mean power of each step, kW.
	 *
	 * @param windMs     mean speed at the measured height, m/s
	 * @param densityKg  air density of each step at the hub, kg/m3
	 * @throws CalculationException naming the attribute or the step that is out of its range
	 */
	public static double[] kilowatts(WindPlant plant, double[] windMs, double[] densityKg)
			throws CalculationException {
		check(plant);
		if (windMs.length != densityKg.length) {
			throw new CalculationException(LocalizedText.of("One air density for each wind speed was expected",
					"風速と空気密度は同じ個数が必要です"),
					plant.subject(), windMs.length + " / " + densityKg.length);
		}
		var speeds = plant.speedsMs().stream().mapToDouble(Double::doubleValue).toArray();
		var powers = plant.powersKw().stream().mapToDouble(Double::doubleValue).toArray();
		double shear = Math.pow(plant.hubHeightM() / plant.measuredHeightM(), plant.shearExponent());
		double kept = (1 - plant.lossShare()) * plant.availability();
		var power = new double[windMs.length];
		for (int step = 0; step < power.length; step++) {
			if (!(windMs[step] >= 0 && windMs[step] <= 120 && densityKg[step] >= 0.5 && densityKg[step] <= 2)) {
				InputCheck.within(windMs[step], 0, 120, "m/s", plant.subject().at("wind[" + step + "]"));
				InputCheck.within(densityKg[step], 0.5, 2, "kg/m3", plant.subject().at("density[" + step + "]"));
			}
			double hub = windMs[step] * shear;
			double normal = hub * Math.cbrt(densityKg[step] / STANDARD_DENSITY);
			power[step] = hub > plant.cutOutMs() || normal < speeds[0] ? 0 : Curve.at(speeds, powers, normal) * kept;
		}
		return power;
	}

	private static void check(WindPlant plant) throws CalculationException {
		var subject = plant.subject();
		InputCheck.within(plant.hubHeightM(), 1, 300, "m", subject.at("hubHeightM"));
		InputCheck.within(plant.measuredHeightM(), 1, 300, "m", subject.at("measuredHeightM"));
		InputCheck.within(plant.shearExponent(), 0, 1, "", subject.at("shearExponent"));
		InputCheck.within(plant.cutOutMs(), 1, 100, "m/s", subject.at("cutOutMs"));
		InputCheck.within(plant.lossShare(), 0, 0.99, "", subject.at("lossShare"));
		InputCheck.within(plant.availability(), 0, 1, "", subject.at("availability"));
		if (plant.speedsMs().size() < 2 || plant.speedsMs().size() != plant.powersKw().size()) {
			throw new CalculationException(LocalizedText.of("As many powers as speeds were expected, at least two",
					"風速と出力を同数、2組以上入力してください"), subject.at("powerCurve"),
					plant.speedsMs().size() + " / " + plant.powersKw().size());
		}
		for (int i = 0; i < plant.speedsMs().size(); i++) {
			double least = i == 0 ? 0 : Math.nextUp(plant.speedsMs().get(i - 1));
			InputCheck.within(plant.speedsMs().get(i), least, 120, "m/s", subject.at("powerCurve"));
			InputCheck.within(plant.powersKw().get(i), 0, 1e5, "kW", subject.at("powerCurve"));
		}
	}
}

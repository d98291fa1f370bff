package machi.calculation.plant;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.quantity.text.LocalizedText;

/**
 * Heat, power, fuel and CO2 of a biomass plant that follows a heat demand: fuel = heat / η_heat, electricity = fuel · η_el,
 * displaced fuel = heat / η_old / heating value. CO2 of the wood itself counts as zero, as the national inventory has it.
 */
public final class BiomassHeat {

	public static final String VERSION = "1";
	/** Where the method comes from. */
	public static final String METHOD = "Energy balance with lower heating values; CO2 of biomass zero in the energy sector: "
			+ "2006 IPCC Guidelines, volume 2, chapter 2";

	private static final double MJ_PER_KWH = 3.6;

	private BiomassHeat() {
	}

	/**
	 * What the plant does.
	 *
	 * @param heatKw        heat given, kW, mean of each step
	 * @param unservedKw    heat demand that the plant leaves to others, kW
	 * @param electricityKw kW
	 * @param fuelKg        wood burnt in all steps, kg
	 * @param displacedFuel fuel not burnt, in its unit
	 * @param avoidedCo2Kg  CO2 of that fuel, kg
	 */
	public record Result(double[] heatKw, double[] unservedKw, double[] electricityKw, double fuelKg, double displacedFuel,
			double avoidedCo2Kg) {
	}

	/**
	 * Along the demand.
	 *
	 * @param demandKw heat demand, kW, mean of each step
	 * @param hours    length of a step, h
	 * @throws CalculationException naming the attribute or the step that is out of its range
	 */
	public static Result run(BiomassPlant plant, double[] demandKw, double hours) throws CalculationException {
		check(plant);
		InputCheck.within(hours, 1e-3, 8784, "h", plant.subject().at("step"));
		var heat = new double[demandKw.length];
		var unserved = new double[demandKw.length];
		var electricity = new double[demandKw.length];
		double heatKwh = 0;
		for (int step = 0; step < demandKw.length; step++) {
			double demand = demandKw[step];
			if (!(demand >= 0 && demand <= 1e6)) {
				InputCheck.within(demand, 0, 1e6, "kW", plant.subject().at("heatDemand[" + step + "]"));
			}
			double given = Math.min(demand, plant.ratedHeatKw());
			heat[step] = given < plant.minimumLoadShare() * plant.ratedHeatKw() ? 0 : given;
			unserved[step] = demand - heat[step];
			electricity[step] = heat[step] / plant.heatEfficiency() * plant.electricEfficiency();
			heatKwh += heat[step] * hours;
		}
		double fuelKg = heatKwh / plant.heatEfficiency() * MJ_PER_KWH / plant.fuelHeatingValueMj();
		double displaced = heatKwh / plant.displacedEfficiency() * MJ_PER_KWH / plant.displaced().heatingValueMj();
		return new Result(heat, unserved, electricity, fuelKg, displaced, displaced * plant.displaced().emissionKg());
	}

	private static void check(BiomassPlant plant) throws CalculationException {
		var subject = plant.subject();
		InputCheck.within(plant.ratedHeatKw(), 0, 1e6, "kW", subject.at("ratedHeatKw"));
		InputCheck.within(plant.minimumLoadShare(), 0, 1, "", subject.at("minimumLoadShare"));
		InputCheck.within(plant.heatEfficiency(), 0.05, 1.1, "", subject.at("heatEfficiency"));
		InputCheck.within(plant.electricEfficiency(), 0, 0.6, "", subject.at("electricEfficiency"));
		InputCheck.within(plant.fuelHeatingValueMj(), 1, 40, "MJ/kg", subject.at("fuelHeatingValueMj"));
		InputCheck.within(plant.displacedEfficiency(), 0.05, 1.1, "", subject.at("displacedEfficiency"));
		InputCheck.within(plant.displaced().heatingValueMj(), 0.1, 1e5, "MJ/" + plant.displaced().unit(),
				subject.at("displacedHeatingValueMj"));
		InputCheck.within(plant.displaced().emissionKg(), 0, 1e4, "kg-CO2/" + plant.displaced().unit(),
				subject.at("displacedEmissionKg"));
		if (plant.heatEfficiency() + plant.electricEfficiency() > 1.1) {
			throw new CalculationException(LocalizedText.of(
					"Heat and electricity together of at most 1.1 of the lower heating value were expected",
					"熱効率と発電効率の和は低位発熱量基準で1.1以下でなければなりません"), subject.at("electricEfficiency"),
					Double.toString(plant.heatEfficiency() + plant.electricEfficiency()));
		}
	}
}

package machi.calculation.plant;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * A boiler or a combined heat and power plant on wood that follows a heat demand.
 *
 * @param ratedHeatKw        heat at full load, kW
 * @param minimumLoadShare   smallest heat output over the rated one, 0 to 1; below it the plant stands still
 * @param heatEfficiency     heat over energy of the fuel, lower heating value, above 0
 * @param electricEfficiency electricity over energy of the fuel; 0 for a boiler
 * @param fuelHeatingValueMj MJ/kg of the wood as burnt
 * @param displacedEfficiency heat over energy of the fuel that the old boiler would burn
 * @param displaced          that fuel
 */
public record BiomassPlant(Subject subject, double ratedHeatKw, double minimumLoadShare, double heatEfficiency,
		double electricEfficiency, double fuelHeatingValueMj, double displacedEfficiency, Fuel displaced) {

	/**
	 * A fossil fuel.
	 *
	 * @param unit           in which it is counted, for example {@code L} or {@code m3}
	 * @param heatingValueMj MJ per unit, lower heating value
	 * @param emissionKg     kg-CO2 per unit
	 */
	public record Fuel(String unit, double heatingValueMj, double emissionKg) {

		public Fuel {
			Objects.requireNonNull(unit);
		}
	}

	public BiomassPlant {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(displaced);
	}
}

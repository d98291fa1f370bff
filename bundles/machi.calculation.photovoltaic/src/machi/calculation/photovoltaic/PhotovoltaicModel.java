package machi.calculation.photovoltaic;

import java.util.Objects;

import machi.weather.solar.IncidenceModifier;
import machi.weather.solar.Transposition;

/**
 * By which formulas an array's yield is computed.
 *
 * @param transposition          from the horizontal to the plane of the array
 * @param albedo                 part of the light that the ground before it reflects
 * @param modifier               of the cover
 * @param temperature            of the cells
 * @param assumedWindMps         m/s where the weather has none
 * @param temperatureCoefficient of the power, 1/K, negative
 * @param losses                 between light and inverter
 * @param inverter               from direct to alternating current
 */
public record PhotovoltaicModel(Transposition transposition, double albedo, IncidenceModifier modifier,
		CellTemperature temperature, double assumedWindMps, double temperatureCoefficient, SystemLosses losses, Inverter inverter) {

	/** m/s at the array: the value of JIS C 8907 in the building energy standard. */
	public static final double USUAL_WIND = 1.5;
	/** 1/K for crystalline silicon of the years about 2025; PVWatts 5 has -0.0047 and -0.0035 for its two kinds. */
	public static final double USUAL_TEMPERATURE_COEFFICIENT = -0.0035;
	/** PVWatts 5. */
	public static final double USUAL_INVERTER_EFFICIENCY = 0.96;

	public PhotovoltaicModel {
		Objects.requireNonNull(transposition);
		Objects.requireNonNull(modifier);
		Objects.requireNonNull(temperature);
		Objects.requireNonNull(losses);
		Objects.requireNonNull(inverter);
	}

	/** The chain of PVWatts with Perez's sky and the temperatures of a mounting. */
	public static PhotovoltaicModel of(Mounting mounting) {
		return new PhotovoltaicModel(Transposition.PEREZ_1990, mounting.albedo(), new IncidenceModifier.Ashrae(0.05),
				mounting.temperature(), USUAL_WIND, USUAL_TEMPERATURE_COEFFICIENT, SystemLosses.PVWATTS,
				new Inverter.PvWatts(USUAL_INVERTER_EFFICIENCY));
	}

	/**
	 * JIS C 8907:2005 as Japan's building energy standard uses it: technical document of the standard for houses, chapter 9
	 * section 1 (equations 2 to 6, tables 4 to 6), with the isotropic sky without ground of chapter 11 section 2.
	 *
	 * @param temperature        by the kind of installation
	 * @param inverterEfficiency rated efficiency of the power conditioner; 0.927 where unknown
	 */
	public static PhotovoltaicModel buildingStandard(CellKind cells, CellTemperature.BuildingStandard temperature,
			double inverterEfficiency) {
		return new PhotovoltaicModel(Transposition.ISOTROPIC, 0, new IncidenceModifier.None(), temperature, USUAL_WIND,
				cells.temperatureCoefficient, cells.losses, new Inverter.Constant(inverterEfficiency * CellKind.INVERTER_CIRCUIT));
	}

	/** Kinds of cells of the building energy standard, with the factors of its tables 4 and 5. */
	public enum CellKind {
		/** Crystalline silicon. */
		CRYSTALLINE(-0.0041, 0.96),
		/** Others. */
		OTHER(-0.0020, 0.99);

		/** Equation 4. */
		private static final double INVERTER_CIRCUIT = 0.97;
		/** Array load matching and array circuit. */
		private static final double LOAD_MATCHING = 0.94;
		private static final double ARRAY_CIRCUIT = 0.97;

		private final double temperatureCoefficient;
		private final SystemLosses losses;

		CellKind(double temperatureCoefficient, double change) {
			this.temperatureCoefficient = temperatureCoefficient;
			losses = new SystemLosses(0, 0, 1 - LOAD_MATCHING, 1 - ARRAY_CIRCUIT, 0, 0, 1 - change, 0);
		}
	}
}

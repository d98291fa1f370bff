package machi.calculation.emission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.quantity.Unit;

/**
 * What a measure avoids in a year.
 *
 * @param exactTonnes t-CO2, not rounded
 */
public record Reduction(MeasureHeading heading, BigDecimal exactTonnes) {

	private static final Unit KG_PER_LITRE = Unit.of("kg-CO2/L");
	private static final Unit METHANE_PER_KM = Unit.of("kg-CH4/km");
	private static final Unit NITROUS_OXIDE_PER_KM = Unit.of("kg-N2O/km");
	private static final Unit METHANE_POTENTIAL = Unit.of("kg-CO2/kg-CH4");
	private static final Unit NITROUS_OXIDE_POTENTIAL = Unit.of("kg-CO2/kg-N2O");
	private static final Unit TONNES_PER_KWH = Unit.of("t-CO2/kWh");
	private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

	public Reduction {
		Objects.requireNonNull(heading);
		Objects.requireNonNull(exactTonnes);
	}

	/**
	 * The reductions in the order of the measures.
	 *
	 * @throws CalculationException naming the measure or factor with a value that is missing, negative or of another unit
	 */
	public static List<Reduction> of(MeasuresInput input) throws CalculationException {
		var factors = Factors.of(input.factors());
		InputCheck.unique(input.measures(), measure -> measure.heading().id(), measure -> measure.heading().subject());
		var reductions = new ArrayList<Reduction>();
		for (var measure : input.measures()) {
			var counted = measure instanceof BehaviourMeasure ? "households" : "quantity";
			var quantity = InputCheck.notNegative(measure.heading().quantity(), measure.heading().subject().at(counted));
			var each = switch (measure) {
			case VehicleMeasure vehicles -> each(vehicles, factors);
			case ElectricityMeasure devices -> each(devices, factors);
			case BehaviourMeasure households -> each(households, factors);
			};
			reductions.add(new Reduction(measure.heading(), each.multiply(quantity)));
		}
		return List.copyOf(reductions);
	}

	/** (fuel × factor + distance × (CH4 × GWP + N2O × GWP)) / 1000 (Kasai l.916, l.922, l.957). */
	private static BigDecimal each(VehicleMeasure vehicles, Factors factors) throws CalculationException {
		var subject = vehicles.heading().subject();
		var fuel = InputCheck.notNegative(vehicles.annualFuelL(), subject.at("annualFuelL"));
		var distance = InputCheck.notNegative(vehicles.annualDistanceKm(), subject.at("annualDistanceKm"));
		var methane = factors.value(vehicles.methaneFactor(), METHANE_PER_KM)
				.multiply(factors.value(vehicles.methanePotential(), Unit.ONE, METHANE_POTENTIAL));
		var nitrousOxide = factors.value(vehicles.nitrousOxideFactor(), NITROUS_OXIDE_PER_KM)
				.multiply(factors.value(vehicles.nitrousOxidePotential(), Unit.ONE, NITROUS_OXIDE_POTENTIAL));
		return fuel.multiply(factors.value(vehicles.fuelFactor(), KG_PER_LITRE))
				.add(distance.multiply(methane.add(nitrousOxide))).movePointLeft(3);
	}

	/** Energy × factor (Kasai l.928, l.963). */
	private static BigDecimal each(ElectricityMeasure devices, Factors factors) throws CalculationException {
		return InputCheck.notNegative(devices.annualEnergyKwh(), devices.heading().subject().at("annualEnergyKwh"))
				.multiply(factors.value(devices.factor(), TONNES_PER_KWH));
	}

	/** Monthly use × 12 × rate of change × factor (Kasai l.990-991). */
	private static BigDecimal each(BehaviourMeasure households, Factors factors) throws CalculationException {
		var subject = households.heading().subject();
		return InputCheck.notNegative(households.monthlyUseKwh(), subject.at("monthlyUseKwh")).multiply(MONTHS)
				.multiply(InputCheck.percent(households.changeRatePercent(), subject.at("changeRatePercent"))).movePointLeft(2)
				.multiply(factors.value(households.factor(), TONNES_PER_KWH));
	}
}

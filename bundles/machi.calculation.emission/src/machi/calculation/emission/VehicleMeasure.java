package machi.calculation.emission;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Vehicles that are replaced by electric ones driven with renewable electricity: all emissions of the fuel are avoided.
 *
 * @param annualFuelL           litres that one vehicle burns in a year
 * @param annualDistanceKm      kilometres that one vehicle drives in a year
 * @param fuelFactor            CO2 per litre
 * @param methaneFactor         CH4 per kilometre
 * @param methanePotential      warming potential of CH4
 * @param nitrousOxideFactor    N2O per kilometre
 * @param nitrousOxidePotential warming potential of N2O
 */
public record VehicleMeasure(MeasureHeading heading, BigDecimal annualFuelL, BigDecimal annualDistanceKm,
		FactorReference fuelFactor, FactorReference methaneFactor, FactorReference methanePotential,
		FactorReference nitrousOxideFactor, FactorReference nitrousOxidePotential) implements EmissionMeasure {

	public VehicleMeasure {
		Objects.requireNonNull(heading);
		Objects.requireNonNull(annualFuelL);
		Objects.requireNonNull(annualDistanceKm);
		Objects.requireNonNull(fuelFactor);
		Objects.requireNonNull(methaneFactor);
		Objects.requireNonNull(methanePotential);
		Objects.requireNonNull(nitrousOxideFactor);
		Objects.requireNonNull(nitrousOxidePotential);
	}
}

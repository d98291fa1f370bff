package machi.calculation.emission;

/**
 * A measure that avoids emissions.
 */
public sealed interface EmissionMeasure permits VehicleMeasure, ElectricityMeasure, BehaviourMeasure {

	MeasureHeading heading();
}

package machi.calculation.simulation;

import machi.quantity.time.TimeSeries;

/** How the output of a plant is found. */
public sealed interface PlantOutput {

	/** Part of its energy that counts as renewable, 0 to 1. */
	double renewableShare();

	/**
	 * The same power all year, which gives the plan's annual energy: for plants of which nothing else is known.
	 */
	record Constant(double renewableShare) implements PlantOutput {
	}

	/**
	 * A measured or otherwise given year, mean power in kW on the steps of the study.
	 */
	record Given(TimeSeries powerKw, double renewableShare) implements PlantOutput {
	}
}

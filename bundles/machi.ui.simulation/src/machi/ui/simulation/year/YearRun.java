package machi.ui.simulation.year;

import java.util.Map;
import java.util.Optional;

import machi.calculation.CalculationException;
import machi.calculation.simulation.SimulatedYear;

/**
 * A simulation that was run: with what, and what came of it. Either the year or the failure is present.
 *
 * @param parameters the values that were set, by name
 * @param digest     of all that it was computed with; empty when it failed before it began
 */
record YearRun(Map<String, String> parameters, String digest, Optional<SimulatedYear> year,
		Optional<CalculationException> failure) {

	YearRun {
		parameters = Map.copyOf(parameters);
	}
}

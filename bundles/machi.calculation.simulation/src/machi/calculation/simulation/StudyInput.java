package machi.calculation.simulation;

import java.util.Objects;

import machi.calculation.Subject;
import machi.calculation.dispatch.StrategyChoice;
import machi.quantity.time.TimeGrid;

/**
 * One case that is simulated.
 *
 * @param grid               the steps, whole days of a fiscal year
 * @param sharing            who gets what is left over
 * @param strategy           of sites that name none
 * @param gridFactorKgPerKwh kg-CO2/kWh of grid electricity: one value, or one per step
 */
public record StudyInput(Subject subject, TimeGrid grid, Sharing sharing, StrategyChoice strategy,
		double[] gridFactorKgPerKwh) {

	public StudyInput {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(grid);
		Objects.requireNonNull(sharing);
		Objects.requireNonNull(strategy);
		if (gridFactorKgPerKwh.length != 1 && gridFactorKgPerKwh.length != grid.count()) {
			throw new IllegalArgumentException(gridFactorKgPerKwh.length + " factors for " + grid.count() + " steps");
		}
	}
}

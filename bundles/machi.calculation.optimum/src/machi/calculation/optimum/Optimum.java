package machi.calculation.optimum;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;

/**
 * Finds the best that a network could do, as an OSGi service of this type: a linear program over all steps, with the
 * devices, lines and limits of the dispatch and foresight of the whole time. No strategy can be better, and none that
 * knows only the past has to be as good. Sites that a private line or a feeder joins are optimised together.
 */
public interface Optimum {

	/**
	 * Returns, or throws, soon after the time limit or after the monitor was cancelled. Called on a worker thread; uses
	 * all processors.
	 *
	 * @throws CalculationException naming the site and the likely cause, when there is no solution or it was not found in
	 *                              time, or when a value of the network is no number
	 * @throws java.util.concurrent.CancellationException when the monitor was cancelled
	 */
	OptimumResult solve(OptimumTask task, CalculationMonitor monitor) throws CalculationException;
}

package machi.sweep;

import org.osgi.annotation.versioning.ConsumerType;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;

/**
 * Evaluates the designs of one plan on one problem. Opened once in a process and then called from many threads at the
 * same time, so that a large problem is held once: what it keeps must not change.
 */
@ConsumerType
public interface DesignEvaluator extends AutoCloseable {

	/**
	 * A function of the design alone: the same design gives the same figures, whenever and wherever it is called.
	 *
	 * @param monitor to be asked from time to time when a design takes longer than half a second
	 * @return one figure for each objective of the plan; NaN where a figure is not defined
	 * @throws CalculationException when this design cannot be evaluated; the sweep goes on with the next
	 * @throws java.util.concurrent.CancellationException when the monitor was cancelled
	 */
	double[] evaluate(Design design, CalculationMonitor monitor) throws CalculationException;

	/** Called once, when nothing will be evaluated any more. */
	@Override
	default void close() {
		// most hold nothing but memory
	}
}

package machi.sweep;

import java.io.IOException;

import org.osgi.annotation.versioning.ProviderType;

import machi.calculation.CalculationException;

/**
 * Runs sweeps, registered as an OSGi service of this type with its name as property {@code sweep.runner}. The designs of
 * a plan, their results and the journal do not depend on the runner nor on the number of workers. Memory does not grow
 * with the number of designs.
 */
@ProviderType
public interface SweepRunner {

	/** For example {@code local} or {@code cluster}. */
	String name();

	/**
	 * Runs all designs that the journal does not hold yet. May be called by several threads, each with a journal of its own.
	 *
	 * @throws SweepException       when the plan has no or too many designs, the evaluator is not installed, or the journal is
	 *                              that of another sweep or in use
	 * @throws CalculationException when the evaluator refuses the plan or the problem
	 * @throws IOException          when the journal cannot be written
	 * @throws java.util.concurrent.CancellationException within a second after the monitor was cancelled; the journal holds
	 *         what was done
	 */
	SweepOutcome run(SweepRequest request, SweepMonitor monitor) throws SweepException, CalculationException, IOException;
}

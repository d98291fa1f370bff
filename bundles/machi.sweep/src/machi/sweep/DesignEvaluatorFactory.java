package machi.sweep;

import org.osgi.annotation.versioning.ConsumerType;

import machi.calculation.CalculationException;

/**
 * A kind of problem that can be swept, registered as an OSGi service of this type with its id as property
 * {@code sweep.evaluator}. The problem travels as bytes, so that other processes can take part; whoever opens it must
 * trust no byte of it.
 */
@ConsumerType
public interface DesignEvaluatorFactory {

	/** Stable, lower case, for example {@code dispatch}. */
	String id();

	/** Changes whenever the same problem may give other figures. */
	String version();

	/** For help, forms and the heads of tables. */
	SweepVocabulary vocabulary();

	/**
	 * Called before any design is evaluated, in each process that takes part.
	 *
	 * @throws CalculationException when the problem cannot be read, or the plan names a target, scope, objective or device
	 *         that there is not
	 */
	DesignEvaluator open(SweepPlan plan, byte[] problem) throws CalculationException;
}

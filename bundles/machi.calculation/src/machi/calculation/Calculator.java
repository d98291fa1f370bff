package machi.calculation;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A calculation that the platform offers, registered as an OSGi service of this type.
 * <p>
 * An implementation holds no mutable state and reads no clock, file, service or model: equal inputs give equal
 * results, on any thread, in any number at a time. Its input is a record, made of records, lists, maps with sorted
 * keys, strings, numbers, enums and optionals, so that the platform can digest it; a binding fills it from the program.
 *
 * @param <I> type of the input
 */
@ConsumerType
public interface Calculator<I extends Record> {

	CalculatorDescriptor descriptor();

	/** The class of the input, by which the platform finds the binding. */
	Class<I> inputType();

	/**
	 * Called by the platform on a worker thread. Long calculations report progress and ask the monitor to stop.
	 *
	 * @param parameters values for the declared parameters, already checked
	 * @throws CalculationException  naming the object, attribute and value that make the calculation impossible
	 * @throws java.util.concurrent.CancellationException when the monitor was cancelled
	 */
	CalculationResult calculate(I input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException;
}

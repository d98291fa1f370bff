package machi.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculatorDescriptor;
import machi.workspace.OpenProgram;

/**
 * Runs the installed calculators on a program. Registered as an OSGi service; may be used from any thread, on a
 * snapshot of an open program.
 */
@ProviderType
public interface Calculations {

	/** What is installed now, in order. */
	List<CalculatorDescriptor> calculators();

	Optional<CalculatorDescriptor> calculator(String id);

	/**
	 * Runs one calculator. What goes wrong inside it is the run's failure, also an exception it should not throw.
	 *
	 * @param parameters texts by parameter name
	 * @throws IllegalArgumentException when no such calculator is installed
	 * @throws java.util.concurrent.CancellationException    when the monitor was cancelled
	 */
	CalculationRun run(OpenProgram program, String calculatorId, Map<String, String> parameters,
			CalculationMonitor monitor);

	/**
	 * Runs everything that the program has data for, checks last.
	 *
	 * @throws java.util.concurrent.CancellationException when the monitor was cancelled
	 */
	Evaluation evaluate(OpenProgram program, CalculationMonitor monitor);

	/**
	 * The input that the calculator would be given now, for those who go on computing with it, such as sweeps.
	 *
	 * @throws CalculationException     as a run would fail before it begins
	 * @throws IllegalArgumentException when no such calculator is installed, or its input is of another type
	 */
	<I extends Record> I input(OpenProgram program, String calculatorId, Class<I> type) throws CalculationException;

	/**
	 * The {@link CalculationRun#inputDigest} that a run would have now; empty when no input can be made.
	 *
	 * @throws IllegalArgumentException when no such calculator is installed
	 */
	String inputDigest(OpenProgram program, String calculatorId, Map<String, String> parameters);

	/** Whether the program or the calculator has changed so that the run would now have another input. */
	boolean isStale(CalculationRun run, OpenProgram program);
}

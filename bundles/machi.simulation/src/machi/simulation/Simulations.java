package machi.simulation;

import java.util.List;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.dispatch.Network;
import machi.calculation.simulation.SimulatedYear;
import machi.control.StrategyDescriptor;
import machi.workspace.OpenProgram;

/**
 * Simulates open programs. Registered as an OSGi service; may be used from any thread, on a snapshot of an open program.
 */
@ProviderType
public interface Simulations {

	/**
	 * The year of the program with all its flows.
	 *
	 * @param parameters of the calculator {@code energy.simulation}, texts by name; empty takes what the program says
	 * @throws CalculationException naming the element or parameter that makes it impossible
	 * @throws java.util.concurrent.CancellationException when the monitor was cancelled
	 */
	SimulatedYear simulate(OpenProgram program, Map<String, String> parameters, CalculationMonitor monitor)
			throws CalculationException;

	/**
	 * The network that such a simulation runs, for those who vary it or compare it with an optimum.
	 *
	 * @throws CalculationException naming the element or parameter that makes it impossible
	 * @throws java.util.concurrent.CancellationException when the monitor was cancelled
	 */
	Network network(OpenProgram program, Map<String, String> parameters, CalculationMonitor monitor) throws CalculationException;

	/** The installed strategies, by id. */
	List<StrategyDescriptor> strategies();

	/**
	 * SHA-256 over all that {@link #simulate} would compute with: equal digests mean equal years. Empty when it would fail
	 * before it begins.
	 */
	String digest(OpenProgram program, Map<String, String> parameters);
}

package machi.calculation.dispatch;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;

/**
 * Runs a network by its strategies, as an OSGi service of this type.
 */
public interface Dispatcher {

	/** What is kept of the flows. */
	enum Recording {
		/** Only the sums: for sweeps. */
		SUMS,
		/** All flows of all sites. */
		FLOWS
	}

	/**
	 * @throws CalculationException naming the site whose strategy is not installed or whose parameters are wrong
	 * @throws java.util.concurrent.CancellationException when the monitor was cancelled
	 */
	Dispatch dispatch(Network network, Recording recording, CalculationMonitor monitor) throws CalculationException;
}

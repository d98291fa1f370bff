package machi.calculation.dispatch;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.dispatch.internal.NetworkRun;
import machi.calculation.dispatch.internal.StepCalendar;
import machi.control.ControlStrategy;

/**
 * Runs networks by a given collection of strategies. May be used by many threads at once. In each step, for all sites that
 * a private line or feeder joins:
 * <ol>
 * <li>standby losses and trips are taken off, and the strategies are asked in the order of the network,
 * <li>set points are cut to what batteries, vehicles and flexible load allow,
 * <li>what sites have left over goes through the private line to those that lack it, then into their batteries;
 * what they still lack comes out of batteries that may lend,
 * <li>what is left is taken from or fed into the grid, within the strategy's caps and the feeder's limits,
 * <li>where power is short, a site goes without charging its battery, then without flexible load, then without charging
 * vehicles, then without load; where there is too much, it discharges its battery less, then its vehicles, then curtails.
 * </ol>
 */
public final class DispatchEngine implements Dispatcher {

	private final Map<String, ControlStrategy> strategies = new TreeMap<>();
	private volatile StepCalendar lastCalendar;

	/** @param strategies of two with the same id, the later one counts */
	public DispatchEngine(Collection<? extends ControlStrategy> strategies) {
		strategies.forEach(strategy -> this.strategies.put(strategy.descriptor().id(), strategy));
	}

	@Override
	public Dispatch dispatch(Network network, Recording recording, CalculationMonitor monitor) throws CalculationException {
		// a sweep runs thousands of networks over the same steps
		var calendar = lastCalendar;
		if (calendar == null || !calendar.grid().equals(network.grid())) {
			calendar = StepCalendar.of(network.grid());
			lastCalendar = calendar;
		}
		return new NetworkRun(network, calendar, strategies, recording).run(monitor);
	}
}

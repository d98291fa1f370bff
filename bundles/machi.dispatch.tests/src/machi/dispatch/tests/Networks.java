package machi.dispatch.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.dispatch.Dispatch;
import machi.calculation.dispatch.DispatchEngine;
import machi.calculation.dispatch.Dispatcher.Recording;
import machi.calculation.dispatch.Feeder;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Outage;
import machi.calculation.dispatch.PrivateLine;
import machi.calculation.dispatch.Site;
import machi.control.ControlStrategy;
import machi.control.rules.internal.DisasterIsland;
import machi.control.rules.internal.GreenOnlySupply;
import machi.control.rules.internal.OffPeakCharging;
import machi.control.rules.internal.PeakCut;
import machi.control.rules.internal.PriceAware;
import machi.control.rules.internal.RenewableFirst;
import machi.control.rules.internal.SelfConsumption;
import machi.control.rules.internal.SurplusToFlexibleLoad;
import machi.control.rules.internal.ZeroReverseFlow;
import machi.quantity.time.TimeGrid;

/** Networks of a few steps, and the engine with all our strategies. */
final class Networks {

	/** Monday, 1 April 2024, midnight in Japan. */
	static final Instant START = Instant.parse("2024-03-31T15:00:00Z");
	static final double GRID_FACTOR = 0.5;

	private Networks() {
	}

	static List<ControlStrategy> strategies() {
		return List.of(new SelfConsumption(), new RenewableFirst(), new PeakCut(), new OffPeakCharging(), new PriceAware(),
				new SurplusToFlexibleLoad(), new GreenOnlySupply(), new ZeroReverseFlow(), new DisasterIsland());
	}

	static TimeGrid halfHours(int count) {
		return new TimeGrid(START, TimeGrid.HALF_HOUR, count, TimeGrid.JAPAN);
	}

	static Network of(Site... sites) {
		return of(List.of(sites), List.of(), List.of(), List.of());
	}

	static Network of(List<Site> sites, List<PrivateLine> lines, List<Feeder> feeders, List<Outage> outages) {
		int count = sites.getFirst().loadKw().length;
		var factors = new double[count];
		Arrays.fill(factors, GRID_FACTOR);
		return new Network(halfHours(count), new boolean[count], sites, lines, feeders, outages, factors);
	}

	static Dispatch run(Network network, ControlStrategy... more) throws CalculationException {
		var strategies = new ArrayList<>(strategies());
		strategies.addAll(List.of(more));
		return new DispatchEngine(strategies).dispatch(network, Recording.FLOWS, CalculationMonitor.NONE);
	}
}

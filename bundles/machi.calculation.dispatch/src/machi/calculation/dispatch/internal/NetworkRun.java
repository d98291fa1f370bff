package machi.calculation.dispatch.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.ParameterValues;
import machi.calculation.dispatch.Dispatch;
import machi.calculation.dispatch.Dispatcher.Recording;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.SiteFlows;
import machi.calculation.dispatch.SiteSums;
import machi.control.ControlStrategy;
import machi.control.SiteController;

/** Runs a network: sites that nothing joins one after the other, the others step by step together. */
public final class NetworkRun {

	private final Network network;
	private final StepCalendar calendar;
	private final boolean[] islanded;
	private final List<SiteRun> runs = new ArrayList<>();

	/** @throws CalculationException when a site names a strategy, line or feeder that is not there */
	public NetworkRun(Network network, StepCalendar calendar, Map<String, ControlStrategy> strategies, Recording recording)
			throws CalculationException {
		this.network = network;
		this.calendar = calendar;
		islanded = islanded(network);
		var zeros = new double[network.grid().count()];
		for (var site : network.sites()) {
			var inputs = SiteInputs.of(site, zeros);
			var flows = recording == Recording.FLOWS ? new FlowArrays(inputs, zeros) : null;
			runs.add(new SiteRun(inputs, controller(inputs, strategies), network, calendar, flows));
		}
	}

	private static boolean[] islanded(Network network) {
		var islanded = new boolean[network.grid().count()];
		for (var outage : network.outages()) {
			int end = Math.min(islanded.length, outage.firstStep() + outage.steps());
			for (int i = Math.max(0, outage.firstStep()); i < end; i++) {
				islanded[i] = true;
			}
		}
		return islanded;
	}

	private SiteController controller(SiteInputs inputs, Map<String, ControlStrategy> strategies)
			throws CalculationException {
		var site = inputs.site();
		var strategy = strategies.get(site.strategy().id());
		if (strategy == null) {
			throw WrongStrategy.unknown(site, strategies.keySet());
		}
		ParameterValues parameters;
		try {
			parameters = ParameterValues.of(strategy.descriptor().parameters(), site.strategy().parameters());
		} catch (CalculationException wrong) {
			throw WrongStrategy.wrongParameter(site, wrong);
		}
		try {
			var controller = strategy.controller(inputs.ratings(network), parameters);
			if (controller != null) {
				return controller;
			}
		} catch (RuntimeException | LinkageError failure) {
			throw WrongStrategy.noController(site, failure);
		}
		throw WrongStrategy.noController(site, new NullPointerException("controller"));
	}

	/** @throws java.util.concurrent.CancellationException when the monitor was cancelled */
	public Dispatch run(CalculationMonitor monitor) throws CalculationException {
		var groups = SiteGroups.of(network, runs);
		int done = 0;
		for (var group : groups) {
			for (var day : calendar.days()) {
				monitor.checkCancelled();
				group.run(day, islanded);
			}
			done += group.size();
			monitor.progress((double) done / runs.size());
		}
		var flows = new ArrayList<SiteFlows>();
		for (var run : runs) {
			var result = run.result();
			if (!isFinite(result.sums())) {
				throw WrongInput.notFinite(run.inputs.site(), network);
			}
			flows.add(result);
		}
		return new Dispatch(network.grid(), flows);
	}

	/** Anything that is not finite ends in one of these sums. */
	private static boolean isFinite(SiteSums sums) {
		return Double.isFinite(sums.loadKwh() + sums.generatedKwh() + sums.importedKwh() + sums.storedChangeKwh()
				+ sums.drivenKwh() + sums.flexibleKwh() + sums.emissionKg() + sums.energyCostYen() + sums.basicCostYen());
	}
}

package machi.calculation.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.dispatch.Dispatch;
import machi.calculation.dispatch.Dispatcher;
import machi.calculation.dispatch.Network;
import machi.quantity.text.LocalizedText;

/** Simulates a year of a program. Holds no state between calls. */
public final class Simulator {

	private final Dispatcher dispatcher;

	/** @param dispatcher runs the networks */
	public Simulator(Dispatcher dispatcher) {
		this.dispatcher = Objects.requireNonNull(dispatcher);
	}

	/**
	 * The network of the study, ready to be run, varied or given to a solver.
	 *
	 * @throws CalculationException naming the element whose data cannot be used
	 */
	public static Network network(SimulationInput input, CalculationMonitor monitor) throws CalculationException {
		return new NetworkBuilder(input, new ProfileMaker(input).profiles(monitor), input.study().sharing()).build();
	}

	/**
	 * Runs the study, and the same year with every way of sharing, to see what the promises come to.
	 *
	 * @throws CalculationException naming the element whose data cannot be used
	 * @throws java.util.concurrent.CancellationException when the monitor was cancelled
	 */
	public SimulatedYear simulate(SimulationInput input, CalculationMonitor monitor) throws CalculationException {
		var profiles = new ProfileMaker(input).profiles(monitor);
		monitor.progress(0.4);
		var study = new NetworkBuilder(input, profiles, input.study().sharing()).build();
		var flows = dispatcher.dispatch(study, Dispatcher.Recording.FLOWS, monitor);
		monitor.progress(0.7);
		var cases = new EnumMap<Sharing, Dispatch>(Sharing.class);
		cases.put(input.study().sharing(), flows);
		for (var sharing : Sharing.values()) {
			if (!cases.containsKey(sharing)) {
				var network = new NetworkBuilder(input, profiles, sharing).build();
				cases.put(sharing, dispatcher.dispatch(network, Dispatcher.Recording.SUMS, monitor));
			}
		}
		monitor.progress(1);
		return new SimulatedYear(input, study, flows, promises(input, cases), zones(input));
	}

	private static List<ReachedPromise> promises(SimulationInput input, Map<Sharing, Dispatch> cases) {
		var reached = new ArrayList<ReachedPromise>();
		for (var promise : input.promises()) {
			var zone = promise.zone().elementId();
			var own = new EnumMap<Sharing, Double>(Sharing.class);
			cases.forEach((sharing, dispatch) -> own.put(sharing, totals(dispatch, zone).ownUseKwh()));
			double plan = input.plants().stream().filter(plant -> plant.zone().equals(zone))
					.mapToDouble(plant -> plant.planKwh().doubleValue()).sum();
			reached.add(new ReachedPromise(promise, plan, totals(cases.get(Sharing.ZONE), zone).generatedKwh(), own));
		}
		return reached;
	}

	static ZoneTotals totals(Dispatch dispatch, String zone) {
		return ZoneTotals.of(dispatch.sites().stream().filter(site -> zone.isEmpty() || site.zone().equals(zone)).toList());
	}

	private static Map<String, LocalizedText> zones(SimulationInput input) {
		var zones = new LinkedHashMap<String, LocalizedText>();
		input.promises().forEach(promise -> zones.put(promise.zone().elementId(), promise.name()));
		input.sites().forEach(site -> zones.putIfAbsent(site.zone(), LocalizedText.same(site.zone())));
		input.plants().forEach(plant -> zones.putIfAbsent(plant.zone(), LocalizedText.same(plant.zone())));
		return zones;
	}
}

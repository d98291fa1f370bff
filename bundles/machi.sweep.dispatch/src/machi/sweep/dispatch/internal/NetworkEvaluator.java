package machi.sweep.dispatch.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.dispatch.DispatchEngine;
import machi.calculation.dispatch.Dispatcher.Recording;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Site;
import machi.control.ControlStrategy;
import machi.sweep.Design;
import machi.sweep.DesignEvaluator;
import machi.sweep.SweepPlan;

/** Evaluates designs of one network. */
public final class NetworkEvaluator implements DesignEvaluator {

	private final Network network;
	private final DispatchEngine engine;
	private final List<Step> steps = new ArrayList<>();
	private final List<Figures.Figure> figures = new ArrayList<>();
	private final Recording recording;

	/** A change and the parameter of the plan that drives it. */
	private record Step(int parameter, Change change) {
	}

	/** @throws CalculationException when the plan does not fit the network */
	public NetworkEvaluator(Network network, SweepPlan plan, List<ControlStrategy> strategies) throws CalculationException {
		this.network = network;
		engine = new DispatchEngine(strategies);
		addSteps(plan, strategies);
		var maker = new Figures(network, plan, Words.of(strategies));
		for (var objective : plan.objectives()) {
			figures.add(maker.of(objective));
		}
		recording = figures.stream().anyMatch(figure -> figure.recording() == Recording.FLOWS) ? Recording.FLOWS : Recording.SUMS;
	}

	/** Strategies come before their parameters, whatever the order in the plan. */
	private void addSteps(SweepPlan plan, List<ControlStrategy> strategies) throws CalculationException {
		var words = Words.of(strategies);
		var sizes = new Changes(network, words);
		var rules = new StrategyChanges(network, words, strategies);
		var parameters = plan.parameters();
		var replaced = new BitSet();
		for (int i = 0; i < parameters.size(); i++) {
			if (StrategyChanges.isStrategy(parameters.get(i))) {
				steps.add(new Step(i, rules.strategy(parameters.get(i))));
				for (int site : new Scopes(network).sites(parameters.get(i).scope(), parameters.get(i).name())) {
					replaced.set(site);
				}
			}
		}
		for (int i = 0; i < parameters.size(); i++) {
			if (StrategyChanges.isParameter(parameters.get(i))) {
				steps.add(new Step(i, rules.parameter(parameters.get(i))));
			} else if (!StrategyChanges.isStrategy(parameters.get(i))) {
				steps.add(new Step(i, sizes.of(parameters.get(i))));
			}
		}
		for (int i = replaced.nextClearBit(0); i < network.sites().size(); i = replaced.nextClearBit(i + 1)) {
			var site = network.sites().get(i);
			if (!rules.isInstalled(site.strategy().id())) {
				throw WrongPlan.siteStrategy(site.strategy().id(), site.subject().label());
			}
		}
	}

	@Override
	public double[] evaluate(Design design, CalculationMonitor monitor) throws CalculationException {
		var sites = network.sites().toArray(Site[]::new);
		for (var step : steps) {
			step.change().apply(sites, design.levels().get(step.parameter()));
		}
		var dispatch = engine.dispatch(network.withSites(List.of(sites)), recording, monitor);
		var run = new Figures.Run(sites, dispatch);
		return figures.stream().mapToDouble(figure -> figure.value().applyAsDouble(run)).toArray();
	}
}

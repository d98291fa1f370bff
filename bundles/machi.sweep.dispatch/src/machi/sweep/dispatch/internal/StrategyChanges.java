package machi.sweep.dispatch.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import machi.calculation.CalculationException;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.StrategyChoice;
import machi.control.ControlStrategy;
import machi.control.StrategyDescriptor;
import machi.sweep.Level;
import machi.sweep.Levels;
import machi.sweep.SweepParameter;
import machi.sweep.SweepVocabulary;

/** Makes the changes of strategies and of their parameters. */
final class StrategyChanges {

	private final Scopes scopes;
	private final SweepVocabulary words;
	private final Map<String, StrategyDescriptor> installed = new TreeMap<>();

	StrategyChanges(Network network, SweepVocabulary words, List<ControlStrategy> strategies) {
		scopes = new Scopes(network);
		this.words = words;
		strategies.forEach(strategy -> installed.put(strategy.descriptor().id(), strategy.descriptor()));
	}

	static boolean isStrategy(SweepParameter parameter) {
		return parameter.target().equals(Words.STRATEGY);
	}

	static boolean isParameter(SweepParameter parameter) {
		return parameter.target().startsWith(Words.STRATEGY_PARAMETER);
	}

	/** Whether sites may be run by it. */
	boolean isInstalled(String id) {
		return installed.containsKey(id);
	}

	/** Runs the sites by other strategies; what a person set for another strategy is forgotten. */
	Change strategy(SweepParameter parameter) throws CalculationException {
		var indices = scopes.sites(parameter.scope(), parameter.name());
		for (var level : levels(parameter.levels())) {
			if (!isInstalled(level.toString())) {
				throw WrongPlan.strategy(level, List.copyOf(installed.keySet()));
			}
		}
		return (sites, level) -> {
			for (int i : indices) {
				if (!sites[i].strategy().id().equals(level.toString())) {
					sites[i] = sites[i].withStrategy(new StrategyChoice(level.toString(), Map.of()));
				}
			}
		};
	}

	/** Sets a parameter on the sites that a strategy runs which has it. */
	Change parameter(SweepParameter parameter) throws CalculationException {
		var indices = scopes.sites(parameter.scope(), parameter.name());
		var name = parameter.target().substring(Words.STRATEGY_PARAMETER.length());
		var declared = installed.values().stream().flatMap(strategy -> strategy.parameters().stream())
				.filter(one -> one.name().equals(name)).toList();
		if (declared.isEmpty()) {
			throw WrongPlan.target(parameter.target(), words.targets());
		}
		for (var one : declared) {
			requireAccepted(one, parameter.levels());
		}
		var owners = installed.values().stream().filter(strategy -> strategy.parameters().stream().anyMatch(declared::contains))
				.map(StrategyDescriptor::id).toList();
		return (sites, level) -> {
			for (int i : indices) {
				if (owners.contains(sites[i].strategy().id())) {
					var texts = new HashMap<>(sites[i].strategy().parameters());
					texts.put(name, level.toString());
					sites[i] = sites[i].withStrategy(new StrategyChoice(sites[i].strategy().id(), texts));
				}
			}
		};
	}

	private static void requireAccepted(Parameter declared, Levels levels) throws CalculationException {
		for (var level : levels(levels)) {
			ParameterValues.of(List.of(declared), Map.of(declared.name(), level.toString()));
		}
	}

	/** Those that were listed, or both ends of a range. */
	private static List<Level> levels(Levels levels) {
		return switch (levels) {
		case Levels.Listed listed -> listed.levels();
		case Levels.Range range -> List.of(new Level.Amount(range.from().doubleValue()),
				new Level.Amount(range.to().doubleValue()));
		};
	}
}

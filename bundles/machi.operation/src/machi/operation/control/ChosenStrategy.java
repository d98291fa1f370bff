package machi.operation.control;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import machi.calculation.CalculationException;
import machi.calculation.ParameterValues;
import machi.control.ControlStrategy;
import machi.operation.plan.Assignment;
import machi.quantity.text.LocalizedText;

/**
 * The strategy that an assignment is run by, with its parameters; or why there is none.
 *
 * @param id        of the strategy
 * @param attribute of the assignment that is at fault; empty without a fault
 */
record ChosenStrategy(String id, Optional<ControlStrategy> strategy, Optional<ParameterValues> parameters, String attribute, LocalizedText fault) {

	/** Runs every assignment in disaster mode. */
	static final String DISASTER = "disaster-island";
	private static final String RESERVE = "reserve";

	static ChosenStrategy of(Assignment assignment, boolean disaster, Function<String, Optional<ControlStrategy>> installed) {
		var id = disaster ? DISASTER : assignment.strategy();
		var strategy = installed.apply(id);
		if (strategy.isEmpty()) {
			return wrong(id, "strategy", LocalizedText.of("strategy: “" + id + "” is not installed", "制御方式: 「" + id + "」はインストールされていません"));
		}
		try {
			var texts = disaster ? disasterParameters(assignment) : assignment.parameters();
			var values = ParameterValues.of(strategy.get().descriptor().parameters(), texts);
			return new ChosenStrategy(id, strategy, Optional.of(values), "", LocalizedText.EMPTY);
		} catch (CalculationException wrongParameter) {
			var reason = wrongParameter.reason();
			return wrong(id, "parameters", LocalizedText.of("parameters: " + reason.english() + ": " + wrongParameter.value(),
					"パラメータ: " + reason.japanese() + ": " + wrongParameter.value()));
		}
	}

	private static ChosenStrategy wrong(String id, String attribute, LocalizedText fault) {
		return new ChosenStrategy(id, Optional.empty(), Optional.empty(), attribute, fault);
	}

	/** Those that the assignment enters for the strategy itself, and its reserve, as part of the energy between the limits of charge. */
	private static Map<String, String> disasterParameters(Assignment assignment) {
		var texts = new HashMap<String, String>();
		if (assignment.strategy().equals(DISASTER)) {
			texts.putAll(assignment.parameters());
		}
		if (assignment.reserve() > 0) {
			double lowest = assignment.devices().stream().mapToDouble(device -> device.lowestSoc()).max().orElse(0);
			double highest = assignment.devices().stream().mapToDouble(device -> device.highestSoc()).min().orElse(1);
			double share = highest > lowest ? Math.clamp((assignment.reserve() - lowest) / (highest - lowest), 0, 1) : 1;
			texts.put(RESERVE, Double.toString(Math.round(share * 1000) / 10.0));
		}
		return texts;
	}

	boolean isRunnable() {
		return strategy.isPresent();
	}

	String version() {
		return strategy.map(found -> found.descriptor().version()).orElse("");
	}
}

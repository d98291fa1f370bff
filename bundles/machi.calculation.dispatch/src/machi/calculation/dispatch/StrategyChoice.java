package machi.calculation.dispatch;

import java.util.Map;
import java.util.Objects;

/**
 * The strategy that runs a site, with what a person set.
 *
 * @param id         of a {@link machi.control.ControlStrategy}
 * @param parameters texts by parameter name, as entered
 */
public record StrategyChoice(String id, Map<String, String> parameters) {

	public StrategyChoice {
		Objects.requireNonNull(id);
		parameters = Map.copyOf(parameters);
	}
}

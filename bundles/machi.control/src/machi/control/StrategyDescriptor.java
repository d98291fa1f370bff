package machi.control;

import java.util.List;
import java.util.Objects;

import machi.calculation.Parameter;
import machi.quantity.text.LocalizedText;

/**
 * What people see of a strategy before they choose it.
 *
 * @param id          stable, lower case, for example {@code self-consumption}
 * @param version     changes whenever the same state may give other set points
 * @param description what it does, in one or two sentences
 * @param parameters  what a person may set; all with a default
 */
public record StrategyDescriptor(String id, String version, LocalizedText title, LocalizedText description,
		List<Parameter> parameters) {

	public StrategyDescriptor {
		Objects.requireNonNull(id);
		Objects.requireNonNull(version);
		Objects.requireNonNull(title);
		Objects.requireNonNull(description);
		parameters = List.copyOf(parameters);
	}
}

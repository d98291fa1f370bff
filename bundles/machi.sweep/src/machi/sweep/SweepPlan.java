package machi.sweep;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * What is varied, and what is looked at.
 *
 * @param name       what a person calls it; says nothing about the results
 * @param parameters each with a name of its own; at least one
 * @param objectives at least one
 * @param costs      one a device at most; empty when no objective needs them
 */
public record SweepPlan(String name, Sampling sampling, List<SweepParameter> parameters, List<Objective> objectives,
		List<CapitalCost> costs) {

	/** Most designs of one plan. */
	public static final int MOST_DESIGNS = 10_000_000;

	/** @throws IllegalArgumentException when there is no parameter or objective, or a name occurs twice */
	public SweepPlan {
		Objects.requireNonNull(name);
		Objects.requireNonNull(sampling);
		parameters = List.copyOf(parameters);
		objectives = List.copyOf(objectives);
		costs = List.copyOf(costs);
		if (parameters.isEmpty() || objectives.isEmpty()) {
			throw new IllegalArgumentException(parameters.size() + " parameters, " + objectives.size() + " objectives");
		}
		requireDistinct(parameters.stream().map(SweepParameter::name).toList());
		requireDistinct(objectives.stream().map(Objective::label).toList());
		requireDistinct(costs.stream().map(CapitalCost::device).toList());
	}

	private static void requireDistinct(List<String> names) {
		var seen = new HashSet<String>();
		for (var name : names) {
			if (!seen.add(name)) {
				throw new IllegalArgumentException(name + " occurs twice");
			}
		}
	}
}

package machi.calculation.optimum;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What an optimisation gave.
 *
 * @param value       of the objective, all sites added up, in its unit
 * @param sites       in the order of the network
 * @param solver      its name and version
 * @param variables   of all linear programs
 * @param constraints of all linear programs
 * @param duration    that it took
 */
public record OptimumResult(Objective objective, double value, List<SiteOptimum> sites, String solver, int variables,
		int constraints, Duration duration) {

	public OptimumResult {
		Objects.requireNonNull(objective);
		Objects.requireNonNull(solver);
		Objects.requireNonNull(duration);
		sites = List.copyOf(sites);
	}
}

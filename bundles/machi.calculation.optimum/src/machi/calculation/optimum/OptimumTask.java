package machi.calculation.optimum;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import machi.calculation.dispatch.Dispatch;
import machi.calculation.dispatch.Network;

/**
 * What is to be optimised.
 *
 * @param terms     what each site must keep, in the order of the network
 * @param timeLimit for all sites together
 */
public record OptimumTask(Network network, Objective objective, List<SiteTerms> terms, Duration timeLimit) {

	/** @throws IllegalArgumentException when the terms do not fit the sites, or there is no time */
	public OptimumTask {
		Objects.requireNonNull(network);
		Objects.requireNonNull(objective);
		terms = List.copyOf(terms);
		if (terms.size() != network.sites().size()) {
			throw new IllegalArgumentException(terms.size() + " terms for " + network.sites().size() + " sites");
		}
		if (timeLimit.isNegative() || timeLimit.isZero()) {
			throw new IllegalArgumentException("time limit " + timeLimit);
		}
	}

	/** Storage ends at least as full as it begins, and all that can be served is served. */
	public static OptimumTask of(Network network, Objective objective, Duration timeLimit) {
		return new OptimumTask(network, objective, network.sites().stream().map(site -> SiteTerms.SERVED).toList(), timeLimit);
	}

	/**
	 * Every site serves what it served in the dispatch and ends with the energy it ended with: the yardstick of that
	 * dispatch, which is itself one of the solutions.
	 *
	 * @param dispatch of the same network
	 */
	public static OptimumTask yardstick(Network network, Dispatch dispatch, Objective objective, Duration timeLimit) {
		return new OptimumTask(network, objective,
				dispatch.sites().stream().map(site -> SiteTerms.like(site.sums())).toList(), timeLimit);
	}
}

package machi.sweep.dispatch.internal;

import java.util.List;
import java.util.stream.IntStream;

import machi.calculation.CalculationException;
import machi.calculation.dispatch.Network;
import machi.sweep.SweepParameter;

/** Finds the sites of a scope. */
final class Scopes {

	private final Network network;

	Scopes(Network network) {
		this.network = network;
	}

	/**
	 * Indices of the sites, in the order of the network; at least one.
	 *
	 * @param user what names the scope
	 */
	int[] sites(String scope, String user) throws CalculationException {
		var sites = network.sites();
		var found = IntStream.range(0, sites.size()).filter(i -> scope.equals(SweepParameter.EVERYWHERE)
				|| sites.get(i).zone().equals(scope) || sites.get(i).subject().elementId().equals(scope)).toArray();
		if (found.length == 0) {
			throw WrongPlan.scope(scope, user, zones());
		}
		return found;
	}

	private List<String> zones() {
		return network.sites().stream().map(site -> site.zone()).distinct().sorted().toList();
	}
}

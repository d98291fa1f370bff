package machi.calculation.optimum.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import machi.calculation.CalculationException;
import machi.calculation.dispatch.Feeder;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.PrivateLine;
import machi.calculation.dispatch.Site;
import machi.quantity.text.LocalizedText;

/** Finds the sites that private lines and feeders join, directly or through others: they are one linear program. */
final class JoinedSites {

	private JoinedSites() {
	}

	/**
	 * @return positions in the network, group by group
	 * @throws CalculationException when a site names a line or feeder that is not there
	 */
	static List<List<Integer>> of(Network network) throws CalculationException {
		var lines = network.privateLines().stream().map(PrivateLine::id).toList();
		var feeders = network.feeders().stream().map(Feeder::id).toList();
		for (var site : network.sites()) {
			requireKnown(site, "privateLine", site.privateLine(), lines);
			requireKnown(site, "feeder", site.feeder(), feeders);
		}
		var first = IntStream.range(0, network.sites().size()).toArray();
		join(first, network.sites(), Site::privateLine);
		join(first, network.sites(), Site::feeder);
		var groups = new LinkedHashMap<Integer, List<Integer>>();
		for (int i = 0; i < first.length; i++) {
			groups.computeIfAbsent(first[i], group -> new ArrayList<>()).add(i);
		}
		return List.copyOf(groups.values());
	}

	private static void requireKnown(Site site, String attribute, String id, List<String> known) throws CalculationException {
		if (!id.isEmpty() && !known.contains(id)) {
			throw new CalculationException(
					LocalizedText.of("The network has no such private line or feeder", "この自営線・配電線はネットワークにありません"),
					site.subject().at(attribute), id);
		}
	}

	/** @param first for each site the first site that it is joined with */
	private static void join(int[] first, List<Site> sites, Function<Site, String> place) {
		var at = new HashMap<String, Integer>();
		for (int i = 0; i < first.length; i++) {
			var id = place.apply(sites.get(i));
			var other = id.isEmpty() ? null : at.putIfAbsent(id, i);
			if (other != null) {
				int from = Math.max(first[i], first[other]);
				int to = Math.min(first[i], first[other]);
				Arrays.setAll(first, site -> first[site] == from ? to : first[site]);
			}
		}
	}
}

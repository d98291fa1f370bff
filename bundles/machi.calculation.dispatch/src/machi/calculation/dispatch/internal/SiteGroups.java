package machi.calculation.dispatch.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import machi.calculation.CalculationException;
import machi.calculation.dispatch.Feeder;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.PrivateLine;
import machi.calculation.dispatch.Site;

/** Finds which sites of a network must be run together. */
final class SiteGroups {

	private final List<SiteRun> runs;
	private final Map<String, LineRun> lines = new HashMap<>();
	private final Map<String, FeederRun> feeders = new HashMap<>();

	private SiteGroups(List<SiteRun> runs) {
		this.runs = runs;
	}

	/**
	 * @param runs the sites, in the order of the network
	 * @throws CalculationException when a site names a line or feeder that is not there
	 */
	static List<SiteGroup> of(Network network, List<SiteRun> runs) throws CalculationException {
		var groups = new SiteGroups(runs);
		var lineIds = network.privateLines().stream().map(PrivateLine::id).toList();
		var feederIds = network.feeders().stream().map(Feeder::id).toList();
		for (var site : network.sites()) {
			requireKnown(site, "privateLine", site.privateLine(), lineIds);
			requireKnown(site, "feeder", site.feeder(), feederIds);
		}
		network.privateLines()
				.forEach(line -> groups.lines.put(line.id(), new LineRun(line, groups.on(line.id(), Site::privateLine))));
		network.feeders()
				.forEach(feeder -> groups.feeders.put(feeder.id(), new FeederRun(feeder, groups.on(feeder.id(), Site::feeder))));
		return groups.joined();
	}

	private static void requireKnown(Site site, String attribute, String id, List<String> known) throws CalculationException {
		if (!id.isEmpty() && !known.contains(id)) {
			throw WrongInput.unknownPlace(site, attribute, id);
		}
	}

	private List<SiteRun> on(String id, Function<Site, String> place) {
		return runs.stream().filter(run -> place.apply(run.inputs.site()).equals(id)).toList();
	}

	private List<SiteGroup> joined() {
		var membersOf = new LinkedHashMap<Integer, List<JoinedSites.Member>>();
		var groupOf = groupOf();
		for (int i = 0; i < runs.size(); i++) {
			var site = runs.get(i).inputs.site();
			membersOf.computeIfAbsent(groupOf[i], group -> new ArrayList<>())
					.add(new JoinedSites.Member(runs.get(i), lines.get(site.privateLine()), feeders.get(site.feeder())));
		}
		return membersOf.values().stream().map(SiteGroups::group).toList();
	}

	private static SiteGroup group(List<JoinedSites.Member> members) {
		var first = members.getFirst();
		return first.line() == null && first.feeder() == null ? new StandaloneSite(first.site()) : new JoinedSites(members);
	}

	/** For each site the first site that it is joined with, itself included. */
	private int[] groupOf() {
		var groupOf = IntStream.range(0, runs.size()).toArray();
		merge(groupOf, Site::privateLine);
		merge(groupOf, Site::feeder);
		return groupOf;
	}

	private void merge(int[] groupOf, Function<Site, String> place) {
		var firstAt = new HashMap<String, Integer>();
		for (int i = 0; i < groupOf.length; i++) {
			var id = place.apply(runs.get(i).inputs.site());
			var first = id.isEmpty() ? null : firstAt.putIfAbsent(id, i);
			if (first != null) {
				int from = Math.max(groupOf[i], groupOf[first]);
				int to = Math.min(groupOf[i], groupOf[first]);
				Arrays.setAll(groupOf, site -> groupOf[site] == from ? to : groupOf[site]);
			}
		}
	}
}

package machi.ui.simulation.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.graphics.Color;

import machi.calculation.dispatch.profile.EnergyFlows;
import machi.calculation.dispatch.profile.EnergyFlows.Node;
import machi.calculation.simulation.SimulatedYear;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.simulation.draw.Flow;
import machi.ui.simulation.draw.SankeyDiagram;

/**
 * The energy of a year arranged from left to right: plants, own generation, storage, uses. Batteries and vehicles are one
 * store. What sites of a scope lend each other goes straight from who gave it to who took it; a single site sees the line
 * as somewhere to take from and somewhere to give to.
 */
final class SankeyDiagrams {

	private static final Messages TEXT = Messages.beside(SankeyDiagrams.class);
	private static final Set<String> NAMED_KINDS = Set.of("PHOTOVOLTAIC", "HYDRO", "WIND", "BIOMASS", "WASTE_TO_ENERGY",
			"GEOTHERMAL");
	private static final List<Color> KINDS = List.of(Palette.series(1), Palette.series(7), Palette.series(3), Palette.series(6));
	private static final String STORE = "store";
	private static final String FROM_LINE = "fromLine";
	private static final String INTO_LINE = "intoLine";
	private static final String PLANT = "plant.";
	private static final int GENERATED = 1;
	private static final int STORED = 2;
	private static final int USED = 3;

	private final Map<String, Map<String, Double>> kwh = new LinkedHashMap<>();
	private final Map<String, Double> kinds;

	private SankeyDiagrams(Map<String, Double> kinds) {
		this.kinds = kinds;
	}

	static SankeyDiagram of(SimulatedYear year, Scope scope) {
		var diagrams = new SankeyDiagrams(kinds(year, scope));
		var sites = scope.sites(year);
		double hours = year.dispatch().grid().hours();
		var flows = scope.isSite() ? EnergyFlows.ofSite(sites.getFirst(), hours) : EnergyFlows.ofZone(sites, hours);
		flows.links().forEach(link -> diagrams.add(link, scope.isSite()));
		if (!scope.isSite()) {
			diagrams.mixLine();
		}
		return diagrams.diagram();
	}

	/** What the plants of each kind could give, kWh. */
	private static Map<String, Double> kinds(SimulatedYear year, Scope scope) {
		var ids = scope.sites(year).stream().map(site -> site.subject().elementId()).toList();
		var kinds = new LinkedHashMap<String, Double>();
		for (var site : year.network().sites()) {
			if (ids.contains(site.subject().elementId())) {
				for (var plant : site.plants()) {
					double kw = 0;
					for (double available : plant.availableKw()) {
						kw += available;
					}
					kinds.merge(plant.kind(), kw * year.dispatch().grid().hours(), Double::sum);
				}
			}
		}
		return kinds;
	}

	private void add(EnergyFlows.Link link, boolean site) {
		boolean between = link.from() == Node.NEIGHBOURS || link.to() == Node.NEIGHBOURS;
		if (!site || !between) {
			var from = site && link.from() == Node.PRIVATE_LINE ? FROM_LINE : id(link.from());
			var to = site && link.to() == Node.PRIVATE_LINE ? INTO_LINE : id(link.to());
			add(from, to, link.kwh());
		}
	}

	/** What a battery gives another stays within the store. */
	private void add(String from, String to, double energy) {
		if (!from.equals(to)) {
			kwh.computeIfAbsent(from, key -> new LinkedHashMap<>()).merge(to, energy, Double::sum);
		}
	}

	private static String id(Node node) {
		return node == Node.BATTERY || node == Node.VEHICLES ? STORE : node.name();
	}

	/** Who takes from the line is given a mixture of all that was given into it. */
	private void mixLine() {
		var line = id(Node.PRIVATE_LINE);
		var taken = kwh.remove(line);
		if (taken == null) {
			return;
		}
		double total = taken.values().stream().mapToDouble(Double::doubleValue).sum();
		for (var from : List.copyOf(kwh.keySet())) {
			var given = kwh.get(from).remove(line);
			if (given != null) {
				taken.forEach((to, energy) -> add(from, to, given * energy / total));
			}
		}
	}

	private SankeyDiagram diagram() {
		var nodes = new ArrayList<SankeyDiagram.Node>();
		boolean single = kinds.size() == 1;
		var links = new ArrayList<SankeyDiagram.Link>();
		if (single) {
			nodes.add(new SankeyDiagram.Node(id(Node.GENERATION), kindName(kinds.keySet().iterator().next()), 0, KINDS.getFirst()));
		} else {
			kinds.forEach((kind, energy) -> {
				nodes.add(new SankeyDiagram.Node(PLANT + kind, kindName(kind), 0, KINDS.get(nodes.size() % KINDS.size())));
				links.add(new SankeyDiagram.Link(PLANT + kind, id(Node.GENERATION), energy));
			});
			nodes.add(new SankeyDiagram.Node(id(Node.GENERATION), Flow.GENERATION.label(), GENERATED, Flow.GENERATION.colour()));
		}
		addNodes(nodes);
		kwh.forEach((from, ways) -> ways.forEach((to, energy) -> links.add(new SankeyDiagram.Link(from, to, energy))));
		return new SankeyDiagram(nodes, links);
	}

	private static void addNodes(List<SankeyDiagram.Node> nodes) {
		nodes.add(node(id(Node.GRID), Flow.FROM_GRID, 0));
		nodes.add(node(FROM_LINE, Flow.FROM_LINE, 0));
		nodes.add(new SankeyDiagram.Node(id(Node.STORED_BEFORE), TEXT.get("sankey.before"), 0, Palette.MUTED.color()));
		nodes.add(new SankeyDiagram.Node(STORE, TEXT.get("sankey.store"), STORED, Flow.DISCHARGE.colour()));
		nodes.add(node(id(Node.LOAD), Flow.LOAD, USED));
		nodes.add(node(id(Node.FLEXIBLE_LOAD), Flow.FLEXIBLE, USED));
		nodes.add(node(id(Node.DRIVING), Flow.VEHICLES, USED));
		nodes.add(node(INTO_LINE, Flow.INTO_LINE, USED));
		nodes.add(node(id(Node.FEED_IN), Flow.INTO_GRID, USED));
		nodes.add(node(id(Node.CURTAILMENT), Flow.CURTAILED, USED));
		nodes.add(node(id(Node.LOSSES), Flow.LOSSES, USED));
		nodes.add(new SankeyDiagram.Node(id(Node.STORED_AFTER), TEXT.get("sankey.after"), USED, Palette.MUTED.color()));
	}

	private static SankeyDiagram.Node node(String id, Flow flow, int column) {
		return new SankeyDiagram.Node(id, flow.label(), column, flow.colour());
	}

	private static String kindName(String kind) {
		return TEXT.get("kind." + (NAMED_KINDS.contains(kind) ? kind.toLowerCase(Locale.ROOT) : "other"));
	}
}

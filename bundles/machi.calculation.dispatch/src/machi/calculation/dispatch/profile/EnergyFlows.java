package machi.calculation.dispatch.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import machi.calculation.dispatch.SiteFlows;

/**
 * Where the energy of a year came from and went, as a Sankey diagram shows it. In each step own plants, battery, vehicles,
 * private line and grid, in this order, serve load, flexible load, vehicles, battery, private line and grid, in this order.
 * What flows into the battery, the vehicles or the line flows out of it again.
 *
 * @param links all above 0, in the order of the nodes
 */
public record EnergyFlows(List<Link> links) {

	/** Where energy comes from, goes to, or rests in between. */
	public enum Node {
		GENERATION, GRID, NEIGHBOURS, STORED_BEFORE, BATTERY, VEHICLES, PRIVATE_LINE, LOAD, FLEXIBLE_LOAD, DRIVING, FEED_IN,
		CURTAILMENT, STORED_AFTER, LOSSES
	}

	/** Energy from one node to another, above 0. */
	public record Link(Node from, Node to, double kwh) {
	}

	private static final Node[] SOURCES = { Node.GENERATION, Node.BATTERY, Node.VEHICLES, Node.PRIVATE_LINE, Node.GRID };
	private static final Node[] USES = { Node.LOAD, Node.FLEXIBLE_LOAD, Node.VEHICLES, Node.BATTERY, Node.PRIVATE_LINE,
			Node.FEED_IN };
	/** Less than this is what adding up a year leaves of nothing. */
	private static final double ROUNDING_KWH = 1e-6;

	public EnergyFlows {
		links = List.copyOf(links);
	}

	/**
	 * Of one site: what it gives into the private line goes to its neighbours.
	 *
	 * @param flows recorded flows
	 * @param hours length of a step, h
	 */
	public static EnergyFlows ofSite(SiteFlows flows, double hours) {
		return of(List.of(flows), hours, Node.NEIGHBOURS);
	}

	/** Of all sites of a private line: what goes into it and does not come out of it is lost. */
	public static EnergyFlows ofZone(List<SiteFlows> sites, double hours) {
		return of(sites, hours, Node.LOSSES);
	}

	private static EnergyFlows of(List<SiteFlows> sites, double hours, Node beyondLine) {
		var kw = new double[SOURCES.length][USES.length];
		var energy = new EnumMap<Node, Map<Node, Double>>(Node.class);
		var given = new double[SOURCES.length];
		var taken = new double[USES.length];
		for (var site : sites) {
			for (int step = 0; step < site.importedKw().length; step++) {
				read(site, step, given, taken);
				move(given, taken, kw);
			}
			addBoundaries(site, energy);
		}
		for (int from = 0; from < SOURCES.length; from++) {
			for (int to = 0; to < USES.length; to++) {
				add(energy, SOURCES[from], USES[to], kw[from][to] * hours);
			}
		}
		double line = into(energy, Node.PRIVATE_LINE) - outOf(energy, Node.PRIVATE_LINE);
		add(energy, Node.PRIVATE_LINE, beyondLine, line);
		add(energy, beyondLine, Node.PRIVATE_LINE, -line);
		var links = new ArrayList<Link>();
		energy.forEach((from, targets) -> targets.forEach((to, kwh) -> links.add(new Link(from, to, kwh))));
		return new EnergyFlows(links);
	}

	private static void read(SiteFlows flows, int step, double[] given, double[] taken) {
		double battery = flows.batteryKw()[step];
		double vehicles = flows.vehicleKw()[step];
		given[0] = flows.generatedKw()[step] - flows.curtailedKw()[step];
		given[1] = Math.max(0, battery);
		given[2] = Math.max(0, vehicles);
		given[3] = flows.fromLineKw()[step];
		given[4] = flows.importedKw()[step];
		taken[0] = flows.loadKw()[step] - flows.unservedKw()[step];
		taken[1] = flows.flexibleKw()[step];
		taken[2] = Math.max(0, -vehicles);
		taken[3] = Math.max(0, -battery);
		taken[4] = flows.intoLineKw()[step];
		taken[5] = flows.exportedKw()[step];
	}

	private static void move(double[] given, double[] taken, double[][] kw) {
		int from = 0;
		int to = 0;
		while (from < given.length && to < taken.length) {
			double moved = Math.min(given[from], taken[to]);
			kw[from][to] += moved;
			given[from] -= moved;
			taken[to] -= moved;
			if (given[from] <= taken[to]) {
				from++;
			} else {
				to++;
			}
		}
	}

	/** What sums tell and steps do not: curtailment, losses, driving and the change of what is stored. */
	private static void addBoundaries(SiteFlows flows, Map<Node, Map<Node, Double>> energy) {
		var sums = flows.sums();
		double batteryChange = sums.batteryChargedKwh() - sums.batteryDischargedKwh() - sums.batteryLossKwh();
		double vehicleChange = sums.storedChangeKwh() - batteryChange;
		add(energy, Node.GENERATION, Node.CURTAILMENT, sums.curtailedKwh());
		add(energy, Node.BATTERY, Node.LOSSES, sums.batteryLossKwh());
		add(energy, Node.BATTERY, Node.STORED_AFTER, batteryChange);
		add(energy, Node.STORED_BEFORE, Node.BATTERY, -batteryChange);
		add(energy, Node.VEHICLES, Node.DRIVING, sums.drivenKwh());
		add(energy, Node.VEHICLES, Node.LOSSES,
				sums.vehicleChargedKwh() - sums.vehicleDischargedKwh() - sums.drivenKwh() - vehicleChange);
		add(energy, Node.VEHICLES, Node.STORED_AFTER, vehicleChange);
		add(energy, Node.STORED_BEFORE, Node.VEHICLES, -vehicleChange);
	}

	private static void add(Map<Node, Map<Node, Double>> energy, Node from, Node to, double kwh) {
		if (kwh > ROUNDING_KWH) {
			energy.computeIfAbsent(from, node -> new EnumMap<>(Node.class)).merge(to, kwh, Double::sum);
		}
	}

	private static double into(Map<Node, Map<Node, Double>> energy, Node node) {
		return energy.values().stream().mapToDouble(targets -> targets.getOrDefault(node, 0.0)).sum();
	}

	private static double outOf(Map<Node, Map<Node, Double>> energy, Node node) {
		return energy.getOrDefault(node, Map.of()).values().stream().mapToDouble(Double::doubleValue).sum();
	}

	/** Energy that flows into the node, kWh. */
	public double into(Node node) {
		return links.stream().filter(link -> link.to() == node).mapToDouble(Link::kwh).sum();
	}

	/** Energy that flows out of the node, kWh. */
	public double outOf(Node node) {
		return links.stream().filter(link -> link.from() == node).mapToDouble(Link::kwh).sum();
	}
}

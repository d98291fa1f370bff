package machi.ui.simulation.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.graphics.Color;

import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteFlows;
import machi.calculation.simulation.SimulatedYear;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.simulation.draw.EnergyFlows;
import machi.ui.simulation.draw.Flow;

/**
 * Follows the energy of a year through the sites of a scope. In each step and site, what leaves the site is own
 * generation first, what is charged is own generation first, and the load takes what is left of it before anything else.
 */
final class EnergyPaths {

	private static final Messages TEXT = Messages.beside(EnergyPaths.class);
	private static final String PLANT = "plant.";
	private static final String GRID = "grid";
	private static final String STORE = "store";
	private static final String LINE = "line";
	private static final String LINE_OUT = "lineOut";
	private static final String LOAD = "load";
	private static final String INTO_GRID = "intoGrid";
	private static final String CURTAILED = "curtailed";
	private static final String LOSSES = "losses";
	private static final String DRIVEN = "driven";
	private static final Set<String> NAMED_KINDS = Set.of("PHOTOVOLTAIC", "HYDRO", "WIND", "BIOMASS", "WASTE_TO_ENERGY",
			"GEOTHERMAL");
	private static final int SOURCE = 0;
	private static final int MIDDLE = 1;
	private static final int USE = 2;

	private final Scope scope;
	private final double hours;
	private final Map<String, Map<String, Double>> kwh = new LinkedHashMap<>();
	private final List<String> kinds = new ArrayList<>();

	private EnergyPaths(Scope scope, double hours) {
		this.scope = scope;
		this.hours = hours;
	}

	static EnergyFlows of(SimulatedYear year, Scope scope) {
		var paths = new EnergyPaths(scope, year.dispatch().grid().hours());
		var nodes = new LinkedHashMap<String, Site>();
		year.network().sites().forEach(site -> nodes.put(site.subject().elementId(), site));
		scope.sites(year).forEach(flows -> paths.follow(flows, nodes.get(flows.subject().elementId())));
		return paths.flows();
	}

	private void follow(SiteFlows flows, Site site) {
		var own = new double[Ways.values().length];
		var kindsHere = site.plants().stream().map(plant -> plant.kind()).distinct().toList();
		var byKind = new double[kindsHere.size()][own.length];
		var other = new double[3][own.length];
		for (int i = 0; i < flows.loadKw().length; i++) {
			step(flows, i, own, other);
			spread(site, kindsHere, i, own, byKind);
		}
		for (int kind = 0; kind < byKind.length; kind++) {
			add(PLANT + kindsHere.get(kind), byKind[kind]);
			if (!kinds.contains(kindsHere.get(kind))) {
				kinds.add(kindsHere.get(kind));
			}
		}
		add(GRID, other[0]);
		add(STORE, other[1]);
		add(LINE, other[2]);
		var sums = flows.sums();
		put(STORE, DRIVEN, sums.drivenKwh());
		double lost = sums.batteryChargedKwh() + sums.vehicleChargedKwh() - sums.batteryDischargedKwh() - sums.vehicleDischargedKwh()
				- sums.drivenKwh() - sums.storedChangeKwh();
		put(STORE, LOSSES, Math.max(0, lost));
	}

	/** Where energy goes from a source. */
	private enum Ways {

		LOAD(EnergyPaths.LOAD), CHARGE(STORE), EXPORT(INTO_GRID), INTO_LINE(LINE_OUT), CURTAILED(EnergyPaths.CURTAILED);

		private final String node;

		Ways(String node) {
			this.node = node;
		}
	}

	/** Splits a step: {@code own} is set to what becomes of own generation; grid, store and line are added up. */
	private static void step(SiteFlows flows, int i, double[] own, double[][] other) {
		double discharge = Math.max(0, flows.batteryKw()[i]) + Math.max(0, flows.vehicleKw()[i]);
		double charge = Math.max(0, -flows.batteryKw()[i]) + Math.max(0, -flows.vehicleKw()[i]);
		double left = flows.generatedKw()[i] - flows.curtailedKw()[i];
		own[Ways.CURTAILED.ordinal()] = flows.curtailedKw()[i];
		double exported = Math.min(left, flows.exportedKw()[i]);
		own[Ways.EXPORT.ordinal()] = exported;
		left -= exported;
		double lent = Math.min(left, flows.intoLineKw()[i]);
		own[Ways.INTO_LINE.ordinal()] = lent;
		left -= lent;
		double charged = Math.min(left, charge);
		own[Ways.CHARGE.ordinal()] = charged;
		own[Ways.LOAD.ordinal()] = Math.max(0, left - charged);
		double fromGrid = Math.min(flows.importedKw()[i], charge - charged);
		other[0][Ways.CHARGE.ordinal()] += fromGrid;
		other[0][Ways.LOAD.ordinal()] += flows.importedKw()[i] - fromGrid;
		other[1][Ways.EXPORT.ordinal()] += Math.max(0, flows.exportedKw()[i] - exported);
		other[1][Ways.INTO_LINE.ordinal()] += Math.max(0, flows.intoLineKw()[i] - lent);
		other[1][Ways.LOAD.ordinal()] += Math.max(0, discharge - Math.max(0, flows.exportedKw()[i] - exported)
				- Math.max(0, flows.intoLineKw()[i] - lent));
		double fromLine = Math.min(flows.fromLineKw()[i], Math.max(0, charge - charged - fromGrid));
		other[2][Ways.CHARGE.ordinal()] += fromLine;
		other[2][Ways.LOAD.ordinal()] += flows.fromLineKw()[i] - fromLine;
	}

	/** Shares what became of own generation among the kinds of plants that gave it. */
	private static void spread(Site site, List<String> kinds, int i, double[] own, double[][] byKind) {
		double total = 0;
		for (var plant : site.plants()) {
			total += plant.availableKw()[i];
		}
		if (total <= 0) {
			return;
		}
		for (var plant : site.plants()) {
			double share = plant.availableKw()[i] / total;
			var row = byKind[kinds.indexOf(plant.kind())];
			for (int way = 0; way < own.length; way++) {
				row[way] += own[way] * share;
			}
		}
	}

	private void add(String source, double[] kw) {
		for (var way : Ways.values()) {
			put(source, way.node, kw[way.ordinal()] * hours);
		}
	}

	private void put(String from, String to, double energy) {
		kwh.computeIfAbsent(from, key -> new LinkedHashMap<>()).merge(to, energy, Double::sum);
	}

	private EnergyFlows flows() {
		if (!scope.isSite()) {
			joinLine();
		}
		var nodes = new ArrayList<EnergyFlows.Node>();
		var colours = List.of(Palette.series(1), Palette.series(7), Palette.series(3), Palette.series(6));
		for (int i = 0; i < kinds.size(); i++) {
			nodes.add(node(PLANT + kinds.get(i), kindName(kinds.get(i)), SOURCE, colours.get(i % colours.size())));
		}
		nodes.add(node(GRID, Flow.FROM_GRID.label(), SOURCE, Flow.FROM_GRID.colour()));
		nodes.add(node(LINE, Flow.FROM_LINE.label(), SOURCE, Flow.FROM_LINE.colour()));
		nodes.add(node(STORE, TEXT.get("sankey.store"), MIDDLE, Flow.DISCHARGE.colour()));
		nodes.add(node(LOAD, Flow.LOAD.label(), USE, Flow.LOAD.colour()));
		nodes.add(node(DRIVEN, Flow.VEHICLES.label(), USE, Flow.VEHICLES.colour()));
		nodes.add(node(LINE_OUT, Flow.INTO_LINE.label(), USE, Flow.INTO_LINE.colour()));
		nodes.add(node(INTO_GRID, Flow.INTO_GRID.label(), USE, Flow.INTO_GRID.colour()));
		nodes.add(node(CURTAILED, Flow.CURTAILED.label(), USE, Flow.CURTAILED.colour()));
		nodes.add(node(LOSSES, Flow.LOSSES.label(), USE, Flow.LOSSES.colour()));
		var links = new ArrayList<EnergyFlows.Link>();
		kwh.forEach((from, ways) -> ways.forEach((to, energy) -> links.add(new EnergyFlows.Link(from, to, energy))));
		return new EnergyFlows(nodes, links);
	}

	/**
	 * Within a zone a line is no end: what goes in comes out elsewhere. Who takes from it is given a mixture of all that was
	 * given into it.
	 */
	private void joinLine() {
		var taken = kwh.getOrDefault(LINE, Map.of());
		double out = taken.values().stream().mapToDouble(Double::doubleValue).sum();
		var given = new LinkedHashMap<String, Double>();
		kwh.forEach((from, ways) -> Optional.ofNullable(ways.remove(LINE_OUT)).filter(energy -> energy > 0)
				.ifPresent(energy -> given.put(from, energy)));
		double into = given.values().stream().mapToDouble(Double::doubleValue).sum();
		kwh.remove(LINE);
		given.forEach((from, energy) -> {
			taken.forEach((to, received) -> {
				// what a battery takes from the line of what another gave it stays within the batteries
				if (!from.equals(to)) {
					put(from, to, energy * received / into);
				}
			});
			put(from, LOSSES, energy * Math.max(0, into - out) / into);
		});
	}

	private static EnergyFlows.Node node(String id, String label, int column, Color colour) {
		return new EnergyFlows.Node(id, label, column, colour);
	}

	private static String kindName(String kind) {
		return TEXT.get("kind." + (NAMED_KINDS.contains(kind) ? kind.toLowerCase(Locale.ROOT) : "other"));
	}
}

package machi.ui.partner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import machi.model.core.Element;
import machi.model.partner.Body;
import machi.model.partner.Partner;
import machi.model.partner.PartnerPlan;
import machi.model.program.Initiative;
import machi.model.program.InitiativePlan;
import machi.scenario.ModelReader;
import machi.sdg.SdgCode;
import machi.workspace.OpenProgram;

/**
 * Who is connected with what: bodies, partners, initiatives and goals in four columns. Within its column a node stands
 * near those it is connected with, so that few lines cross.
 */
final class NetworkGraph {

	/** What a node is, and the column that it stands in. */
	enum Column {
		BODY, PARTNER, INITIATIVE, GOAL
	}

	/**
	 * A body, partner, initiative or goal.
	 *
	 * @param id id of the element; {@code goal-7} for a goal
	 */
	record Node(String id, String label, Column column) {
	}

	/** A connection, from the column on the left to the one on the right. */
	record Edge(Node from, Node to) {
	}

	private static final int SWEEPS = 12;

	private final Map<String, Node> nodes = new LinkedHashMap<>();
	private final Set<Edge> edges = new LinkedHashSet<>();
	private final Map<Column, List<Node>> columns = new HashMap<>();

	private NetworkGraph() {
	}

	static NetworkGraph of(OpenProgram program, Targets targets) {
		var graph = new NetworkGraph();
		var initiatives = new HashMap<String, Initiative>();
		program.domain(InitiativePlan.class)
				.ifPresent(plan -> plan.getInitiatives().forEach(initiative -> initiatives.put(initiative.getId(), initiative)));
		program.domain(PartnerPlan.class).ifPresent(plan -> {
			plan.getPartners().forEach(partner -> graph.add(partner, initiatives, targets));
			plan.getBodies().forEach(body -> graph.add(body, plan.getPartners()));
		});
		graph.order();
		return graph;
	}

	private void add(Partner partner, Map<String, Initiative> initiatives, Targets targets) {
		var node = node(partner, Column.PARTNER);
		goals(node, partner.getSdgCodes(), targets);
		for (var activity : partner.getActivities()) {
			var initiative = Optional.ofNullable(initiatives.get(ModelReader.text(activity.getInitiative())));
			initiative.ifPresent(one -> {
				var to = node(one, Column.INITIATIVE);
				edges.add(new Edge(node, to));
				goals(to, one.getSdgCodes(), targets);
			});
			goals(initiative.isPresent() ? node(initiative.get(), Column.INITIATIVE) : node, activity.getSdgCodes(), targets);
		}
	}

	private void goals(Node from, String codes, Targets targets) {
		targets.read(codes).stream().map(SdgCode::goal).distinct().map(targets.catalogue()::goal).flatMap(Optional::stream).forEach(goal -> {
			var id = "goal-" + goal.number();
			edges.add(new Edge(from, nodes.computeIfAbsent(id, made -> new Node(id, Integer.toString(goal.number()), Column.GOAL))));
		});
	}

	/** A body is connected with the partners whose organisations are members of it. */
	private void add(Body body, List<Partner> partners) {
		var members = new LinkedHashSet<String>();
		body.getMemberships().forEach(membership -> members.add(ModelReader.text(membership.getOrganisation())));
		members.remove("");
		partners.stream().filter(partner -> members.contains(ModelReader.text(partner.getOrganisation())))
				.forEach(partner -> edges.add(new Edge(node(body, Column.BODY), node(partner, Column.PARTNER))));
	}

	private Node node(Element element, Column column) {
		return nodes.computeIfAbsent(ModelReader.text(element.getId()), id -> new Node(id, LabelText.name(element), column));
	}

	/** Goals keep their official order; every other column is ordered by the mean place of what its nodes are connected with. */
	private void order() {
		for (var column : Column.values()) {
			columns.put(column, new ArrayList<>(nodes.values().stream().filter(node -> node.column() == column).toList()));
		}
		columns.get(Column.GOAL).sort(Comparator.comparingInt(node -> Integer.parseInt(node.label())));
		for (int sweep = 0; sweep < SWEEPS; sweep++) {
			for (var column : List.of(Column.INITIATIVE, Column.PARTNER, Column.BODY)) {
				var places = places();
				var means = new HashMap<Node, Double>();
				columns.get(column).forEach(node -> means.put(node,
						neighbours(node).stream().mapToDouble(places::get).average().orElse(places.get(node))));
				columns.get(column).sort(Comparator.comparing(means::get));
			}
		}
	}

	/** Place of every node in its column, from 0 at the top to 1. */
	private Map<Node, Double> places() {
		var places = new HashMap<Node, Double>();
		columns.values().forEach(column -> {
			for (int i = 0; i < column.size(); i++) {
				places.put(column.get(i), (i + 0.5) / column.size());
			}
		});
		return places;
	}

	List<Node> column(Column column) {
		return columns.get(column);
	}

	Set<Edge> edges() {
		return edges;
	}

	boolean isEmpty() {
		return nodes.isEmpty();
	}

	/** The nodes that a node is connected with. */
	Set<Node> neighbours(Node node) {
		var neighbours = new LinkedHashSet<Node>();
		edges.forEach(edge -> {
			if (edge.from().equals(node)) {
				neighbours.add(edge.to());
			} else if (edge.to().equals(node)) {
				neighbours.add(edge.from());
			}
		});
		return neighbours;
	}
}

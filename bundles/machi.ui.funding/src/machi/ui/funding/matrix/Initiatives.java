package machi.ui.funding.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.model.program.Initiative;
import machi.model.program.InitiativePlan;
import machi.model.program.Side;

/** The initiatives of a plan with the sides they serve, which the parts take from the whole. */
public final class Initiatives {

	private final Map<String, Initiative> byId = new LinkedHashMap<>();

	public Initiatives(InitiativePlan plan) {
		plan.getInitiatives().forEach(initiative -> byId.putIfAbsent(text(initiative.getId()), initiative));
	}

	static String text(String text) {
		return text == null ? "" : text;
	}

	Optional<Initiative> of(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/** The initiative itself and what it is part of, from below. */
	List<String> upwards(String id) {
		var path = new ArrayList<String>();
		var next = id;
		while (byId.containsKey(next) && !path.contains(next)) {
			path.add(next);
			next = text(byId.get(next).getParent());
		}
		return path;
	}

	Side side(String id) {
		return upwards(id).stream().map(byId::get).map(Initiative::getSide).filter(side -> side != Side.UNASSIGNED).findFirst()
				.orElse(Side.UNASSIGNED);
	}

	/** How many initiatives are above it. */
	int depth(String id) {
		return Math.max(0, upwards(id).size() - 1);
	}

	/** The initiatives of a side, each followed by its parts. */
	List<Initiative> of(Side side) {
		var own = byId.values().stream().filter(initiative -> side(text(initiative.getId())) == side).toList();
		var ordered = new ArrayList<Initiative>();
		var placed = new HashSet<Initiative>();
		own.stream().filter(initiative -> isTop(initiative, side)).forEach(initiative -> add(initiative, own, ordered, placed));
		own.forEach(initiative -> add(initiative, own, ordered, placed));
		return ordered;
	}

	private static void add(Initiative initiative, List<Initiative> own, List<Initiative> ordered, HashSet<Initiative> placed) {
		if (placed.add(initiative)) {
			ordered.add(initiative);
			own.stream().filter(part -> text(part.getParent()).equals(initiative.getId())).forEach(part -> add(part, own, ordered, placed));
		}
	}

	private boolean isTop(Initiative initiative, Side side) {
		var parent = text(initiative.getParent());
		return !byId.containsKey(parent) || side(parent) != side;
	}

	/** The one initiative that stands for a side; empty when several do. */
	Optional<String> only(Side side) {
		var tops = byId.values().stream().filter(initiative -> side(text(initiative.getId())) == side && isTop(initiative, side)).toList();
		return tops.size() == 1 ? Optional.of(text(tops.getFirst().getId())) : Optional.empty();
	}

	boolean isPartOf(String id, String whole) {
		return upwards(id).contains(whole);
	}
}

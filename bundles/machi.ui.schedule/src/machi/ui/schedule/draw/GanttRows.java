package machi.ui.schedule.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import machi.model.program.Initiative;
import machi.model.program.InitiativePlan;
import machi.model.program.Milestone;
import machi.model.program.Side;
import machi.quantity.time.MonthSpan;

/** The initiatives of a plan as a tree with their milestones. What is folded shows its milestones in one row. */
public final class GanttRows {

	/** Stands for milestones of no initiative. */
	public static final String NO_INITIATIVE = "";

	private static final Comparator<LocalDate> LAST_WITHOUT = Comparator.nullsLast(Comparator.naturalOrder());

	private final InitiativePlan plan;
	private final Set<String> folded;
	private final Map<String, Initiative> initiatives = new LinkedHashMap<>();
	private final List<GanttRow> rows = new ArrayList<>();

	private GanttRows(InitiativePlan plan, Set<String> folded) {
		this.plan = plan;
		this.folded = folded;
		plan.getInitiatives().forEach(initiative -> initiatives.putIfAbsent(id(initiative.getId()), initiative));
	}

	/** @param folded ids of initiatives whose parts are not shown */
	public static List<GanttRow> of(InitiativePlan plan, Set<String> folded) {
		var made = new GanttRows(plan, folded);
		var placed = new HashSet<String>();
		for (var initiative : made.initiatives.values()) {
			if (made.parent(initiative).isEmpty()) {
				made.add(initiative, 0, placed);
			}
		}
		// initiatives that are part of each other hang from none; they are shown all the same
		made.initiatives.values().forEach(initiative -> made.add(initiative, 0, placed));
		made.addWithoutInitiative();
		return List.copyOf(made.rows);
	}

	private void add(Initiative initiative, int depth, Set<String> placed) {
		if (!placed.add(id(initiative.getId()))) {
			return;
		}
		var parts = initiatives.values().stream().filter(part -> parent(part).filter(initiative::equals).isPresent()).toList();
		var own = milestones(id(initiative.getId()));
		boolean open = !folded.contains(id(initiative.getId()));
		boolean branch = !parts.isEmpty() || !own.isEmpty();
		rows.add(new GanttRow(Optional.of(initiative), open ? List.of() : within(initiative, new HashSet<>()), false, depth, branch, open,
				side(initiative)));
		if (open) {
			own.forEach(milestone -> rows.add(row(Optional.of(initiative), milestone, depth + 1)));
			parts.forEach(part -> add(part, depth + 1, placed));
		} else {
			parts.forEach(part -> hide(part, placed));
		}
	}

	private void hide(Initiative initiative, Set<String> placed) {
		if (placed.add(id(initiative.getId()))) {
			initiatives.values().stream().filter(part -> parent(part).filter(initiative::equals).isPresent())
					.forEach(part -> hide(part, placed));
		}
	}

	/** Its own milestones and those of its parts. */
	private List<Milestone> within(Initiative initiative, Set<Initiative> seen) {
		var all = new ArrayList<Milestone>();
		if (seen.add(initiative)) {
			all.addAll(milestones(id(initiative.getId())));
			initiatives.values().stream().filter(part -> parent(part).filter(initiative::equals).isPresent())
					.forEach(part -> all.addAll(within(part, seen)));
		}
		return all;
	}

	private void addWithoutInitiative() {
		var loose = plan.getMilestones().stream().filter(milestone -> !initiatives.containsKey(id(milestone.getInitiative())))
				.sorted(byStart()).toList();
		if (!loose.isEmpty()) {
			boolean open = !folded.contains(NO_INITIATIVE);
			rows.add(new GanttRow(Optional.empty(), open ? List.of() : loose, false, 0, true, open, Side.UNASSIGNED_VALUE));
			if (open) {
				loose.forEach(milestone -> rows.add(row(Optional.empty(), milestone, 1)));
			}
		}
	}

	private GanttRow row(Optional<Initiative> initiative, Milestone milestone, int depth) {
		return new GanttRow(initiative, List.of(milestone), true, depth, false, false,
				initiative.map(this::side).orElse(Side.UNASSIGNED_VALUE));
	}

	private List<Milestone> milestones(String initiative) {
		return plan.getMilestones().stream().filter(milestone -> id(milestone.getInitiative()).equals(initiative)).sorted(byStart()).toList();
	}

	private static Comparator<Milestone> byStart() {
		return Comparator.comparing(milestone -> PlannedBar.of(milestone).map(PlannedBar::start).orElse(null), LAST_WITHOUT);
	}

	private Optional<Initiative> parent(Initiative initiative) {
		return Optional.ofNullable(initiatives.get(id(initiative.getParent()))).filter(parent -> parent != initiative);
	}

	private int side(Initiative initiative) {
		var seen = new HashSet<Initiative>();
		var next = Optional.of(initiative);
		while (next.isPresent() && seen.add(next.get())) {
			if (next.get().getSide() != Side.UNASSIGNED) {
				return next.get().getSide().getValue();
			}
			next = parent(next.get());
		}
		return Side.UNASSIGNED_VALUE;
	}

	/** All that the bars and the years of the initiatives cover; empty when nothing is dated. */
	public static Optional<MonthSpan> span(InitiativePlan plan) {
		return plan.getMilestones().stream().map(PlannedBar::of).flatMap(Optional::stream).map(PlannedBar::months).reduce(MonthSpan::with);
	}

	private static String id(String id) {
		return id == null ? "" : id;
	}
}

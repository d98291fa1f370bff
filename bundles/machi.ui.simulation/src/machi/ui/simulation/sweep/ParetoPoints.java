package machi.ui.simulation.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import machi.sweep.EvaluatedDesign;
import machi.sweep.Objective;
import machi.sweep.SweepOutcome;
import machi.sweep.SweepPlan;

/**
 * Designs as points of two objectives. A design without both figures has no point.
 *
 * @param others designs that another is better than
 * @param front  designs that no other is better than
 */
record ParetoPoints(List<Point> others, List<Point> front) {

	/** A design where it is drawn. */
	record Point(EvaluatedDesign design, double x, double y) {
	}

	ParetoPoints {
		others = List.copyOf(others);
		front = List.copyOf(front);
	}

	static ParetoPoints of(SweepOutcome outcome, int xObjective, int yObjective) {
		Set<Long> best = outcome.front().stream().map(design -> design.design().index()).collect(Collectors.toSet());
		var others = outcome.sample().stream().filter(design -> !best.contains(design.design().index())).toList();
		return new ParetoPoints(points(others, xObjective, yObjective), points(outcome.front(), xObjective, yObjective));
	}

	private static List<Point> points(List<EvaluatedDesign> designs, int xObjective, int yObjective) {
		var points = new ArrayList<Point>();
		for (var design : designs) {
			var figures = design.result().objectives();
			if (figures.length > Math.max(xObjective, yObjective) && Double.isFinite(figures[xObjective])
					&& Double.isFinite(figures[yObjective])) {
				points.add(new Point(design, figures[xObjective], figures[yObjective]));
			}
		}
		return points;
	}

	/** The objective that is first looked at along x: a cost, else the first. */
	static int usualX(SweepPlan plan) {
		int cost = find(plan, "total", -1);
		cost = cost < 0 ? find(plan, "cost", -1) : cost;
		return Math.max(0, cost);
	}

	/** The objective that is first looked at along y: self-sufficiency, else another than that of x. */
	static int usualY(SweepPlan plan) {
		int other = usualX(plan) == 0 && plan.objectives().size() > 1 ? 1 : 0;
		return find(plan, "selfsufficiency", other);
	}

	private static int find(SweepPlan plan, String part, int otherwise) {
		var names = plan.objectives().stream().map(Objective::name).map(name -> name.toLowerCase(Locale.ROOT)).toList();
		for (int i = 0; i < names.size(); i++) {
			if (names.get(i).contains(part)) {
				return i;
			}
		}
		return otherwise;
	}
}

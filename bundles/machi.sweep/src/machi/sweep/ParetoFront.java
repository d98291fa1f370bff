package machi.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Collects the designs that no other design is better than: at least as good in every objective that has a sense, and
 * better in one. Of several with the same figures the first one stands for all. Failed designs, and those with a figure
 * that is not defined, take no part. Without any objective that has a sense the front is empty.
 */
public final class ParetoFront {

	private final List<Objective> objectives;
	private final int limit;
	private final List<EvaluatedDesign> front = new ArrayList<>();
	private long beyond;

	/** @param limit most designs that are kept; what comes later is only counted */
	public ParetoFront(List<Objective> objectives, int limit) {
		this.objectives = List.copyOf(objectives);
		this.limit = limit;
	}

	/** The front of all these designs. */
	public static List<EvaluatedDesign> of(List<Objective> objectives, Collection<EvaluatedDesign> designs) {
		var front = new ParetoFront(objectives, Integer.MAX_VALUE);
		designs.stream().sorted(Comparator.comparingLong(one -> one.design().index())).forEach(front::add);
		return front.designs();
	}

	/** Takes the design in unless one of the front is as good; what it is better than leaves. */
	public void add(EvaluatedDesign design) {
		var figures = design.result().objectives();
		if (!isComparable(design.result())) {
			return;
		}
		for (var other : front) {
			if (isAsGood(other.result().objectives(), figures)) {
				return;
			}
		}
		front.removeIf(other -> isAsGood(figures, other.result().objectives()));
		if (front.size() < limit) {
			front.add(design);
		} else {
			beyond++;
		}
	}

	/** In the order in which they came. */
	public List<EvaluatedDesign> designs() {
		return List.copyOf(front);
	}

	/** Number of designs that found no room. */
	public long beyond() {
		return beyond;
	}

	private boolean isComparable(DesignResult result) {
		boolean sensed = false;
		for (int i = 0; i < objectives.size(); i++) {
			if (objectives.get(i).sense() != Objective.Sense.REPORT) {
				sensed = true;
				if (result.failure().isPresent() || Double.isNaN(result.objectives()[i])) {
					return false;
				}
			}
		}
		return sensed;
	}

	private boolean isAsGood(double[] one, double[] other) {
		for (int i = 0; i < one.length; i++) {
			boolean worse = switch (objectives.get(i).sense()) {
			case MINIMISE -> one[i] > other[i];
			case MAXIMISE -> one[i] < other[i];
			case REPORT -> false;
			};
			if (worse) {
				return false;
			}
		}
		return true;
	}
}

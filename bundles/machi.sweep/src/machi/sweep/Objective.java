package machi.sweep;

import java.util.Objects;

/**
 * A figure by which designs are compared.
 *
 * @param name  as the evaluator calls it, for example {@code selfSufficiency}
 * @param scope where it is summed up, for example the id of a zone; the evaluator says what there is
 */
public record Objective(String name, String scope, Sense sense) {

	/** Which of two values is the better one. */
	public enum Sense {
		MINIMISE, MAXIMISE,
		/** None: it is only told. */
		REPORT
	}

	public Objective {
		Objects.requireNonNull(name);
		Objects.requireNonNull(scope);
		Objects.requireNonNull(sense);
	}

	/** Head of its column: the name, with the scope where that is not everything. */
	public String label() {
		return scope.equals(SweepParameter.EVERYWHERE) ? name : name + " (" + scope + ")";
	}
}

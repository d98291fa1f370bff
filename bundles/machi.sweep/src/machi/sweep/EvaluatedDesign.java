package machi.sweep;

import java.util.Objects;

/** A design and what came out for it. */
public record EvaluatedDesign(Design design, DesignResult result) {

	/** @throws IllegalArgumentException when the result is that of another design */
	public EvaluatedDesign {
		Objects.requireNonNull(design);
		if (design.index() != result.index()) {
			throw new IllegalArgumentException("result " + result.index() + " for design " + design.index());
		}
	}
}

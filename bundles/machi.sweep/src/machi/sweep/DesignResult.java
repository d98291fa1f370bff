package machi.sweep;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import machi.quantity.text.LocalizedText;

/**
 * What came out for one design.
 *
 * @param index      of the design
 * @param objectives in the order of the plan, NaN where a figure is not defined; empty when the design failed. Not
 *                   copied: must not be changed.
 * @param failure    why the design could not be evaluated
 */
public record DesignResult(long index, double[] objectives, Optional<LocalizedText> failure) {

	public DesignResult {
		Objects.requireNonNull(objectives);
		Objects.requireNonNull(failure);
	}

	public static DesignResult of(long index, double... objectives) {
		return new DesignResult(index, objectives, Optional.empty());
	}

	public static DesignResult failed(long index, LocalizedText failure) {
		return new DesignResult(index, new double[0], Optional.of(failure));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof DesignResult result && index == result.index && Arrays.equals(objectives, result.objectives)
				&& failure.equals(result.failure);
	}

	@Override
	public int hashCode() {
		return Objects.hash(index, Arrays.hashCode(objectives), failure);
	}

	@Override
	public String toString() {
		return index + " " + failure.map(LocalizedText::english).orElseGet(() -> Arrays.toString(objectives));
	}
}

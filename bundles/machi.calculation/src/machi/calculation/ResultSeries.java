package machi.calculation;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * A regular series of results.
 *
 * @param start  beginning of the first step
 * @param step   length of every step
 * @param unit   unit of the values
 * @param values one value per step; NaN where there is none. The array is not copied: it must not be changed.
 */
public record ResultSeries(String id, LocalizedText title, Instant start, Duration step, Unit unit, double[] values) {

	public ResultSeries {
		Objects.requireNonNull(id);
		Objects.requireNonNull(title);
		Objects.requireNonNull(start);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(values);
		if (step.isNegative() || step.isZero()) {
			throw new IllegalArgumentException("step of series " + id + ": " + step);
		}
	}
}

package machi.calculation.dispatch.profile;

import java.util.Arrays;

/** Values from the highest to the lowest: how long in the year a power is reached or exceeded. */
public final class DurationCurve {

	private DurationCurve() {
	}

	/** @param values are not changed; NaN is left out */
	public static double[] of(double[] values) {
		var sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
		for (int i = 0; i < sorted.length / 2; i++) {
			double low = sorted[i];
			sorted[i] = sorted[sorted.length - 1 - i];
			sorted[sorted.length - 1 - i] = low;
		}
		return sorted;
	}
}

package machi.ui.device.draw;

import java.util.Objects;
import java.util.function.DoubleFunction;

import org.eclipse.swt.graphics.Color;

import machi.quantity.Unit;

/**
 * What one point measured.
 *
 * @param times     ms since 1970, ascending; the first {@code count} count
 * @param values    not a number where the line is interrupted
 * @param steps     each value holds until the next, as states do
 * @param valueText a value with its unit, as the reader knows it
 */
public record TrendLine(String name, Unit unit, Color colour, boolean steps, long[] times, double[] values, int count,
		DoubleFunction<String> valueText) {

	public TrendLine {
		Objects.requireNonNull(name);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(colour);
		Objects.requireNonNull(valueText);
	}

	/** Index of the last value at or before a time; negative when there is none. */
	int at(long time) {
		int low = 0;
		int high = count - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			if (times[middle] <= time) {
				low = middle + 1;
			} else {
				high = middle - 1;
			}
		}
		return high;
	}

	/** The newest value, or not a number. */
	double last() {
		return count == 0 ? Double.NaN : values[count - 1];
	}
}

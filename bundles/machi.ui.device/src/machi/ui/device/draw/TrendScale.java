package machi.ui.device.draw;

import java.util.List;

import machi.quantity.Unit;
import machi.ui.chart.ValueScale;

/**
 * The scale of a pane, around the values that there are: a state of charge between 61 % and 63 % would be a straight line on
 * a scale from zero.
 */
final class TrendScale {

	private static final Unit KILOWATT = Unit.of("kW");
	private static final int APART = 34;
	private static final double SMALLEST_SPAN = 0.02;

	private TrendScale() {
	}

	/** States are marked at whole numbers only; scales of power begin at zero, since what matters is how much it is. */
	static ValueScale of(List<TrendLine> lines, long from, long to, int top, int bottom) {
		boolean whole = lines.getFirst().steps();
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (var line : lines) {
			for (int i = Math.max(0, line.at(from)); i < line.count() && line.times()[i] <= to; i++) {
				if (!Double.isNaN(line.values()[i])) {
					low = Math.min(low, line.values()[i]);
					high = Math.max(high, line.values()[i]);
				}
			}
		}
		if (low > high) {
			low = 0;
			high = 1;
		}
		boolean power = lines.getFirst().unit().isConvertibleTo(KILOWATT);
		return around(power ? Math.min(0, low) : low, power ? Math.max(0, high) : high, top, bottom, whole);
	}

	private static ValueScale around(double smallest, double largest, int top, int bottom, boolean whole) {
		double low = smallest;
		double high = largest;
		double least = Math.max(whole ? 1 : SMALLEST_SPAN, SMALLEST_SPAN * Math.max(Math.abs(low), Math.abs(high)));
		if (high - low < least) {
			double middle = (low + high) / 2;
			low = middle - least / 2;
			high = middle + least / 2;
		}
		// a scale that comes near zero begins there
		if (low > 0 && low < (high - low) / 2) {
			low = 0;
		}
		return ValueScale.around(low, high, whole ? 1 : 0, top, bottom, APART);
	}
}

package machi.ui.device.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import machi.quantity.Unit;
import machi.report.FigureText;

/**
 * A vertical scale with round marks, around the values that there are: a state of charge between 61 % and 63 % would be a
 * straight line on a scale from zero.
 *
 * @param minimum value at the bottom
 * @param maximum value at the top
 * @param step    between marks: 1, 2 or 5 times a power of ten
 * @param top     y of the maximum
 * @param bottom  y of the minimum
 */
record TrendScale(double minimum, double maximum, double step, int top, int bottom) {

	private static final Unit KILOWATT = Unit.of("kW");
	private static final int APART = 34;
	private static final double SMALLEST_SPAN = 0.02;

	/** States are marked at whole numbers only; scales of power begin at zero, since what matters is how much it is. */
	static TrendScale of(List<TrendLine> lines, long from, long to, int top, int bottom) {
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

	private static TrendScale around(double smallest, double largest, int top, int bottom, boolean whole) {
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
		int marks = Math.max(2, (bottom - top) / APART);
		double step = Math.max(whole ? 1 : 0, roundStep((high - low) / marks));
		return new TrendScale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step, top, bottom);
	}

	private static double roundStep(double least) {
		double power = Math.pow(10, Math.floor(Math.log10(least)));
		double times = least / power;
		return (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10) * power;
	}

	int y(double value) {
		return (int) Math.round(bottom - (value - minimum) / (maximum - minimum) * (bottom - top));
	}

	int marks() {
		return (int) Math.round((maximum - minimum) / step);
	}

	double mark(int index) {
		return minimum + index * step;
	}

	/** The mark's value with as many decimals as the step has. */
	String text(int index) {
		int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
		var value = BigDecimal.valueOf(mark(index)).setScale(decimals, RoundingMode.HALF_UP);
		return FigureText.number(value.signum() == 0 ? value.abs() : value);
	}
}

package machi.ui.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.eclipse.swt.graphics.GC;

import machi.report.FigureText;
import machi.ui.Palette;

/**
 * A vertical scale with round marks.
 *
 * @param minimum value at the bottom, a multiple of the step
 * @param maximum value at the top, a multiple of the step
 * @param step    between marks: 1, 2 or 5 times a power of ten
 * @param top     y of the maximum
 * @param bottom  y of the minimum
 */
public record ValueScale(double minimum, double maximum, double step, int top, int bottom) {

	private static final int MARK_GAP = 6;

	/**
	 * A scale that begins at zero, or below it where values do.
	 *
	 * @param apart least distance of marks in pixels
	 */
	public static ValueScale fromZero(double smallest, double largest, int top, int bottom, int apart) {
		double low = Math.min(0, smallest);
		double high = Math.max(largest, low);
		return around(low, high > low ? high : low + 1, 0, top, bottom, apart);
	}

	/**
	 * A scale that holds all values from low to high, which is larger.
	 *
	 * @param leastStep smallest step allowed, 0 for any
	 * @param apart     least distance of marks in pixels
	 */
	public static ValueScale around(double low, double high, double leastStep, int top, int bottom, int apart) {
		int marks = Math.max(2, (bottom - top) / apart);
		double step = Math.max(leastStep, roundStep((high - low) / marks));
		return new ValueScale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step, top, bottom);
	}

	/** The next number of the form 1, 2 or 5 times a power of ten. */
	private static double roundStep(double least) {
		double power = Math.pow(10, Math.floor(Math.log10(least)));
		double times = least / power;
		return (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10) * power;
	}

	public int y(double value) {
		return (int) Math.round(bottom - (value - minimum) / (maximum - minimum) * (bottom - top));
	}

	public int marks() {
		return (int) Math.round((maximum - minimum) / step);
	}

	public double mark(int index) {
		return minimum + index * step;
	}

	/** The mark's value with as many decimals as the step has. */
	public String text(int index) {
		int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
		var value = BigDecimal.valueOf(mark(index)).setScale(decimals, RoundingMode.HALF_UP);
		return FigureText.number(value.signum() == 0 ? value.abs() : value);
	}

	/** Width of the longest mark. */
	public int width(GC gc) {
		int widest = 0;
		for (int i = 0; i <= marks(); i++) {
			widest = Math.max(widest, gc.textExtent(text(i)).x);
		}
		return widest + MARK_GAP;
	}

	/** Lines across, and the marks on the left of them. */
	public void paint(GC gc, int left, int right) {
		for (int i = 0; i <= marks(); i++) {
			int y = y(mark(i));
			boolean zero = Math.abs(mark(i)) < step / 2;
			gc.setForeground((zero ? Palette.MUTED : Palette.LINE).color());
			gc.drawLine(left, y, right, y);
			gc.setForeground(Palette.INK.color());
			var extent = gc.textExtent(text(i));
			gc.drawText(text(i), left - MARK_GAP - extent.x, y - extent.y / 2, true);
		}
	}
}

package machi.calculation.plant;

import java.util.Arrays;

/** Straight lines between points. */
final class Curve {

	private Curve() {
	}

	/** The value at x; before the first and after the last point that of the point. */
	static double at(double[] xs, double[] ys, double x) {
		int found = Arrays.binarySearch(xs, x);
		if (found >= 0) {
			return ys[found];
		}
		int next = -found - 1;
		if (next == 0) {
			return ys[0];
		}
		if (next == xs.length) {
			return ys[next - 1];
		}
		double part = (x - xs[next - 1]) / (xs[next] - xs[next - 1]);
		return ys[next - 1] + part * (ys[next] - ys[next - 1]);
	}
}

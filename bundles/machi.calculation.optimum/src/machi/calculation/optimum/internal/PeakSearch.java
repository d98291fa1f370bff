package machi.calculation.optimum.internal;

import com.google.ortools.linearsolver.MPVariable;

/**
 * The basic charge by the highest import, for a program of one site. A row per step for the peak makes the simplex slow, so
 * the peak P is searched for: the least cost f(P) of the year with imports up to P, and what P itself costs, is convex and
 * piecewise linear in P, and the reduced costs of the imports give its slope. Two supporting lines, one on either side of
 * the optimum, bound it from below; the next P is where they meet (cutting planes of Kelley, J. SIAM 8 (1960) 703, in one
 * dimension). Imports above P stay possible at a price above that of P, which keeps every P feasible and changes nothing at
 * the optimum. Each program begins at the solution of the last one.
 */
final class PeakSearch {

	private static final double GAP = 1e-9;
	private static final int MOST_PEAKS = 200;

	private final LinearProgram program;
	private final SiteProgram site;
	private final double yenPerKw;
	private final MPVariable[] above;

	private Line left;
	private Line right;
	private double least = Double.POSITIVE_INFINITY;
	private double bestPeakKw;

	/** A supporting line of the cost, at the peak where it was found. */
	private record Line(double peakKw, double cost, double slope) {

		double meets(Line other) {
			return (cost - other.cost + other.slope * other.peakKw - slope * peakKw) / (other.slope - slope);
		}

		double at(double kw) {
			return cost + slope * (kw - peakKw);
		}
	}

	PeakSearch(LinearProgram program, SiteProgram site) {
		this.program = program;
		this.site = site;
		yenPerKw = site.site.peakYenPerKw();
		above = new MPVariable[site.importedKw.length];
		for (int step = 0; step < above.length; step++) {
			if (site.importedKw[step] != null) {
				double cost = site.site.importCost(step) * site.site.hours() + 2 * yenPerKw;
				above[step] = program.variable(0, 0, cost);
				site.balance[step].setCoefficient(above[step], 1);
			}
		}
	}

	/** Leaves the program solved at the best peak. */
	void solve() throws NotSolvedException {
		double mostKw = 0;
		double guessKw = 0;
		for (var day : site.site.calendar().days()) {
			double lackingKw = 0;
			for (int step = day.first(); step < day.end(); step++) {
				mostKw = Math.max(mostKw, site.site.mostImportKw(step));
				lackingKw += Math.max(0, site.site.loadKw(step) - site.site.generationKw()[step]);
			}
			guessKw = Math.max(guessKw, lackingKw / (day.end() - day.first()));
		}
		right = lineAt(mostKw);
		allowAbove();
		program.continueFromSolution();
		for (double kw : new double[] { Math.min(guessKw, mostKw / 2), 0 }) {
			if (left == null && right.peakKw() > 0) {
				step(kw);
			}
		}
		narrow();
		lineAt(bestPeakKw);
	}

	private void narrow() throws NotSolvedException {
		for (int i = 0; i < MOST_PEAKS && left != null && left.slope() < 0 && right.slope() > 0; i++) {
			double kw = left.meets(right);
			boolean between = kw > left.peakKw() && kw < right.peakKw();
			if (!between || least - left.at(kw) <= GAP * Math.max(1, Math.abs(least))) {
				return;
			}
			step(kw);
		}
	}

	private void step(double kw) throws NotSolvedException {
		var line = lineAt(kw);
		if (line.slope() < 0) {
			left = line;
		} else {
			right = line;
		}
	}

	private void allowAbove() {
		for (var variable : above) {
			if (variable != null) {
				variable.setUb(Double.POSITIVE_INFINITY);
			}
		}
	}

	private Line lineAt(double kw) throws NotSolvedException {
		for (var imported : site.importedKw) {
			if (imported != null) {
				imported.setUb(kw);
			}
		}
		program.solve();
		double slope = yenPerKw;
		for (var imported : site.importedKw) {
			if (imported != null) {
				slope += Math.min(0, imported.reducedCost());
			}
		}
		double cost = program.cost() + yenPerKw * kw;
		if (cost < least) {
			least = cost;
			bestPeakKw = kw;
		}
		return new Line(kw, cost, slope);
	}
}

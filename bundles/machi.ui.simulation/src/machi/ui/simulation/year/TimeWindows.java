package machi.ui.simulation.year;

import java.util.Arrays;

import machi.ui.simulation.draw.TimeWindow;

/** Parts of the year, stacked for drawing. */
final class TimeWindows {

	private TimeWindows() {
	}

	/** @param first index of the first step; the window ends with the year at the latest */
	static TimeWindow of(ScopeFlows scope, int first, int count) {
		int end = Math.min(scope.grid().count(), first + count);
		return new TimeWindow(scope.grid(), first, parts(scope.above(), first, end), parts(scope.below(), first, end),
				Arrays.copyOfRange(scope.load(), first, end), Arrays.copyOfRange(scope.flows().generatedKw(), first, end),
				Arrays.copyOfRange(scope.flows().storedKwh(), first, end), scope.capacityKwh());
	}

	private static double[][] parts(double[][] rows, int first, int end) {
		return Arrays.stream(rows).map(row -> Arrays.copyOfRange(row, first, end)).toArray(double[][]::new);
	}
}

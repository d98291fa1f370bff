package machi.ui.simulation.draw;

import java.util.List;
import java.util.Objects;

/**
 * A typical day: the means of many days, step by step, in kW.
 *
 * @param title which days
 * @param days  how many there are
 * @param above what the use is made of, one row for each flow of {@link #ABOVE}
 * @param below what is not used at once, one row for each flow of {@link #BELOW}
 * @param load  the use
 */
public record DayProfile(String title, int days, double[][] above, double[][] below, double[] load) {

	/** What is stacked upwards, from below. */
	public static final List<Flow> ABOVE = List.of(Flow.DIRECT, Flow.DISCHARGE, Flow.FROM_LINE, Flow.FROM_GRID);
	/** What is stacked downwards, from above. */
	public static final List<Flow> BELOW = List.of(Flow.CHARGE, Flow.INTO_LINE, Flow.INTO_GRID, Flow.CURTAILED);

	public DayProfile {
		Objects.requireNonNull(title);
	}

	double highest() {
		double highest = 0;
		for (int i = 0; i < load.length; i++) {
			highest = Math.max(highest, Math.max(load[i], sum(above, i)));
		}
		return highest;
	}

	double lowest() {
		double lowest = 0;
		for (int i = 0; i < load.length; i++) {
			lowest = Math.min(lowest, -sum(below, i));
		}
		return lowest;
	}

	static double sum(double[][] rows, int step) {
		double sum = 0;
		for (var row : rows) {
			sum += row[step];
		}
		return sum;
	}
}

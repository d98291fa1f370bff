package machi.ui.simulation.draw;

import java.util.Objects;

import machi.quantity.time.TimeGrid;

/**
 * Flows along a part of the year.
 *
 * @param first     index of the first step
 * @param above     what the use is made of, kW, one row for each flow of {@link DayProfile#ABOVE}
 * @param below     what is not used at once, kW, one row for each flow of {@link DayProfile#BELOW}
 * @param load      the use, kW
 * @param generated what the plants could give, kW
 * @param storedKwh in the batteries at the end of each step; empty without batteries
 * @param capacityKwh of the batteries
 */
public record TimeWindow(TimeGrid grid, int first, double[][] above, double[][] below, double[] load, double[] generated,
		double[] storedKwh, double capacityKwh) {

	public TimeWindow {
		Objects.requireNonNull(grid);
	}

	int count() {
		return load.length;
	}
}

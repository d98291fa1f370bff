package machi.ui.simulation.year;

import java.util.Arrays;

import machi.ui.simulation.draw.DayProfile;
import machi.ui.simulation.draw.TimeWindow;

/** Parts of the year, stacked for drawing. */
final class TimeWindows {

	private TimeWindows() {
	}

	/** @param first index of the first step; the window ends with the year at the latest */
	static TimeWindow of(ScopeFlows flows, int first, int count) {
		int end = Math.min(flows.grid().count(), first + count);
		int steps = end - first;
		var above = new double[DayProfile.ABOVE.size()][steps];
		var below = new double[DayProfile.BELOW.size()][steps];
		var load = new double[steps];
		for (int i = 0; i < steps; i++) {
			above(flows, first + i, above, i, 1);
			below(flows, first + i, below, i, 1);
			load[i] = flows.useKw(first + i);
		}
		return new TimeWindow(flows.grid(), first, above, below, load, Arrays.copyOfRange(flows.generatedKw(), first, end),
				Arrays.copyOfRange(flows.storedKwh(), first, end), flows.capacityKwh());
	}

	/** Adds a step to the rows of {@link DayProfile#ABOVE}. */
	static void above(ScopeFlows flows, int step, double[][] rows, int at, double part) {
		rows[0][at] += flows.directKw(step) * part;
		rows[1][at] += flows.dischargeKw()[step] * part;
		rows[2][at] += flows.fromLineKw()[step] * part;
		rows[3][at] += flows.importedKw()[step] * part;
	}

	/** Adds a step to the rows of {@link DayProfile#BELOW}. */
	static void below(ScopeFlows flows, int step, double[][] rows, int at, double part) {
		rows[0][at] += flows.chargeKw()[step] * part;
		rows[1][at] += flows.intoLineKw()[step] * part;
		rows[2][at] += flows.exportedKw()[step] * part;
		rows[3][at] += flows.curtailedKw()[step] * part;
	}
}

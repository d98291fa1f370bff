package machi.calculation.plant;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long a river has at least how much water.
 *
 * @param flowsM3s m3/s that are reached or exceeded in 0 %, …, 100 % of the time, in equal intervals, so never ascending
 */
public record FlowDurationCurve(List<Double> flowsM3s) {

	/** @throws IllegalArgumentException with fewer than two flows, or when they ascend or are negative */
	public FlowDurationCurve {
		flowsM3s = List.copyOf(flowsM3s);
		if (flowsM3s.size() < 2) {
			throw new IllegalArgumentException(flowsM3s.size() + " flows");
		}
		for (int i = 0; i < flowsM3s.size(); i++) {
			double flow = flowsM3s.get(i);
			if (!(flow >= 0 && flow < Double.POSITIVE_INFINITY) || i > 0 && flow > flowsM3s.get(i - 1)) {
				throw new IllegalArgumentException("flow " + i + ": " + flow);
			}
		}
	}

	/**
	 * The curve of a series.
	 *
	 * @param intervals between 0 % and 100 %, for example 20 for steps of 5 %
	 * @throws IllegalArgumentException for an empty series, or one with gaps or negative flows
	 */
	public static FlowDurationCurve of(double[] flowsM3s, int intervals) {
		if (flowsM3s.length == 0 || intervals < 1) {
			throw new IllegalArgumentException(flowsM3s.length + " flows, " + intervals + " intervals");
		}
		var sorted = flowsM3s.clone();
		Arrays.sort(sorted);
		return new FlowDurationCurve(
				IntStream.rangeClosed(0, intervals).mapToObj(i -> quantile(sorted, 1 - (double) i / intervals)).toList());
	}

	private static double quantile(double[] ascending, double share) {
		double at = share * (ascending.length - 1);
		int below = (int) at;
		return below + 1 == ascending.length ? ascending[below]
				: ascending[below] + (at - below) * (ascending[below + 1] - ascending[below]);
	}

	/** Flow that is reached or exceeded in that share of the time, 0 to 1, m3/s. */
	public double at(double share) {
		double at = Math.max(0, Math.min(1, share)) * (flowsM3s.size() - 1);
		int before = (int) at;
		return before + 1 == flowsM3s.size() ? flowsM3s.get(before)
				: flowsM3s.get(before) + (at - before) * (flowsM3s.get(before + 1) - flowsM3s.get(before));
	}

	/**
	 * A series with this curve whose ups and downs are those of another one, for example of rain or of a neighbouring river.
	 * The wettest step gets the flow of the smallest share of time, and so on; equal steps follow one another as in time.
	 *
	 * @param wetness one value per step, no NaN
	 */
	public double[] arranged(double[] wetness) {
		var order = IntStream.range(0, wetness.length).boxed().sorted((a, b) -> Double.compare(wetness[b], wetness[a]))
				.mapToInt(Integer::intValue).toArray();
		var flows = new double[wetness.length];
		for (int rank = 0; rank < order.length; rank++) {
			flows[order[rank]] = at((rank + 0.5) / order.length);
		}
		return flows;
	}
}

package machi.telemetry.reading;

/**
 * What a counter can do, so that a roll-over is told from a reset and from nonsense.
 *
 * @param modulusKwh  the value at which the counter begins again at zero; infinite when it does not
 * @param largestKw   the largest power that can have flowed; infinite when it is not known
 */
public record CounterLimits(double modulusKwh, double largestKw) {

	/** A counter of which nothing is known: a step back is a reset. */
	public static final CounterLimits UNKNOWN = new CounterLimits(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

	/** @throws IllegalArgumentException when a limit is not positive */
	public CounterLimits {
		if (!(modulusKwh > 0) || !(largestKw > 0)) {
			throw new IllegalArgumentException("limits of a counter: " + modulusKwh + " kWh, " + largestKw + " kW");
		}
	}
}

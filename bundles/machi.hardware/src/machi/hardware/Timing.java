package machi.hardware;

import java.time.Duration;

/**
 * How patiently a device is treated. Real devices differ by orders of magnitude: a gateway answers in milliseconds, a smart
 * meter behind a radio link in 5 to 34 s.
 *
 * @param timeLimit    longest wait for an answer
 * @param gap          pause between the end of one request and the next on the same line
 * @param firstRetry   pause after the first failure; doubled after each further one
 * @param longestRetry most that the pause grows to
 */
public record Timing(Duration timeLimit, Duration gap, Duration firstRetry, Duration longestRetry) {

	/** For devices on a local network. */
	public static final Timing LOCAL = new Timing(Duration.ofSeconds(3), Duration.ZERO, Duration.ofSeconds(1),
			Duration.ofMinutes(2));

	/** @throws IllegalArgumentException when a time is negative, the limit is zero or the longest pause is the shorter one */
	public Timing {
		if (timeLimit.isNegative() || timeLimit.isZero() || gap.isNegative() || firstRetry.isNegative()
				|| longestRetry.compareTo(firstRetry) < 0) {
			throw new IllegalArgumentException("timing " + timeLimit + ", " + gap + ", " + firstRetry + ", " + longestRetry);
		}
	}
}

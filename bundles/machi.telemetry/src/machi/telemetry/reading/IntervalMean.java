package machi.telemetry.reading;

import java.time.Instant;
import java.util.Objects;

/**
 * Mean of one half-hour.
 *
 * @param start    when it begins
 * @param mean     in the unit of the point; not a number when nothing was read
 * @param coverage part of the half-hour that readings speak for, 0 to 1
 */
public record IntervalMean(Instant start, double mean, double coverage) {

	public IntervalMean {
		Objects.requireNonNull(start);
	}
}

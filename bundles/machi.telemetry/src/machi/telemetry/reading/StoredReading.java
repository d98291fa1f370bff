package machi.telemetry.reading;

import java.time.Instant;
import java.util.Objects;

import machi.quantity.time.Quality;

/**
 * One value of one point at one time.
 *
 * @param time    when it was true, kept to the millisecond
 * @param value   in the unit of the point; not a number when the quality is {@link Quality#MISSING}
 */
public record StoredReading(PointKey key, Instant time, double value, Quality quality) {

	/** @throws IllegalArgumentException when the value is infinite, or not a number without being marked missing */
	public StoredReading {
		Objects.requireNonNull(key);
		Objects.requireNonNull(time);
		if (Double.isInfinite(value) || Double.isNaN(value) != (quality == Quality.MISSING)) {
			throw new IllegalArgumentException("reading of " + key + ": " + value + " of quality " + quality);
		}
	}
}

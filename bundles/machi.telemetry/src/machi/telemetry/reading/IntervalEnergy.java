package machi.telemetry.reading;

import java.time.Instant;
import java.util.Objects;

import machi.quantity.time.Quality;

/**
 * Energy of one half-hour.
 *
 * @param start when it begins
 * @param kwh   not a number when the quality is {@link Quality#MISSING}
 */
public record IntervalEnergy(Instant start, double kwh, Quality quality) {

	public IntervalEnergy {
		Objects.requireNonNull(start);
		Objects.requireNonNull(quality);
	}
}

package machi.operation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import machi.hardware.Point;
import machi.hardware.Reading;

/**
 * A point with its newest value.
 *
 * @param reading  empty before the first one
 * @param received when it came in, by this computer's clock; empty before the first one
 */
public record LiveValue(Point point, Optional<Reading> reading, Optional<Instant> received) {

	public LiveValue {
		Objects.requireNonNull(point);
		Objects.requireNonNull(reading);
		Objects.requireNonNull(received);
	}
}

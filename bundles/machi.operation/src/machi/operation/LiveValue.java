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
 * @param trusted  the newest one that alarms and control may use; older than the other when that one is doubtful or has no value
 * @param received when it came in, by this computer's clock; empty before the first one
 */
public record LiveValue(Point point, Optional<Reading> reading, Optional<Reading> trusted, Optional<Instant> received) {

	public LiveValue {
		Objects.requireNonNull(point);
		Objects.requireNonNull(reading);
		Objects.requireNonNull(trusted);
		Objects.requireNonNull(received);
	}
}

package machi.hardware;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that a device is told.
 *
 * @param id        unique; repeating a command with the same id must not do it twice
 * @param device    address of the device
 * @param point     id of a point that can be written
 * @param value     in the unit of the point, within its range
 * @param issuedAt  when it was decided
 * @param validFor  how long the device should keep to it if it can be told so; after that it returns to its own operation.
 *                  Zero means until the next command
 */
public record Command(String id, String device, String point, double value, Instant issuedAt, Duration validFor) {

	/** @throws IllegalArgumentException when the value is no finite number or the time is negative */
	public Command {
		Objects.requireNonNull(device);
		Objects.requireNonNull(point);
		Objects.requireNonNull(issuedAt);
		if (id.isBlank() || !Double.isFinite(value) || validFor.isNegative()) {
			throw new IllegalArgumentException("command " + id + " of " + value + " for " + validFor);
		}
	}
}

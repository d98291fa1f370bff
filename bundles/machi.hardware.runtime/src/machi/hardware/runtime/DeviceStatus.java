package machi.hardware.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import machi.hardware.Device;
import machi.quantity.text.LocalizedText;

/**
 * How a device is.
 *
 * @param present     it has not said that it left
 * @param reachable   it answered when it was last asked, or sends by itself
 * @param message     why not; empty texts when all is well
 * @param lastReading when its newest reading came in
 * @param period      time between its last two answers; empty before the second one
 */
public record DeviceStatus(String connection, Device device, boolean present, boolean reachable, LocalizedText message,
		Optional<Instant> lastReading, Optional<Duration> period) {

	public DeviceStatus {
		Objects.requireNonNull(connection);
		Objects.requireNonNull(device);
		Objects.requireNonNull(message);
		Objects.requireNonNull(lastReading);
		Objects.requireNonNull(period);
	}
}

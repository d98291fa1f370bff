package machi.hardware.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import machi.hardware.Timing;

/**
 * A connection as a person configured it.
 *
 * @param id                stable in the program
 * @param adapter           id of the adapter
 * @param settings          texts by name; secrets are left out and taken from {@link Secrets}
 * @param timing            in place of the adapter's
 * @param devices           what differs for single devices, by address
 * @param readingsPerSecond most that is taken in, as a mean over some seconds; the rest is dropped and counted
 */
public record ConnectionConfiguration(String id, String adapter, Map<String, String> settings, Optional<Timing> timing,
		Map<String, DeviceConfiguration> devices, int readingsPerSecond) {

	/** Takes in what two thousand sensors send each second. */
	public static final int USUAL_RATE = 2000;

	public ConnectionConfiguration {
		Objects.requireNonNull(id);
		Objects.requireNonNull(adapter);
		Objects.requireNonNull(timing);
		settings = Map.copyOf(settings);
		devices = Map.copyOf(devices);
		if (readingsPerSecond <= 0) {
			throw new IllegalArgumentException("readings per second: " + readingsPerSecond);
		}
	}

	/** Without the values of settings, as a person may have entered a secret among them. */
	@Override
	public String toString() {
		return "connection " + id + " by " + adapter + " with " + new TreeSet<>(settings.keySet());
	}

	/**
	 * What differs for one device.
	 *
	 * @param sampling  how often all its polled points are asked
	 * @param timeLimit longest wait for an answer
	 */
	public record DeviceConfiguration(Optional<Duration> sampling, Optional<Duration> timeLimit) {

		public DeviceConfiguration {
			Objects.requireNonNull(sampling);
			Objects.requireNonNull(timeLimit);
		}
	}
}

package machi.hardware.mqtt.sparkplug;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A payload of a Sparkplug message.
 *
 * @param timestamp of its sending, milliseconds since 1970
 * @param sequence  0 to 255; empty in deaths and commands
 */
public record SparkplugPayload(OptionalLong timestamp, OptionalLong sequence, List<Metric> metrics) {

	public SparkplugPayload {
		Objects.requireNonNull(timestamp);
		Objects.requireNonNull(sequence);
		metrics = List.copyOf(metrics);
	}

	/** The metric of a name, if it is there. */
	public Optional<Metric> metric(String name) {
		return metrics.stream().filter(metric -> metric.name().filter(name::equals).isPresent()).findFirst();
	}
}

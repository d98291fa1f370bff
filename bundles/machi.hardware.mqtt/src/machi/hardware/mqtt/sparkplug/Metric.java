package machi.hardware.mqtt.sparkplug;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One metric of a payload.
 *
 * @param name      empty where the alias alone is sent
 * @param timestamp milliseconds since 1970
 * @param type      empty where the birth has told it
 * @param isNull    whether the device says that there is no value
 * @param unit      from the property engUnit; empty when there is none
 * @param low       from the property engLow
 * @param high      from the property engHigh
 */
public record Metric(Optional<String> name, OptionalLong alias, OptionalLong timestamp, Optional<SparkplugType> type,
		boolean isNull, MetricValue value, Optional<String> unit, OptionalDouble low, OptionalDouble high) {

	public Metric {
		Objects.requireNonNull(name);
		Objects.requireNonNull(type);
		Objects.requireNonNull(value);
		Objects.requireNonNull(unit);
	}

	/** A metric as a birth declares it; without alias when that is negative. */
	public static Metric declared(String name, long alias, SparkplugType type, double number, long timestamp, String unit) {
		return new Metric(Optional.of(name), alias < 0 ? OptionalLong.empty() : OptionalLong.of(alias), OptionalLong.of(timestamp),
				Optional.of(type), Double.isNaN(number), MetricValue.of(number, type),
				unit.isEmpty() ? Optional.empty() : Optional.of(unit), OptionalDouble.empty(), OptionalDouble.empty());
	}

	/** A new value of a metric that a birth declared with an alias. */
	public static Metric changed(long alias, SparkplugType type, double number, long timestamp) {
		return new Metric(Optional.empty(), OptionalLong.of(alias), OptionalLong.of(timestamp), Optional.of(type),
				Double.isNaN(number), MetricValue.of(number, type), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());
	}

	/** Its number by its own type; empty without one. */
	public OptionalDouble number() {
		return isNull ? OptionalDouble.empty() : value.as(type.orElse(SparkplugType.OTHER));
	}
}

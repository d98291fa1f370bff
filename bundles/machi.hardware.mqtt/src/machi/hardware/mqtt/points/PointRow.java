package machi.hardware.mqtt.points;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import machi.hardware.Access;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.PointRole;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * One line of the table of points.
 *
 * @param id             name in the topic, key in the payload, or name of the metric
 * @param devices        addresses of those that have it, with {@code *} for any text; empty for all
 * @param unit           that points of this line are delivered in
 * @param scale          what a value as sent is multiplied with to be in that unit
 * @param path           where the value is in a JSON payload; empty for the one of the connection
 * @param timePath       where its time is; empty for the one of the connection
 * @param commandTopic   where commands are published; empty for none
 * @param commandPayload what is published there
 * @param ackTopic       where the device acknowledges; empty when the broker's acknowledgement must do
 */
public record PointRow(String id, Optional<String> devices, PointRole role, Unit unit, double scale, LocalizedText title, double minimum, double maximum,
		Access access, Optional<String> path, Optional<String> timePath, Optional<String> commandTopic,
		Optional<String> commandPayload, Optional<String> ackTopic) {

	/** @throws IllegalArgumentException when the scale is no usable number */
	public PointRow {
		Objects.requireNonNull(id);
		Objects.requireNonNull(role);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(title);
		Objects.requireNonNull(access);
		if (!Double.isFinite(scale) || scale == 0) {
			throw new IllegalArgumentException("scale of " + id + ": " + scale);
		}
	}

	/** The line for a point that no table names: its role is the one that it is called after, such as {@code water-level}. */
	public static PointRow named(String id) {
		var role = RoleNames.roleNamed(id).filter(found -> !RoleNames.isCommand(found)).orElse(PointRole.NONE);
		return of(id, role, role.unit(), 1, Access.READ);
	}

	/** A line with nothing but these. */
	public static PointRow of(String id, PointRole role, Unit unit, double scale, Access access) {
		return new PointRow(id, Optional.empty(), role, unit, scale, LocalizedText.same(id), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
				access, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}

	/** Whether a device has such a point. */
	public boolean isFor(String address) {
		if (devices.isEmpty()) {
			return true;
		}
		var pattern = Arrays.stream(devices.get().split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
		return Pattern.matches(pattern, address);
	}

	/** The same with this range where none was given. */
	public PointRow within(double low, double high) {
		boolean open = minimum == Double.NEGATIVE_INFINITY && maximum == Double.POSITIVE_INFINITY;
		return !open || !(low < high) ? this
				: new PointRow(id, devices, role, unit, scale, title, low, high, access, path, timePath, commandTopic, commandPayload,
						ackTopic);
	}

	/** The point as the platform knows it. */
	public Point point(Map<Integer, LocalizedText> states) {
		var kind = access == Access.WRITE ? PointKind.COMMAND : states.isEmpty() ? PointKind.MEASUREMENT : PointKind.STATE;
		return new Point(id, title, kind, role, unit, minimum, maximum, access, Duration.ZERO, states);
	}
}

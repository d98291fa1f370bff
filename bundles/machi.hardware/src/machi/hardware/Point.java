package machi.hardware;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.Collections;

import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * One value that a device has or one thing that it can be told.
 *
 * @param id       stable within its device, in the words of the protocol, for example {@code 103/W}
 * @param unit     of every value; {@link Unit#ONE} of states
 * @param minimum  smallest value that can be true or commanded; negative infinity without one
 * @param maximum  largest value that can be true or commanded; positive infinity without one
 * @param sampling how often it is worth asking; zero when the device sends it by itself
 * @param states   names of the values of a state; empty for measurements
 */
public record Point(String id, LocalizedText title, PointKind kind, PointRole role, Unit unit, double minimum,
		double maximum, Access access, Duration sampling, Map<Integer, LocalizedText> states) {

	/** @throws IllegalArgumentException when the range is empty or the unit is not that of the role */
	public Point {
		Objects.requireNonNull(title);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(access);
		states = Collections.unmodifiableMap(new TreeMap<>(states));
		if (id.isBlank() || !(minimum <= maximum)) {
			throw new IllegalArgumentException("point " + id + " of range " + minimum + " to " + maximum);
		}
		if (sampling.isNegative()) {
			throw new IllegalArgumentException("point " + id + " is sampled every " + sampling);
		}
		if (role != PointRole.NONE && !unit.equals(role.unit())) {
			throw new IllegalArgumentException("point " + id + " is in " + unit + ", " + role + " in " + role.unit());
		}
	}

	/** A number that is read. */
	public static Point measurement(String id, LocalizedText title, PointRole role, String unit, double minimum,
			double maximum, Duration sampling) {
		return new Point(id, title, PointKind.MEASUREMENT, role, Unit.of(unit), minimum, maximum, Access.READ, sampling, Map.of());
	}

	/** A state that is read. */
	public static Point state(String id, LocalizedText title, PointRole role, Map<Integer, LocalizedText> states,
			Duration sampling) {
		return new Point(id, title, PointKind.STATE, role, Unit.ONE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
				Access.READ, sampling, states);
	}

	/** A number that is commanded. */
	public static Point command(String id, LocalizedText title, PointRole role, String unit, double minimum,
			double maximum) {
		return new Point(id, title, PointKind.COMMAND, role, Unit.of(unit), minimum, maximum, Access.WRITE, Duration.ZERO, Map.of());
	}

	/** Whether the platform asks for it, instead of waiting. */
	public boolean isPolled() {
		return access.canRead() && !sampling.isZero();
	}

	/** Whether a value lies in the range; not a number never does. */
	public boolean allows(double value) {
		return value >= minimum && value <= maximum;
	}
}

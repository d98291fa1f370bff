package machi.telemetry.reading;

import java.util.Objects;

/**
 * What a point is about, kept with its readings so that they can be understood when no device is there to ask.
 *
 * @param role what it means to the plan, by the name of a role of devices such as {@code ENERGY_GENERATED}; {@code NONE} when
 *             nothing
 * @param unit symbol of the unit of its readings; may be empty
 */
public record PointMeaning(PointKey key, String role, String unit) {

	public PointMeaning {
		Objects.requireNonNull(key);
		Objects.requireNonNull(role);
		Objects.requireNonNull(unit);
	}
}

package machi.calculation.operation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * A criterion: at which value of a point a level of danger is reached.
 *
 * @param name      of the device and point
 * @param level     1 to 5
 * @param falling   whether values at or below the threshold are dangerous, instead of those at or above it
 * @param trusted   the newest reading that can be trusted; empty when there is none
 * @param doubtful  a newer one that cannot
 */
public record WatchedPoint(Subject subject, LocalizedText name, Unit unit, int level, BigDecimal threshold, boolean falling,
		Optional<PointValue> trusted, Optional<PointValue> doubtful) {

	/** A value and when it was true. */
	public record PointValue(BigDecimal value, Instant time) {

		public PointValue {
			Objects.requireNonNull(value);
			Objects.requireNonNull(time);
		}
	}

	/** @throws IllegalArgumentException when there is no such level */
	public WatchedPoint {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(threshold);
		Objects.requireNonNull(trusted);
		Objects.requireNonNull(doubtful);
		if (level < 1 || level > DangerLevels.HIGHEST) {
			throw new IllegalArgumentException(subject.elementId() + ": level " + level);
		}
	}

	boolean isReached(PointValue reading) {
		int side = reading.value().compareTo(threshold);
		return falling ? side <= 0 : side >= 0;
	}
}

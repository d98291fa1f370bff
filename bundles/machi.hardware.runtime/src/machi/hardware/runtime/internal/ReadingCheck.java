package machi.hardware.runtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;

/** Marks readings that cannot be true. */
final class ReadingCheck {

	/** Clocks of devices may be ahead by so much. */
	private static final Duration AHEAD = Duration.ofMinutes(10);
	/** A time further ahead is no time but a mistake. */
	private static final Duration ABSURD = Duration.ofDays(1);
	/** Before this there were no such devices, but clocks that had lost their time. */
	private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

	private ReadingCheck() {
		// only a function
	}

	/** The reading as it is passed on; empty when its time is none. */
	static Optional<Reading> checked(Point point, Reading reading, Instant now) {
		var time = reading.time();
		if (time.isBefore(Instant.EPOCH) || time.isAfter(now.plus(ABSURD))) {
			return Optional.empty();
		}
		boolean wrongTime = time.isBefore(FIRST) || time.isAfter(now.plus(AHEAD));
		boolean hasValue = reading.quality() != ReadingQuality.NO_VALUE;
		if (hasValue && (wrongTime || !point.allows(reading.value()))) {
			return Optional.of(new Reading(reading.device(), reading.point(), time, reading.value(), ReadingQuality.DOUBTFUL));
		}
		return Optional.of(reading);
	}
}

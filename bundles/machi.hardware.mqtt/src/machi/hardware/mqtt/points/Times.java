package machi.hardware.mqtt.points;

import java.time.Duration;
import java.time.Instant;

import machi.hardware.Reading;
import machi.hardware.ReadingQuality;

/** Judges the times that devices send. */
public final class Times {

	private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
	private static final Duration FARTHEST_AHEAD = Duration.ofHours(1);

	private Times() {
	}

	/** Whether a value can have been measured then. */
	public static boolean isPossible(Instant time, Instant now) {
		return !time.isBefore(EARLIEST) && !time.isAfter(now.plus(FARTHEST_AHEAD));
	}

	/** The reading, doubtful and of now when its time cannot be. */
	public static Reading reading(String device, String point, Instant time, Instant now, double value, boolean trusted) {
		boolean possible = isPossible(time, now);
		var at = possible ? time : now;
		if (Double.isNaN(value)) {
			return Reading.noValue(device, point, at);
		}
		return new Reading(device, point, at, value, possible && trusted ? ReadingQuality.GOOD : ReadingQuality.DOUBTFUL);
	}
}

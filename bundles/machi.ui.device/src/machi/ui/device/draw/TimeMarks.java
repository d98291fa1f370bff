package machi.ui.device.draw;

import java.time.Instant;
import java.util.List;

import machi.ui.device.text.Clock;

/**
 * Marks along a time axis, at round times of Japan.
 *
 * @param step ms between two marks
 */
record TimeMarks(long step) {

	private static final long SECOND = 1000;
	private static final long MINUTE = 60 * SECOND;
	private static final long HOUR = 60 * MINUTE;
	private static final List<Long> STEPS = List.of(SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 15 * SECOND, 30 * SECOND, MINUTE,
			2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR);

	/** The closest marks of which there are not more than a number. */
	static TimeMarks of(long span, int most) {
		return new TimeMarks(STEPS.stream().filter(step -> span / step <= Math.max(1, most)).findFirst().orElse(24 * HOUR));
	}

	/** The first mark at or after a time. Japan is 9 h ahead, so that its midnight is no multiple of 12 h. */
	long first(long from) {
		long ahead = Clock.ZONE.getRules().getOffset(Instant.ofEpochMilli(from)).getTotalSeconds() * SECOND;
		return Math.ceilDiv(from + ahead, step) * step - ahead;
	}

	String text(long time) {
		var moment = Instant.ofEpochMilli(time);
		return step < MINUTE ? Clock.second(moment) : Clock.minute(moment);
	}
}

package machi.telemetry.reading;

import java.time.Instant;
import java.time.YearMonth;

import machi.quantity.time.TimeGrid;

/**
 * Half-hours one after the other, as Japan's networks count energy. They begin at :00 and :30 and are numbered from 1970 in
 * UTC, whose half-hours are Japan's too.
 *
 * @param first number of the first
 * @param count how many; zero or more
 */
public record HalfHours(int first, int count) {

	/** Length of one, in milliseconds. */
	public static final long MILLIS = 30 * 60 * 1000L;

	/** @throws IllegalArgumentException when the count is negative */
	public HalfHours {
		if (count < 0) {
			throw new IllegalArgumentException(count + " half-hours");
		}
	}

	/** From the half-hour in which one moment lies to the last that begins before another. */
	public static HalfHours between(Instant from, Instant to) {
		int first = containing(from.toEpochMilli());
		int end = Math.toIntExact(Math.ceilDiv(to.toEpochMilli(), MILLIS));
		return new HalfHours(first, Math.max(0, end - first));
	}

	/** From one number to before another; none when that is not larger. */
	public static HalfHours of(int first, int end) {
		return new HalfHours(first, Math.max(0, end - first));
	}

	/** Those of a month of Japan's calendar. */
	public static HalfHours of(YearMonth month) {
		return between(beginning(month), beginning(month.plusMonths(1)));
	}

	private static Instant beginning(YearMonth month) {
		return month.atDay(1).atStartOfDay(TimeGrid.JAPAN).toInstant();
	}

	/** Number of the half-hour in which a moment lies, in milliseconds since 1970. */
	public static int containing(long millis) {
		return Math.toIntExact(Math.floorDiv(millis, MILLIS));
	}

	/** When the half-hour of a number begins, in milliseconds since 1970. */
	public static long startMillis(int number) {
		return number * MILLIS;
	}

	/** When the half-hour of a number begins. */
	public static Instant start(int number) {
		return Instant.ofEpochMilli(startMillis(number));
	}

	/** Number after the last. */
	public int end() {
		return first + count;
	}

	/** When the first begins, in milliseconds since 1970. */
	public long fromMillis() {
		return startMillis(first);
	}

	/** When the last ends, in milliseconds since 1970. */
	public long toMillis() {
		return startMillis(end());
	}
}

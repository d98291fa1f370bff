package machi.telemetry.sql;

import machi.telemetry.reading.CounterLimits;
import machi.telemetry.reading.HalfHours;
import machi.telemetry.reading.LevelMeans;
import machi.telemetry.reading.PointKey;

/**
 * What its table says of a point.
 *
 * @param readings how many there are
 * @param first    time of the first, in milliseconds; larger than the last when there is none
 * @param last     time of the last, in milliseconds
 * @param spanFrom the first half-hour that readings tell something of, also when they have been removed since
 * @param limits   with which its half-hours have been made
 */
record PointState(int id, PointKey key, long readings, long first, long last, int spanFrom, CounterLimits limits) {

	private static final long STANDS = LevelMeans.LONGEST_STAND.toMillis();
	private static final double MILLIS_PER_HALF_HOUR = HalfHours.MILLIS;

	/** The first half-hour of which a reading tells something: the one that ends with it, as its energy may be delivered. */
	static int firstHalfHour(long millis) {
		return HalfHours.containing(millis - 1);
	}

	/** The half-hours that readings tell something of, to the one in which the value of the last stands. */
	HalfHours span() {
		return readings == 0 ? HalfHours.of(0, 0)
				: HalfHours.of(spanFrom, HalfHours.containing(last + STANDS - 1) + 1);
	}

	/** Those of a stretch that readings tell something of. */
	HalfHours within(HalfHours stretch) {
		var span = span();
		return HalfHours.of(Math.max(span.first(), stretch.first()), Math.min(span.end(), stretch.end()));
	}

	/** About how many readings there are in so many half-hours. */
	double expected(int halfHours) {
		return readings * Math.min(1, (halfHours + 1) / ((last - first) / MILLIS_PER_HALF_HOUR + 1));
	}
}

package machi.telemetry.reading;

import machi.quantity.time.Quality;

/**
 * What a counter counted from one reading to the next.
 *
 * @param kwh     what flowed
 * @param quality GOOD, ESTIMATED or SUSPECT
 */
record CounterStep(double kwh, Quality quality) {

	private static final double MILLIS_PER_HOUR = 3_600_000;
	/** Counters show whole units: a step may be too long by one of a kilowatt-hour. */
	private static final double SHOWN_UNIT_KWH = 1;
	/** Clocks of devices and delays on the way. */
	private static final double CLOCK_HOURS = 1.0 / 60;
	/** Without a largest power, a counter has rolled over when it stood above 90 % and stands below 10 % of its modulus. */
	private static final double NEAR_END = 0.9;
	private static final double NEAR_BEGINNING = 0.1;

	static CounterStep between(ReadingRun run, int from, int to, CounterLimits limits) {
		double before = run.value(from);
		double after = run.value(to);
		double most = mostKwh(run.millis(to) - run.millis(from), limits);
		if (after >= before) {
			return new CounterStep(after - before, after - before <= most ? Quality.GOOD : Quality.SUSPECT);
		}
		if (isRollOver(before, after, most, limits)) {
			return new CounterStep(after + limits.modulusKwh() - before, Quality.GOOD);
		}
		boolean countedFromZero = after >= 0 && Double.isFinite(most) && after <= most;
		return countedFromZero ? new CounterStep(after, Quality.ESTIMATED) : new CounterStep(0, Quality.SUSPECT);
	}

	private static double mostKwh(long millis, CounterLimits limits) {
		return limits.largestKw() * (millis / MILLIS_PER_HOUR + CLOCK_HOURS) + SHOWN_UNIT_KWH;
	}

	private static boolean isRollOver(double before, double after, double most, CounterLimits limits) {
		double modulus = limits.modulusKwh();
		if (!Double.isFinite(modulus) || before > modulus || after < 0) {
			return false;
		}
		return Double.isFinite(most) ? after + modulus - before <= most
				: before >= NEAR_END * modulus && after <= NEAR_BEGINNING * modulus;
	}

	/** Whether the counter went on as one does. */
	boolean isPlain() {
		return quality == Quality.GOOD;
	}
}

package machi.telemetry.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Means of half-hours from readings of a level, such as a power, a temperature or a height of water. A value stands until the
 * next reading, but no longer than {@link #LONGEST_STAND}; one that is doubtful or without a value only ends what stood before.
 */
public final class LevelMeans {

	/** A sensor that has been silent for longer speaks for nothing. */
	public static final Duration LONGEST_STAND = CounterEnergy.CONTINUOUS;

	private final HalfHours halfHours;
	private final double[] weighted;
	private final long[] coveredMillis;

	private LevelMeans(HalfHours halfHours) {
		this.halfHours = halfHours;
		weighted = new double[halfHours.count()];
		coveredMillis = new long[halfHours.count()];
	}

	/**
	 * One entry for each half-hour.
	 *
	 * @param readings should reach back from the half-hours by the longest stand
	 */
	public static List<IntervalMean> of(ReadingRun readings, HalfHours halfHours) {
		var means = new LevelMeans(halfHours);
		for (int i = 0; i < readings.size(); i++) {
			if (readings.isUsable(i)) {
				long end = readings.millis(i) + LONGEST_STAND.toMillis();
				means.add(readings.millis(i), i + 1 < readings.size() ? Math.min(end, readings.millis(i + 1)) : end,
						readings.value(i));
			}
		}
		return means.result();
	}

	private void add(long begin, long end, double value) {
		int first = Math.max(HalfHours.containing(begin), halfHours.first());
		int last = Math.min(HalfHours.containing(end - 1), halfHours.end() - 1);
		for (int number = first; number <= last; number++) {
			long start = HalfHours.startMillis(number);
			long covered = Math.min(start + HalfHours.MILLIS, end) - Math.max(start, begin);
			weighted[number - halfHours.first()] += value * covered;
			coveredMillis[number - halfHours.first()] += covered;
		}
	}

	private List<IntervalMean> result() {
		var result = new ArrayList<IntervalMean>(weighted.length);
		for (int i = 0; i < weighted.length; i++) {
			result.add(new IntervalMean(HalfHours.start(halfHours.first() + i),
					coveredMillis[i] == 0 ? Double.NaN : weighted[i] / coveredMillis[i],
					(double) coveredMillis[i] / HalfHours.MILLIS));
		}
		return result;
	}
}

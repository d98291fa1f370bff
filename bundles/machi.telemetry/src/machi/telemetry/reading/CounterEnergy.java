package machi.telemetry.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import machi.quantity.time.Quality;

/**
 * Energy of half-hours from readings of a running counter.
 *
 * <ul>
 * <li>Between two readings the counter runs evenly. Over {@link #CONTINUOUS} or less that counts as measured, over up to
 * {@link #LONGEST_GAP} it is ESTIMATED, and a half-hour that lies in a longer gap, even in part, is MISSING.
 * <li>A step back is a roll-over when the counter's modulus makes it one that can have happened. Otherwise the counter was
 * reset: what it shows then was counted since, ESTIMATED, when the largest power allows it; if not, nothing is counted and the
 * half-hours are SUSPECT.
 * <li>A step forward that the largest power does not allow is counted and makes its half-hours SUSPECT.
 * <li>One reading to or from which the counter goes back, while those before and after it agree with each other, is left out. So are readings
 * that are doubtful or without a value.
 * </ul>
 * Over a stretch without longer gaps the half-hours add up to what the counter counted.
 */
public final class CounterEnergy {

	/** Readings as close as this leave no gap: half-hourly ones that are ten minutes late do not. */
	public static final Duration CONTINUOUS = Duration.ofMinutes(40);
	/** Over more than this nothing is filled in. */
	public static final Duration LONGEST_GAP = Duration.ofHours(24);

	private final HalfHours halfHours;
	private final double[] kwh;
	private final long[] coveredMillis;
	private final Quality[] worst;

	private CounterEnergy(HalfHours halfHours) {
		this.halfHours = halfHours;
		kwh = new double[halfHours.count()];
		coveredMillis = new long[halfHours.count()];
		worst = new Quality[halfHours.count()];
	}

	/**
	 * One entry for each half-hour.
	 *
	 * @param readings should reach beyond the half-hours by the longest gap on both sides
	 */
	public static List<IntervalEnergy> of(ReadingRun readings, HalfHours halfHours, CounterLimits limits) {
		var run = readings.usable();
		var energy = new CounterEnergy(halfHours);
		int before = -1;
		for (int i = 0; i < run.size(); i++) {
			if (isOutlier(run, i, limits)) {
				continue;
			}
			if (before >= 0) {
				energy.add(run, before, i, limits);
			}
			before = i;
		}
		return energy.result();
	}

	private static boolean isOutlier(ReadingRun run, int i, CounterLimits limits) {
		if (i == 0 || i == run.size() - 1 || run.millis(i + 1) - run.millis(i - 1) > LONGEST_GAP.toMillis()) {
			return false;
		}
		boolean goesBack = goesBack(run, i - 1, i, limits) || goesBack(run, i, i + 1, limits);
		return goesBack && CounterStep.between(run, i - 1, i + 1, limits).isPlain();
	}

	private static boolean goesBack(ReadingRun run, int from, int to, CounterLimits limits) {
		return run.value(to) < run.value(from) && !CounterStep.between(run, from, to, limits).isPlain();
	}

	private void add(ReadingRun run, int from, int to, CounterLimits limits) {
		long begin = run.millis(from);
		long length = run.millis(to) - begin;
		int first = Math.max(HalfHours.containing(begin), halfHours.first());
		int last = Math.min(HalfHours.containing(run.millis(to) - 1), halfHours.end() - 1);
		if (length > LONGEST_GAP.toMillis() || first > last) {
			return;
		}
		var step = CounterStep.between(run, from, to, limits);
		var quality = quality(step, run, from, to);
		for (int number = first; number <= last; number++) {
			long start = HalfHours.startMillis(number);
			long covered = Math.min(start + HalfHours.MILLIS, begin + length) - Math.max(start, begin);
			int index = number - halfHours.first();
			kwh[index] += step.kwh() * covered / length;
			coveredMillis[index] += covered;
			worst[index] = worst[index] == null || quality.compareTo(worst[index]) > 0 ? quality : worst[index];
		}
	}

	private static Quality quality(CounterStep step, ReadingRun run, int from, int to) {
		boolean estimated = run.quality(from) != Quality.GOOD || run.quality(to) != Quality.GOOD
				|| run.millis(to) - run.millis(from) > CONTINUOUS.toMillis();
		return estimated && step.quality() == Quality.GOOD ? Quality.ESTIMATED : step.quality();
	}

	private List<IntervalEnergy> result() {
		var result = new ArrayList<IntervalEnergy>(kwh.length);
		for (int i = 0; i < kwh.length; i++) {
			var start = HalfHours.start(halfHours.first() + i);
			result.add(coveredMillis[i] == HalfHours.MILLIS ? new IntervalEnergy(start, kwh[i], worst[i])
					: new IntervalEnergy(start, Double.NaN, Quality.MISSING));
		}
		return result;
	}
}

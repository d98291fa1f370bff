package machi.telemetry.reading;

import java.util.Arrays;
import java.util.List;

import machi.quantity.time.Quality;

/** Readings of one point by time, kept as numbers, since a month of seconds has millions. For one thread. */
public final class ReadingRun {

	private static final Quality[] QUALITIES = Quality.values();
	private static final int SMALL = 64;

	private long[] times = new long[SMALL];
	private double[] values = new double[SMALL];
	private byte[] qualities = new byte[SMALL];
	private int size;

	/** Of readings that are sorted by time. */
	public static ReadingRun of(List<StoredReading> readings) {
		var run = new ReadingRun();
		for (var reading : readings) {
			run.add(reading.time().toEpochMilli(), reading.value(), reading.quality());
		}
		return run;
	}

	/**
	 * Puts a reading at the end.
	 *
	 * @param millis since 1970
	 * @throws IllegalArgumentException when it is not later than the last
	 */
	public void add(long millis, double value, Quality quality) {
		if (size > 0 && millis <= times[size - 1]) {
			throw new IllegalArgumentException("a reading at " + millis + " ms after one at " + times[size - 1] + " ms");
		}
		if (size == times.length) {
			int more = size * 2;
			times = Arrays.copyOf(times, more);
			values = Arrays.copyOf(values, more);
			qualities = Arrays.copyOf(qualities, more);
		}
		times[size] = millis;
		values[size] = value;
		qualities[size] = (byte) quality.ordinal();
		size++;
	}

	/** How many there are. */
	public int size() {
		return size;
	}

	/** In milliseconds since 1970. */
	public long millis(int index) {
		return times[index];
	}

	/** Not a number when there is none. */
	public double value(int index) {
		return values[index];
	}

	public Quality quality(int index) {
		return QUALITIES[qualities[index]];
	}

	/** Whether the value may be reckoned with: it is neither missing nor doubtful. */
	public boolean isUsable(int index) {
		return qualities[index] <= Quality.ESTIMATED.ordinal();
	}

	/** The readings that may be reckoned with. */
	ReadingRun usable() {
		var usable = new ReadingRun();
		for (int i = 0; i < size; i++) {
			if (isUsable(i)) {
				usable.add(times[i], values[i], quality(i));
			}
		}
		return usable;
	}
}

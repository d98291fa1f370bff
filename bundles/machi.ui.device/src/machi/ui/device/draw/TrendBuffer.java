package machi.ui.device.draw;

import java.util.Arrays;

/**
 * Values along time, the oldest of which give way: those that have left the window, and every second one when there are
 * more than can be drawn. Used by one thread at a time.
 */
public final class TrendBuffer {

	private static final int MOST = 40_000;

	private final long windowMilliseconds;
	private long[] times = new long[256];
	private double[] values = new double[256];
	private int count;

	public TrendBuffer(long windowMilliseconds) {
		this.windowMilliseconds = windowMilliseconds;
	}

	/** Adds a value; one that is not newer than the last is ignored, since a trend is drawn as time goes on. */
	public void add(long time, double value) {
		if (count > 0 && time <= times[count - 1]) {
			return;
		}
		if (count == times.length) {
			makeRoom(time);
		}
		times[count] = time;
		values[count] = value;
		count++;
	}

	private void makeRoom(long now) {
		int first = 0;
		while (first < count && times[first] < now - windowMilliseconds) {
			first++;
		}
		if (first > count / 4) {
			// the last one before the window leads into it
			int from = first - 1;
			System.arraycopy(times, from, times, 0, count - from);
			System.arraycopy(values, from, values, 0, count - from);
			count -= from;
		} else if (count < MOST) {
			times = Arrays.copyOf(times, 2 * count);
			values = Arrays.copyOf(values, 2 * count);
		} else {
			thin();
		}
	}

	private void thin() {
		int kept = 0;
		for (int i = 0; i < count; i += 2) {
			times[kept] = times[i];
			values[kept] = values[i];
			kept++;
		}
		count = kept;
	}

	public int count() {
		return count;
	}

	/** Shared with the buffer: valid until the next value is added. */
	public long[] times() {
		return times;
	}

	/** Shared with the buffer: valid until the next value is added. */
	public double[] values() {
		return values;
	}
}

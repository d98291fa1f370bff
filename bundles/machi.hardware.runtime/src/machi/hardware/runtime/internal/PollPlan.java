package machi.hardware.runtime.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import machi.hardware.Device;
import machi.hardware.Point;

/**
 * When the points of one device are asked. Points of one period are asked together; each period has a fixed grid of times,
 * shifted by the device's phase, so that devices do not all come at once and a late answer does not delay later ones.
 */
public final class PollPlan {

	private static final Duration SHORTEST = Duration.ofMillis(100);
	private static final Duration FIRST = Duration.ofSeconds(2);
	/** Start of devices one after another: at most 500 in a second. */
	private static final Duration FIRST_EACH = Duration.ofMillis(2);
	private static final double GOLDEN = 0.6180339887498949;
	/** Points that are due soon go along with those that are due, when that is at most a tenth of their period early. */
	private static final int EARLY = 10;

	private static final class Group {
		private final long period;
		private final List<Point> points = new ArrayList<>();
		private long next;
		private long grid;
		private boolean asked;

		Group(long period) {
			this.period = period;
		}
	}

	private final List<Group> groups = new ArrayList<>();

	/**
	 * A plan that begins now.
	 *
	 * @param sampling in place of that of the points
	 * @param index    number of the device among all; neighbours get phases that are far apart
	 * @param now      of {@link System#nanoTime}
	 */
	public PollPlan(Device device, Optional<Duration> sampling, int index, long now) {
		double phase = index * GOLDEN % 1;
		long window = FIRST.toNanos() + index * FIRST_EACH.toNanos();
		var byPeriod = new TreeMap<Long, Group>();
		for (var point : device.points()) {
			if (point.isPolled()) {
				long period = Math.max(SHORTEST.toNanos(), nanos(sampling.orElse(point.sampling())));
				byPeriod.computeIfAbsent(period, Group::new).points.add(point);
			}
		}
		for (var group : byPeriod.values()) {
			group.next = now + (long) (phase * Math.min(group.period, window));
			group.grid = now + (long) (phase * group.period);
			groups.add(group);
		}
	}

	private static long nanos(Duration duration) {
		return duration.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1).toNanos() : duration.toNanos();
	}

	/** Whether there is nothing to ask. */
	public boolean isEmpty() {
		return groups.isEmpty();
	}

	/** When something is due; the plan is not empty. */
	public long due() {
		long due = groups.get(0).next;
		for (var group : groups) {
			due = group.next - due < 0 ? group.next : due;
		}
		return due;
	}

	/** What is to be asked now; the next turn of these points is then the first of their grid that lies ahead. */
	public List<Point> take(long now) {
		var points = new ArrayList<Point>();
		for (var group : groups) {
			if (group.next - now <= group.period / EARLY) {
				points.addAll(group.points);
				advance(group, now);
			}
		}
		return points;
	}

	private static void advance(Group group, long now) {
		// the first two questions may be up to half a period closer, until the device has found its phase
		long earliest = !group.asked ? now + group.period / 2 : group.next - now > 0 ? group.next : now;
		long behind = earliest - group.grid;
		group.grid += behind < 0 ? 0 : (behind / group.period + 1) * group.period;
		group.next = group.grid;
		group.asked = true;
	}
}

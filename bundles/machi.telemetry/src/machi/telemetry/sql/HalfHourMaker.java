package machi.telemetry.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import machi.telemetry.reading.CounterEnergy;
import machi.telemetry.reading.DeliveredEnergy;
import machi.telemetry.reading.HalfHours;
import machi.telemetry.reading.LevelMeans;
import machi.telemetry.reading.ReadingRun;

/**
 * Makes half-hours of readings. Those that later readings of the same point may still change are not kept: a half-hour is
 * settled when it ends before the third last reading, or two days before the last.
 */
final class HalfHourMaker {

	/** A reading changes nothing further away: its own gaps of a day at most, and those beside its neighbours. */
	static final int INFLUENCE = (int) (2 * CounterEnergy.LONGEST_GAP.toMillis() / HalfHours.MILLIS);
	/** The last of each point, so that half-hours which are not settled can be made without what is removed before. */
	static final int NEVER_REMOVED = INFLUENCE + INFLUENCE / 2;
	/** Looked at first on both sides, since it is enough where readings are close to each other. */
	private static final int NEAR = 10;
	/** So many usable readings beside a stretch settle it. */
	private static final int ENOUGH = 8;
	private static final int UNSETTLED = 3;

	private final ReadingTable readings;

	HalfHourMaker(ReadingTable readings) {
		this.readings = readings;
	}

	/** Takes what is made. */
	interface Sink {
		/** @param settled whether later readings cannot change it */
		void accept(HalfHourRow row, boolean settled) throws SQLException;
	}

	/** What has to be made of one point. */
	private record Order(PointState point, HalfHours stretch, BitSet made, int madeFrom) {
	}

	/** Which readings beside a stretch are looked at, in half-hours. */
	private record Margin(int before, int after) {
	}

	/**
	 * Makes the half-hours of points that are not among those made.
	 *
	 * @param made counted from the first half-hour of the stretch
	 */
	void make(Connection connection, Collection<PointState> points, HalfHours stretch, Map<Integer, BitSet> made, Sink sink)
			throws SQLException {
		var orders = new HashMap<Integer, Order>();
		for (var point : points) {
			var missing = missing(point.within(stretch), made.get(point.id()), stretch.first());
			if (missing.count() > 0) {
				orders.put(point.id(), new Order(point, missing, made.getOrDefault(point.id(), new BitSet()), stretch.first()));
			}
		}
		make(connection, orders, new Margin(NEAR, NEAR), sink);
	}

	/** From the first to the last that is not made. */
	private static HalfHours missing(HalfHours wanted, BitSet made, int madeFrom) {
		if (made == null || wanted.count() == 0) {
			return wanted;
		}
		int first = made.nextClearBit(wanted.first() - madeFrom) + madeFrom;
		int last = made.previousClearBit(wanted.end() - 1 - madeFrom) + madeFrom;
		return HalfHours.of(first, last + 1);
	}

	/** Where the readings within a margin do not settle a stretch, those of a wider one are asked for. */
	private void make(Connection connection, Map<Integer, Order> orders, Margin margin, Sink sink) throws SQLException {
		if (orders.isEmpty()) {
			return;
		}
		int first = orders.values().stream().mapToInt(order -> order.stretch().first()).min().orElseThrow();
		int end = orders.values().stream().mapToInt(order -> order.stretch().end()).max().orElseThrow();
		var left = new HashMap<>(orders);
		var wider = new HashMap<Margin, Map<Integer, Order>>();
		ReadingTable.PointSink take = (id, run) -> {
			var order = left.remove(id);
			var needed = needed(order, run, margin);
			if (needed.equals(margin)) {
				result(order, run, sink);
			} else {
				wider.computeIfAbsent(needed, any -> new HashMap<>()).put(id, order);
			}
		};
		readings.stream(connection, orders.values().stream().map(Order::point).toList(),
				HalfHours.startMillis(first - margin.before()), HalfHours.startMillis(end + margin.after()), take);
		for (int silent : List.copyOf(left.keySet())) {
			take.accept(silent, new ReadingRun());
		}
		for (var entry : wider.entrySet()) {
			make(connection, entry.getValue(), entry.getKey(), sink);
		}
	}

	private static Margin needed(Order order, ReadingRun run, Margin margin) {
		int before = 0;
		int after = 0;
		for (int i = 0; i < run.size() && before < ENOUGH; i++) {
			before += run.isUsable(i) && run.millis(i) < order.stretch().fromMillis() ? 1 : 0;
		}
		for (int i = run.size() - 1; i >= 0 && after < ENOUGH; i--) {
			after += run.isUsable(i) && run.millis(i) >= order.stretch().toMillis() ? 1 : 0;
		}
		long seenFrom = HalfHours.startMillis(order.stretch().first() - margin.before());
		long seenTo = HalfHours.startMillis(order.stretch().end() + margin.after());
		return new Margin(before == ENOUGH || seenFrom <= order.point().first() ? margin.before() : INFLUENCE,
				after == ENOUGH || seenTo > order.point().last() ? margin.after() : INFLUENCE);
	}

	private static void result(Order order, ReadingRun run, Sink sink) throws SQLException {
		long settledTo = settledTo(order.point(), run);
		var energies = CounterEnergy.of(run, order.stretch(), order.point().limits());
		var means = LevelMeans.of(run, order.stretch());
		var delivered = DeliveredEnergy.of(run, order.stretch());
		for (int i = 0; i < order.stretch().count(); i++) {
			int number = order.stretch().first() + i;
			if (!order.made().get(number - order.madeFrom())) {
				sink.accept(new HalfHourRow(order.point().id(), number, means.get(i), energies.get(i), delivered.get(i)),
						HalfHours.startMillis(number + 1) <= settledTo);
			}
		}
	}

	private static long settledTo(PointState point, ReadingRun run) {
		long longAgo = point.last() - INFLUENCE * HalfHours.MILLIS;
		int usable = 0;
		for (int i = run.size() - 1; i >= 0; i--) {
			usable += run.isUsable(i) ? 1 : 0;
			if (usable == UNSETTLED) {
				return Math.max(run.millis(i), longAgo);
			}
		}
		return longAgo;
	}

	/** Splits points into groups whose readings are not too many at once. */
	static List<List<PointState>> groups(Collection<PointState> points, int halfHours, double most) {
		var groups = new ArrayList<List<PointState>>();
		double expected = Double.POSITIVE_INFINITY;
		for (var point : points) {
			double more = point.expected(halfHours + 2 * INFLUENCE);
			if (expected + more > most) {
				groups.add(new ArrayList<>());
				expected = 0;
			}
			groups.getLast().add(point);
			expected += more;
		}
		return groups;
	}
}

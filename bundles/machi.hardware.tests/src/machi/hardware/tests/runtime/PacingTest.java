package machi.hardware.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import machi.hardware.Device;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.runtime.internal.BackOff;
import machi.hardware.runtime.internal.PollPlan;
import machi.hardware.runtime.internal.RateLimit;
import machi.quantity.text.LocalizedText;

/** Pauses, rates and the grid of questions, at times that the test sets. */
class PacingTest {

	private static final long SECOND = 1_000_000_000L;
	/** Not zero, as the clock of the Java runtime may start anywhere; so near its end that it overflows on the way. */
	private static final long START = Long.MAX_VALUE - 5 * SECOND;

	private static Device device(Duration... samplings) {
		var points = new ArrayList<Point>();
		for (var sampling : samplings) {
			points.add(Point.measurement("every " + sampling + " " + points.size(), LocalizedText.EMPTY, PointRole.POWER, "kW", 0, 1,
					sampling));
		}
		return new Device("a", LocalizedText.EMPTY, DeviceKind.OTHER, "", "", "", "", points);
	}

	@Test
	void pausesDoubleUpToTheLongestAndAreAtMostATenthShorter() {
		var backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(5), new Random(1));
		for (var seconds : new int[] { 1, 2, 4, 5, 5 }) {
			var pause = backOff.next();
			assertTrue(pause.compareTo(Duration.ofSeconds(seconds)) <= 0, pause.toString());
			assertTrue(pause.compareTo(Duration.ofMillis(900L * seconds)) >= 0, pause.toString());
		}
		backOff.reset();
		assertTrue(backOff.next().compareTo(Duration.ofSeconds(1)) <= 0);
	}

	@Test
	void aRateHoldsAsAMeanOverSomeSeconds() {
		var rate = new RateLimit(100, START);
		assertEquals(500, rate.take(10_000, START), "five seconds are saved up at first");
		int taken = 0;
		for (int i = 1; i <= 1000; i++) {
			taken += rate.take(7, START + i * SECOND / 100);
		}
		// ten seconds of seven hundred a second that want to pass
		assertEquals(1000, taken, 1);
		assertEquals(500, rate.take(10_000, START + 100 * SECOND));
	}

	@Test
	void pointsOfOnePeriodAreAskedTogetherOnAFixedGrid() {
		var plan = new PollPlan(device(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ZERO),
				Optional.empty(), 7, START);
		var fast = new ArrayList<Long>();
		int slow = 0;
		while (plan.due() - START < 100 * SECOND) {
			// each answer is a little late, which must not add up
			long now = plan.due() + SECOND / 7;
			var points = plan.take(now);
			long together = points.stream().filter(point -> point.sampling().equals(Duration.ofSeconds(1))).count();
			slow += (int) points.stream().filter(point -> point.sampling().equals(Duration.ofSeconds(10))).count();
			if (together > 0) {
				assertEquals(2, together);
				fast.add(now - START);
			}
		}
		assertEquals(100, fast.size(), 1);
		assertEquals(10, slow, 1);
		for (int i = 2; i < fast.size(); i++) {
			assertEquals(SECOND, fast.get(i) - fast.get(i - 1));
		}
	}

	@Test
	void whatWasMissedIsNotMadeUpFor() {
		var plan = new PollPlan(device(Duration.ofSeconds(1)), Optional.empty(), 3, START);
		plan.take(plan.due());
		long late = plan.due() + 30 * SECOND + SECOND / 2;
		assertEquals(1, plan.take(late).size());
		long wait = plan.due() - late;
		assertTrue(wait > 0 && wait <= SECOND, wait + " ns");
	}

	@Test
	void manyDevicesAreSpreadOverTheirPeriod() {
		var plans = IntStream.range(0, 1000)
				.mapToObj(i -> new PollPlan(device(Duration.ofSeconds(10)), Optional.empty(), i, START)).toList();
		for (int i = 0; i < 2; i++) {
			plans.forEach(plan -> plan.take(plan.due()));
		}
		var perSecond = new int[20];
		plans.forEach(plan -> perSecond[(int) ((plan.due() - START) / SECOND) % 10]++);
		for (int second = 0; second < 10; second++) {
			assertEquals(100, perSecond[second], 5, "second " + second);
		}
	}

	@Test
	void aConnectionMaySetTheSamplingOfADevice() {
		var plan = new PollPlan(device(Duration.ofHours(1), Duration.ofSeconds(1)), Optional.of(Duration.ofSeconds(3)), 0, START);
		assertEquals(2, plan.take(plan.due()).size());
		long first = plan.due();
		plan.take(first);
		assertEquals(List.of(3 * SECOND), List.of(plan.due() - first));
	}
}

package machi.hardware.tests.runtime;

import static machi.hardware.tests.runtime.FakeAdapter.device;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Timing;
import machi.hardware.runtime.ConnectionConfiguration;
import machi.hardware.runtime.ConnectionConfiguration.DeviceConfiguration;
import machi.hardware.runtime.ConnectionStatus.State;

/** How devices are asked. */
class PollingTest {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private static Device[] devices(int count, int lines, int points, Duration sampling) {
		return IntStream.range(0, count).mapToObj(i -> device("d" + i, "line" + i % lines, points, sampling)).toArray(Device[]::new);
	}

	@Test
	void tenThousandPointsAreAskedByFewThreads() {
		var devices = devices(200, 200, 50, SECOND);
		var adapter = new FakeAdapter("many").with(devices);
		int before = Thread.activeCount();
		var most = new AtomicInteger();
		adapter.reader = (device, points) -> {
			most.accumulateAndGet(Thread.getAllStackTraces().size(), Math::max);
			return FakeAdapter.ones(device, points);
		};
		try (var town = new Town()) {
			town.directory.add(adapter);
			town.session.configure(List.of(Town.connection("many", "many", Map.of(), 100_000)));
			Town.await("every device is asked three times",
					() -> IntStream.range(0, 200).allMatch(i -> adapter.reads("d" + i) >= 3));
			Town.await("30,000 readings", () -> town.taken("many") >= 30_000);
		}
		assertTrue(most.get() < before + 200, most + " threads, " + before + " before");
	}

	@Test
	void devicesOfOneLineAreAskedOneAfterAnotherAndLinesSideBySide() {
		Map<String, AtomicInteger> busy = new ConcurrentHashMap<>();
		var wrong = new AtomicInteger();
		var together = new CountDownLatch(2);
		var adapter = new FakeAdapter("lines").with(devices(8, 2, 2, Duration.ofMillis(100)));
		adapter.reader = (device, points) -> {
			var line = busy.computeIfAbsent(device.line(), key -> new AtomicInteger());
			if (line.incrementAndGet() > 1) {
				wrong.incrementAndGet();
			}
			together.countDown();
			together.await();
			line.decrementAndGet();
			return FakeAdapter.ones(device, points);
		};
		try (var town = Town.with(adapter)) {
			Town.await("all are asked", () -> IntStream.range(0, 8).allMatch(i -> adapter.reads("d" + i) >= 3));
		}
		assertEquals(0, wrong.get());
	}

	@Test
	void aGapIsKeptBetweenTheRequestsOfALine() {
		var gap = Duration.ofMillis(50);
		var adapter = new FakeAdapter("slow").with(devices(4, 1, 1, Duration.ofMillis(100)));
		adapter.timing = new Timing(SECOND.multipliedBy(30), gap, SECOND, SECOND);
		var ended = new AtomicLong();
		var tooSoon = new AtomicInteger();
		adapter.reader = (device, points) -> {
			if (ended.get() != 0 && System.nanoTime() - ended.get() < gap.toNanos()) {
				tooSoon.incrementAndGet();
			}
			var readings = FakeAdapter.ones(device, points);
			ended.set(System.nanoTime());
			return readings;
		};
		try (var town = Town.with(adapter)) {
			Town.await("twenty requests", () -> IntStream.range(0, 4).map(i -> adapter.reads("d" + i)).sum() >= 20);
		}
		assertEquals(0, tooSoon.get());
	}

	/**
	 * Requests of the sound ones in a second, alone and beside dead ones. Other work on the machine moves both, so it is measured
	 * again when they differ: dead devices that hold up others do so every time.
	 */
	private static void deadOnesDoNotMoveTheOthers(int lines, Duration sampling, Duration limit) {
		var dead = ConcurrentHashMap.<String>newKeySet();
		var adapter = new FakeAdapter("fifty").with(devices(50, lines, 4, sampling));
		adapter.timing = new Timing(limit, Duration.ZERO, Duration.ofMillis(200), Duration.ofSeconds(5));
		adapter.reader = (device, points) -> {
			if (dead.contains(device.address())) {
				new CountDownLatch(1).await();
			}
			return FakeAdapter.ones(device, points);
		};
		var rates = new ArrayList<String>();
		boolean even = false;
		try (var town = Town.with(adapter)) {
			Town.await("all are asked", () -> IntStream.range(0, 50).allMatch(i -> adapter.reads("d" + i) >= 3));
			for (int attempt = 0; attempt < 5 && !even; attempt++) {
				double alone = rate(adapter);
				dead.addAll(Set.of("d0", "d11", "d22", "d33", "d44"));
				Town.await("five are unreachable", () -> town.session.devices().stream().filter(status -> !status.reachable()).count() == 5);
				double beside = rate(adapter);
				rates.add(alone + " requests in a second before, " + beside + " beside dead ones");
				even = beside > alone * 0.9;
				assertEquals(State.CONNECTED, town.status("fifty").state());
				assertEquals(0, town.status("fifty").restarts());
				dead.clear();
				Town.await("all are back", () -> town.session.devices().stream().allMatch(status -> status.reachable()));
			}
		}
		assertTrue(even, rates::toString);
	}

	private static double rate(FakeAdapter adapter) {
		int before = sound(adapter);
		long began = System.nanoTime();
		Town.pause(6000);
		return (sound(adapter) - before) * 1e9 / (System.nanoTime() - began);
	}

	private static int sound(FakeAdapter adapter) {
		return IntStream.range(0, 50).filter(i -> i % 11 != 0).map(i -> adapter.reads("d" + i)).sum();
	}

	@Test
	void fiveDeadDevicesOnLinesOfTheirOwnDoNotMoveTheOthers() {
		deadOnesDoNotMoveTheOthers(50, Duration.ofMillis(300), Duration.ofSeconds(1));
	}

	@Test
	void fiveDeadDevicesThatShareALineWithOthersDoNotMoveTheirMeanPeriod() {
		deadOnesDoNotMoveTheOthers(10, Duration.ofMillis(500), Duration.ofMillis(300));
	}

	@Test
	void aDeviceMayHaveASamplingAndATimeLimitOfItsOwn() {
		var adapter = new FakeAdapter("own").with(devices(2, 1, 1, Duration.ofHours(1)));
		adapter.reader = (device, points) -> {
			if (device.address().equals("d1")) {
				new CountDownLatch(1).await();
			}
			return FakeAdapter.ones(device, points);
		};
		var fast = new DeviceConfiguration(Optional.of(Duration.ofMillis(100)), Optional.empty());
		var impatient = new DeviceConfiguration(Optional.of(Duration.ofMillis(100)), Optional.of(Duration.ofMillis(100)));
		try (var town = new Town(adapter)) {
			town.session.configure(List.of(new ConnectionConfiguration("own", "own", Map.of(), Optional.empty(),
					Map.of("d0", fast, "d1", impatient), 100)));
			Town.await("the fast one", () -> adapter.reads("d0") > 10);
			Town.await("the dead one fails", () -> adapter.reads("d1") > 1 && !town.device("d1").reachable());
			assertTrue(town.device("d1").message().english().contains("0.1 s"), town.device("d1").message().english());
			assertTrue(town.device("d0").period().isPresent());
		}
	}

	@Test
	void whenNobodyAnswersAnyMoreTheConnectionIsOpenedAgain() {
		var adapter = new FakeAdapter("cut").with(devices(3, 1, 1, Duration.ofMillis(100)));
		try (var town = Town.with(adapter)) {
			town.awaitMore("cut", 10);
			adapter.reader = (device, points) -> {
				throw FakeAdapter.failure(DeviceException.Kind.UNREACHABLE);
			};
			Town.await("opened again", () -> adapter.openings.get() > 1);
			assertEquals(1, adapter.instances.get() - 1, "one to ask its descriptor, one that is used again");
			adapter.reader = FakeAdapter::ones;
			town.awaitState("cut", State.CONNECTED);
			town.awaitMore("cut", 10);
			assertTrue(town.status("cut").restarts() > 0);
			assertFalse(town.statuses.stream().noneMatch(status -> status.state() == State.WAITING));
		}
	}

	@Test
	void theOpeningIsTriedAgainAfterGrowingPauses() {
		var adapter = new FakeAdapter("away").with(devices(1, 1, 1, SECOND));
		var times = new ArrayList<Long>();
		adapter.opening = (settings, events) -> {
			times.add(System.nanoTime());
			if (times.size() < 4) {
				throw FakeAdapter.failure(DeviceException.Kind.UNREACHABLE);
			}
		};
		try (var town = Town.with(adapter)) {
			town.awaitState("away", State.CONNECTED);
			// 100, 200 and 400 ms, less a tenth at most
			assertTrue(times.get(1) - times.get(0) >= 90_000_000, times.toString());
			assertTrue(times.get(2) - times.get(1) >= 180_000_000, times.toString());
			assertTrue(times.get(3) - times.get(2) >= 360_000_000, times.toString());
		}
	}

	@Test
	void aWrongSettingIsNotTriedAgain() {
		var adapter = new FakeAdapter("wrong");
		try (var town = new Town(adapter)) {
			town.session.configure(List.of(Town.connection("wrong", "wrong", Map.of("hosst", "a"), 100)));
			town.awaitState("wrong", State.FAILED);
			assertTrue(town.status("wrong").message().english().contains("hosst"), town.status("wrong").message().english());
			assertEquals(0, adapter.openings.get());
		}
	}
}

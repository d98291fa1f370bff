package machi.hardware.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;

import machi.hardware.Device;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.peer.Disturbance;

/** How an adapter gets over what devices do wrong. */
final class DisturbanceRules {

	private static final int RATE = 50;
	/** What may be saved up before the rate holds. */
	private static final int SAVED = 5 * RATE;
	private static final Duration LIMIT = Duration.ofSeconds(3);
	private static final long MEGABYTE = 1 << 20;
	private static final long GROWTH = 64 * MEGABYTE;

	private final HardwareAdapterConformance kit;

	DisturbanceRules(HardwareAdapterConformance kit) {
		this.kit = kit;
	}

	void isSurvived(Disturbance disturbance) {
		assumeTrue(kit.disturbances().contains(disturbance), "the protocol knows no " + disturbance);
		callsEnd(disturbance);
		comesBack(disturbance);
	}

	private void callsEnd(Disturbance disturbance) {
		try (var bench = Bench.start(kit); var direct = bench.open()) {
			var devices = List.copyOf(direct.devices().values());
			bench.peer().disturb(disturbance);
			for (var device : devices) {
				if (!ends(direct, device, disturbance)) {
					return;
				}
			}
			Attempt.start("discover() while the peer is " + disturbance, direct.connection()::discover).endWithin(LIMIT,
					direct.connection());
		}
	}

	private static boolean ends(DirectConnection direct, Device device, Disturbance disturbance) {
		var points = DirectConnection.polled(device);
		if (points.isEmpty()) {
			return true;
		}
		var what = "read() of device " + device.address() + " while the peer is " + disturbance;
		var attempt = Attempt.start(what, () -> direct.connection().read(device, points));
		boolean open = attempt.endWithin(LIMIT, direct.connection());
		if (attempt.answer() != null && disturbance != Disturbance.FLOOD) {
			isTrue(what, points, attempt.answer());
		}
		return open;
	}

	/** Something that came on time in spite of it may be told, but nothing that was made from garbage. */
	private static void isTrue(String what, List<Point> points, List<Reading> readings) {
		for (var reading : readings) {
			var point = points.stream().filter(asked -> asked.id().equals(reading.point())).findFirst();
			assertTrue(point.isPresent(), what + " gave a reading of point " + reading.point() + ", which was not asked for");
			assertTrue(Double.isNaN(reading.value()) || point.get().allows(reading.value()),
					what + " gave " + reading.value() + " for point " + reading.point());
		}
	}

	private void comesBack(Disturbance disturbance) {
		try (var runtime = new RuntimeBench(kit, RATE)) {
			runtime.awaitConnected();
			runtime.awaitReadings("before the disturbance");
			runtime.takeUntrue();
			long heap = heap();
			long before = runtime.readings();
			long neighbour = runtime.ofNeighbour();
			long began = System.nanoTime();
			runtime.bench().peer().disturb(disturbance);
			DirectConnection.pause(kit.disturbanceTime());
			long taken = runtime.readings() - before;
			long most = SAVED + RATE * (1 + (System.nanoTime() - began) / 1_000_000_000);
			assertTrue(taken <= most, taken + " readings were taken in, at most " + most + " are allowed");
			assertTrue(DirectConnection.comesTrue(kit.recoveryTime(), () -> runtime.ofNeighbour() > neighbour),
					"the neighbour stopped while the peer was " + disturbance);
			assertTrue(heap() - heap < GROWTH, "the memory grew by more than " + GROWTH / MEGABYTE + " MB");
			assertEquals(List.of(), runtime.takeUntrue(), "readings that cannot be, while the peer was " + disturbance);
			runtime.bench().peer().disturb(Disturbance.NONE);
			runtime.awaitConnected();
			runtime.awaitReadings("after the disturbance " + disturbance);
			assertTrue(DirectConnection.comesTrue(kit.recoveryTime(), () -> runtime.status().threadsLeft() == 0),
					() -> runtime.status().threadsLeft() + " threads did not end when the connection was closed");
		}
	}

	private static long heap() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}
}

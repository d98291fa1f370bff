package machi.hardware.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import machi.hardware.Device;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;

/** What an adapter delivers. */
final class ReadingRules {

	private static final int ROUNDS = 3;
	private static final Duration BETWEEN = Duration.ofMillis(300);
	private static final Duration AHEAD = Duration.ofMinutes(10);
	private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

	private final HardwareAdapterConformance kit;
	private final Map<String, Reading> last = new HashMap<>();

	ReadingRules(HardwareAdapterConformance kit) {
		this.kit = kit;
	}

	void readingsAreSound() {
		try (var bench = Bench.start(kit); var direct = bench.open()) {
			var devices = direct.devices();
			boolean polled = false;
			for (int round = 0; round < ROUNDS; round++) {
				for (var device : devices.values()) {
					var points = DirectConnection.polled(device);
					if (!points.isEmpty()) {
						polled = true;
						isAnswered(device, points, direct.read(device, points));
					}
				}
				DirectConnection.pause(BETWEEN);
			}
			isSent(direct, devices, !polled);
		}
	}

	private void isAnswered(Device device, List<Point> points, List<Reading> readings) {
		var missing = new HashSet<String>();
		points.forEach(point -> missing.add(point.id()));
		boolean any = false;
		for (var reading : readings) {
			var what = "reading of device " + device.address() + ", point " + reading.point();
			assertEquals(device.address(), reading.device(), what + " came for device " + device.address());
			assertTrue(points.stream().anyMatch(point -> point.id().equals(reading.point())), what + " was not asked for");
			missing.remove(reading.point());
			isSound(device, reading, what);
			any |= reading.quality() != ReadingQuality.NO_VALUE;
		}
		assertTrue(missing.isEmpty(), "device " + device.address() + " did not answer for " + missing);
		assertTrue(any, "device " + device.address() + " has no value for any of its points");
	}

	/** What comes without being asked is waited for only if nothing can be asked. */
	private void isSent(DirectConnection direct, Map<String, Device> devices, boolean needed) {
		boolean came = DirectConnection.comesTrue(needed ? kit.readingTime() : Duration.ZERO,
				() -> !direct.observed().readings().isEmpty());
		assertTrue(came || !needed, "no reading came within " + kit.readingTime().toSeconds() + " s");
		last.clear();
		var all = new HashMap<>(devices);
		all.putAll(direct.observed().found());
		for (var reading : direct.observed().readings()) {
			var what = "reading of device " + reading.device() + ", point " + reading.point();
			assertTrue(all.containsKey(reading.device()), what + " is of a device that was not found");
			isSound(all.get(reading.device()), reading, what);
		}
	}

	private void isSound(Device device, Reading reading, String what) {
		var point = device.point(reading.point());
		assertTrue(point.isPresent(), what + " is of a point that the device does not have");
		assertTrue(point.get().access().canRead(), what + " is of a point that cannot be read");
		boolean hasValue = reading.quality() != ReadingQuality.NO_VALUE;
		assertTrue(!hasValue || reading.quality() == ReadingQuality.DOUBTFUL || point.get().allows(reading.value()),
				what + ": " + reading.value() + " is outside " + point.get().minimum() + " to " + point.get().maximum());
		var states = point.get().states();
		assertFalse(hasValue && point.get().kind() == PointKind.STATE && !states.isEmpty()
				&& states.keySet().stream().noneMatch(state -> state == reading.value()), what + ": " + reading.value() + " is no state of it");
		assertTrue(reading.time().isAfter(FIRST) && reading.time().isBefore(Instant.now().plus(AHEAD)),
				what + " is of " + reading.time() + ", which cannot be");
		if (hasValue) {
			follows(point.get(), reading, what);
		}
	}

	private void follows(Point point, Reading reading, String what) {
		var before = last.put(reading.device() + "\n" + reading.point(), reading);
		if (before == null) {
			return;
		}
		assertFalse(reading.time().isBefore(before.time()), what + " is of " + reading.time() + ", the one before of " + before.time());
		assertFalse(point.role().isCounter() && reading.value() < before.value(),
				what + " is a counter that went back from " + before.value() + " to " + reading.value());
	}
}

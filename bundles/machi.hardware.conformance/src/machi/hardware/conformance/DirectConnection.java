package machi.hardware.conformance;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.Point;
import machi.hardware.Reading;

/** A connection that the kit uses without the runtime. */
final class DirectConnection implements AutoCloseable {

	private static final Duration CLOSING = Duration.ofSeconds(10);
	private static final Duration ROUND = Duration.ofMillis(500);

	private final HardwareAdapterConformance kit;
	private final Observed observed;
	private final DeviceConnection connection;

	DirectConnection(HardwareAdapterConformance kit, Observed observed, DeviceConnection connection) {
		this.kit = kit;
		this.observed = observed;
		this.connection = connection;
		assertNotNull(connection, "open() returned no connection");
	}

	DeviceConnection connection() {
		return connection;
	}

	Observed observed() {
		return observed;
	}

	/** The devices by address, as soon as there are some and no more come. */
	Map<String, Device> devices() {
		var all = new TreeMap<String, Device>();
		long end = System.nanoTime() + kit.discoveryTime().toNanos();
		int before = -1;
		while (all.isEmpty() || all.size() != before) {
			if (System.nanoTime() - end > 0) {
				if (all.isEmpty()) {
					fail("no device was found within " + kit.discoveryTime().toSeconds() + " s");
				}
				return all;
			}
			before = all.size();
			var found = Attempt.value("discover()", kit.discoveryTime(), connection::discover);
			found.forEach(device -> assertTrue(all.put(device.address(), device) == null || found.stream()
					.filter(other -> other.address().equals(device.address())).count() == 1, "two devices have address " + device.address()));
			observed.found().forEach(all::putIfAbsent);
			if (all.isEmpty() || all.size() != before) {
				pause(ROUND);
			}
		}
		return all;
	}

	List<Reading> read(Device device, List<Point> points) {
		var readings = Attempt.value("read() of device " + device.address(), kit.readingTime(), () -> connection.read(device, points));
		assertNotNull(readings, "read() returned null");
		return readings;
	}

	static List<Point> polled(Device device) {
		return device.points().stream().filter(Point::isPolled).toList();
	}

	static void pause(Duration time) {
		try {
			Thread.sleep(time);
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			fail("interrupted");
		}
	}

	/** Whether it comes true in time. */
	static boolean comesTrue(Duration limit, BooleanSupplier condition) {
		long end = System.nanoTime() + limit.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - end > 0) {
				return false;
			}
			pause(Duration.ofMillis(20));
		}
		return true;
	}

	@Override
	public void close() {
		Attempt.value("close()", CLOSING, () -> {
			connection.close();
			return true;
		});
	}
}

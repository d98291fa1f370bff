package machi.hardware.tests.ocpp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;

import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Reading;

/** Keeps what a connection reports, and waits for things to happen. */
final class Recorder implements ConnectionEvents {

	private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(60);

	private final List<Reading> readings = new CopyOnWriteArrayList<>();
	private final Map<String, Device> devices = new ConcurrentHashMap<>();
	private final List<String> gone = new CopyOnWriteArrayList<>();
	private final List<DeviceException> problems = new CopyOnWriteArrayList<>();

	@Override
	public void readings(List<Reading> news) {
		readings.addAll(news);
	}

	@Override
	public void deviceFound(Device device) {
		devices.put(device.address(), device);
	}

	@Override
	public void deviceGone(String address) {
		gone.add(address);
		devices.remove(address);
	}

	@Override
	public void lost(DeviceException reason) {
		problems.add(reason);
	}

	@Override
	public void problem(DeviceException problem) {
		problems.add(problem);
	}

	/** Readings of a point, in the order in which they came. */
	List<Reading> of(String device, String point) {
		var found = new ArrayList<Reading>();
		for (var reading : readings) {
			if (reading.device().equals(device) && reading.point().equals(point)) {
				found.add(reading);
			}
		}
		return found;
	}

	/** The newest value of a point. */
	Optional<Double> last(String device, String point) {
		var found = of(device, point);
		return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1).value());
	}

	Optional<Device> device(String address) {
		return Optional.ofNullable(devices.get(address));
	}

	List<String> gone() {
		return gone;
	}

	/** English texts of all problems. */
	List<String> problems() {
		return problems.stream().map(problem -> problem.reason().english()).toList();
	}

	/** Waits until something is so. */
	static void await(String what, Supplier<Boolean> condition) throws InterruptedException {
		long end = System.nanoTime() + LONGEST_WAIT;
		while (!condition.get()) {
			assertTrue(System.nanoTime() < end, "waited in vain until " + what);
			TimeUnit.MILLISECONDS.sleep(10);
		}
	}

	/** Waits for a device. */
	Device awaitDevice(String address) throws InterruptedException {
		await(address + " is found", () -> devices.containsKey(address));
		return devices.get(address);
	}

	/** Waits until the newest value of a point is so. */
	void awaitValue(String device, String point, DoublePredicate wanted) throws InterruptedException {
		await(device + " " + point + " is as wanted, last " + last(device, point), () -> last(device, point).filter(wanted::test).isPresent());
	}
}

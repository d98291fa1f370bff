package machi.hardware.tests.ngsild;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Reading;

/** Remembers what a connection told, for tests: the last of each kind, so that a flood does not fill it. */
final class Heard implements ConnectionEvents {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	final Map<String, Reading> latest = new ConcurrentHashMap<>();
	final Map<String, Device> devices = new ConcurrentHashMap<>();
	final List<String> gone = new CopyOnWriteArrayList<>();
	final List<DeviceException> lost = new CopyOnWriteArrayList<>();
	final List<DeviceException> problems = new CopyOnWriteArrayList<>();
	volatile long readings;

	@Override
	public synchronized void readings(List<Reading> more) {
		more.forEach(reading -> latest.put(reading.device() + " " + reading.point(), reading));
		readings += more.size();
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
		lost.add(reason);
	}

	@Override
	public void problem(DeviceException problem) {
		if (problems.size() < 1000) {
			problems.add(problem);
		}
	}

	/** Waits for a condition; fails with what was heard when it never comes true. */
	void await(String what, BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("not seen: " + what + "; devices " + devices.keySet() + ", latest " + latest + ", gone " + gone
						+ ", lost " + lost + ", problems " + problems);
			}
			Thread.sleep(10);
		}
	}
}

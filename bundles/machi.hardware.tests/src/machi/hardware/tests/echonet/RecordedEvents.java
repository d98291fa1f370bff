package machi.hardware.tests.echonet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Reading;

/** Keeps what a connection tells and lets a test wait for it. */
final class RecordedEvents implements ConnectionEvents {

	private static final long PATIENCE_MILLIS = 60_000;

	private final List<Reading> readings = new ArrayList<>();
	private final List<Device> found = new ArrayList<>();
	private final List<String> gone = new ArrayList<>();
	private final List<DeviceException> problems = new ArrayList<>();

	@Override
	public synchronized void readings(List<Reading> news) {
		readings.addAll(news);
		notifyAll();
	}

	@Override
	public synchronized void deviceFound(Device device) {
		found.add(device);
		notifyAll();
	}

	@Override
	public synchronized void deviceGone(String address) {
		gone.add(address);
		notifyAll();
	}

	@Override
	public synchronized void lost(DeviceException reason) {
		problems.add(reason);
		notifyAll();
	}

	@Override
	public synchronized void problem(DeviceException problem) {
		problems.add(problem);
		notifyAll();
	}

	synchronized List<Reading> readings() {
		return List.copyOf(readings);
	}

	synchronized List<Device> found() {
		return List.copyOf(found);
	}

	synchronized List<String> gone() {
		return List.copyOf(gone);
	}

	synchronized List<DeviceException> problems() {
		return List.copyOf(problems);
	}

	/** Waits until what a list holds is enough. */
	synchronized <T> List<T> await(Supplier<List<T>> list, Predicate<List<T>> enough) throws InterruptedException {
		long end = System.currentTimeMillis() + PATIENCE_MILLIS;
		while (!enough.test(list.get())) {
			long left = end - System.currentTimeMillis();
			if (left <= 0) {
				throw new AssertionError("waited in vain; so far " + list.get() + ", problems " + problems);
			}
			wait(left);
		}
		return list.get();
	}
}

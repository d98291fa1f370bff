package machi.hardware.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Reading;

/** Remembers what a connection reports by itself, as far as there is room. */
final class Observed implements ConnectionEvents {

	private static final int ROOM = 100_000;

	private final List<Reading> readings = new ArrayList<>();
	private final Map<String, Device> found = new LinkedHashMap<>();
	private final List<DeviceException> told = new ArrayList<>();

	@Override
	public synchronized void readings(List<Reading> more) {
		if (readings.size() + more.size() <= ROOM) {
			readings.addAll(more);
		}
	}

	@Override
	public synchronized void deviceFound(Device device) {
		found.put(device.address(), device);
	}

	@Override
	public synchronized void deviceGone(String address) {
		found.remove(address);
	}

	@Override
	public void lost(DeviceException reason) {
		problem(reason);
	}

	@Override
	public synchronized void problem(DeviceException problem) {
		if (told.size() < ROOM) {
			told.add(problem);
		}
	}

	synchronized List<Reading> readings() {
		return List.copyOf(readings);
	}

	synchronized Map<String, Device> found() {
		return Map.copyOf(found);
	}

	/** Losses and problems. */
	synchronized List<DeviceException> told() {
		return List.copyOf(told);
	}
}

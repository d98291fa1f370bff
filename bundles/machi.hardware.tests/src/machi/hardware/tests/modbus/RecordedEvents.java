package machi.hardware.tests.modbus;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Reading;

/** Writes down what a connection tells. */
final class RecordedEvents implements ConnectionEvents {

	final List<DeviceException> problems = new CopyOnWriteArrayList<>();
	final List<DeviceException> losses = new CopyOnWriteArrayList<>();

	@Override
	public void readings(List<Reading> readings) {
		throw new AssertionError("a Modbus device sends nothing by itself");
	}

	@Override
	public void deviceFound(Device device) {
		throw new AssertionError("a Modbus device does not announce itself");
	}

	@Override
	public void deviceGone(String address) {
		throw new AssertionError("a Modbus device does not say that it leaves");
	}

	@Override
	public void lost(DeviceException reason) {
		losses.add(reason);
	}

	@Override
	public void problem(DeviceException problem) {
		problems.add(problem);
	}
}

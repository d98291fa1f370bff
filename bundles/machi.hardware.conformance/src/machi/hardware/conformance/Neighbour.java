package machi.hardware.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import machi.hardware.AdapterDescriptor;
import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceKind;
import machi.hardware.HardwareAdapter;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.Settings;
import machi.hardware.Timing;
import machi.quantity.text.LocalizedText;

/** An adapter without a wire whose one device always answers: it must not notice what happens to others. */
final class Neighbour implements HardwareAdapter, DeviceConnection {

	static final String ID = "conformance.neighbour";

	private static final Point POINT = Point.measurement("power", LocalizedText.of("Power", "電力"), PointRole.POWER, "kW", 0, 10,
			Duration.ofMillis(200));
	private static final Device DEVICE = new Device("1", LocalizedText.of("Neighbour", "隣の機器"), DeviceKind.OTHER, "", "", "", "1",
			List.of(POINT));

	@Override
	public AdapterDescriptor descriptor() {
		var title = LocalizedText.of("Neighbour", "隣の機器");
		return new AdapterDescriptor(ID, "1", title, title, List.of(), Timing.LOCAL);
	}

	@Override
	public DeviceConnection open(Settings settings, ConnectionEvents events) {
		return this;
	}

	@Override
	public List<Device> discover() {
		return List.of(DEVICE);
	}

	@Override
	public List<Reading> read(Device device, List<Point> points) {
		return List.of(Reading.good(DEVICE.address(), POINT.id(), Instant.now(), 5));
	}

	@Override
	public CommandOutcome execute(Device device, Command command) {
		return CommandOutcome.acknowledged();
	}

	@Override
	public void close() {
		// nothing is open
	}
}

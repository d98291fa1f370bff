package machi.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

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
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.Timing;
import machi.quantity.text.LocalizedText;

/** Devices that take some milliseconds to answer; every twentieth never does. */
final class SoakAdapter implements HardwareAdapter {

	static final String ID = "soak";
	static final int POINTS = 10;
	private static final int DEAD = 20;
	private static final LocalizedText TEXT = LocalizedText.of("Soak", "耐久");

	static int alive(int devices) {
		return devices - (devices + DEAD - 1) / DEAD;
	}

	@Override
	public AdapterDescriptor descriptor() {
		return new AdapterDescriptor(ID, "1", TEXT, TEXT, List.of(Setting.integer("first", 0, 1_000_000, "", "0", TEXT, TEXT),
				Setting.integer("count", 1, 1_000_000, "", "1", TEXT, TEXT)), Timing.LOCAL);
	}

	@Override
	public DeviceConnection open(Settings settings, ConnectionEvents events) {
		return new Devices(settings.integer("first"), settings.integer("count"));
	}

	private record Devices(int first, int count) implements DeviceConnection {

		@Override
		public List<Device> discover() {
			var devices = new ArrayList<Device>();
			for (int number = first; number < first + count; number++) {
				var points = new ArrayList<Point>();
				for (int i = 0; i < POINTS; i++) {
					points.add(Point.measurement("p" + i, TEXT, i == 0 ? PointRole.POWER : PointRole.NONE, "kW", 0, 100, Duration.ofSeconds(1)));
				}
				devices.add(new Device("d" + number, TEXT, DeviceKind.METER, "", "", "", "line " + number, points));
			}
			return devices;
		}

		@Override
		public List<Reading> read(Device device, List<Point> points) throws InterruptedException {
			int number = Integer.parseInt(device.address().substring(1));
			if (number % DEAD == 0) {
				new CountDownLatch(1).await();
			}
			Thread.sleep(5);
			var now = Instant.now();
			return points.stream().map(point -> Reading.good(device.address(), point.id(), now, number % 100)).toList();
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
}

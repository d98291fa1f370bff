package machi.hardware.tests.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.Settings;
import machi.hardware.modbus.ModbusAdapter;
import machi.hardware.modbus.peer.RunningSite;
import machi.hardware.modbus.peer.SunSpecPeer;
import machi.hardware.tests.RecordedEvents;

/** A simulated site with a clock that the test moves, and a connection to it. */
final class Site implements AutoCloseable {

	/** The longest day: 21 June, 12:00 in Japan. */
	static final Instant NOON = Instant.parse("2026-06-21T03:00:00Z");

	final MovedClock clock = new MovedClock();
	final RecordedEvents events = new RecordedEvents();
	final RunningSite peer;
	private DeviceConnection connection;

	static final class MovedClock implements InstantSource {

		private volatile Instant now = NOON;

		@Override
		public Instant instant() {
			return now;
		}

		void move(Duration by) {
			now = now.plus(by);
		}
	}

	Site(Map<String, String> peerSettings) throws DeviceException {
		var simulator = new SunSpecPeer(clock);
		var texts = new HashMap<>(Map.of("start", "2026-06-21T12:00"));
		texts.putAll(peerSettings);
		peer = simulator.start(Settings.of(simulator.settings(), texts));
	}

	DeviceConnection connect(Map<String, String> more) throws DeviceException {
		var adapter = new ModbusAdapter(clock);
		var texts = new HashMap<>(peer.adapterSettings());
		texts.put("answer", "20000");
		texts.putAll(more);
		connection = adapter.open(Settings.of(adapter.descriptor().settings(), texts), events);
		return connection;
	}

	List<Device> devices() throws DeviceException, InterruptedException {
		return connect(Map.of()).discover();
	}

	double read(Device device, PointRole role) throws DeviceException, InterruptedException {
		return reading(device, device.point(role).orElseThrow()).value();
	}

	Reading reading(Device device, Point point) throws DeviceException, InterruptedException {
		return connection.read(device, List.of(point)).getFirst();
	}

	CommandOutcome command(Device device, PointRole role, double value, Duration validFor)
			throws DeviceException, InterruptedException {
		var point = device.point(role).orElseThrow();
		return connection.execute(device,
				new Command(role + " " + value + " " + clock.now, device.address(), point.id(), value, clock.now, validFor));
	}

	@Override
	public void close() {
		if (connection != null) {
			connection.close();
		}
		peer.close();
		assertEquals(List.of(), events.readings(), "a Modbus device sends nothing by itself");
		assertEquals(List.of(), events.found(), "a Modbus device does not announce itself");
		assertEquals(List.of(), events.gone(), "a Modbus device does not say that it leaves");
	}
}

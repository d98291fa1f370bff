package machi.hardware.tests.echonet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.hardware.Settings;
import machi.hardware.echonetlite.EchonetLiteAdapter;
import machi.hardware.echonetlite.peer.HousesSimulator;
import machi.hardware.peer.RunningPeer;

/** The adapter and simulated houses, over real sockets. */
class HousesTest {

	private final RecordedEvents events = new RecordedEvents();
	private RunningPeer peer;
	private DeviceConnection connection;

	private void start(Map<String, String> peerSettings, Map<String, String> adapterSettings) throws Exception {
		var simulator = new HousesSimulator();
		peer = simulator.start(Settings.of(simulator.settings(), peerSettings));
		var adapter = new EchonetLiteAdapter();
		var settings = new HashMap<>(peer.adapterSettings());
		settings.putAll(adapterSettings);
		connection = adapter.open(Settings.of(adapter.descriptor().settings(), settings), events);
	}

	@AfterEach
	void close() {
		if (connection != null) {
			connection.close();
		}
		if (peer != null) {
			peer.close();
		}
	}

	private static Map<DeviceKind, List<Device>> byKind(List<Device> devices) {
		return devices.stream().collect(Collectors.groupingBy(Device::kind));
	}

	private Map<String, Reading> read(Device device) throws DeviceException, InterruptedException {
		var points = device.points().stream().filter(Point::isPolled).toList();
		return connection.read(device, points).stream().collect(Collectors.toMap(Reading::point, reading -> reading));
	}

	private Reading read(Device device, PointRole role) throws DeviceException, InterruptedException {
		return connection.read(device, List.of(device.point(role).orElseThrow())).getFirst();
	}

	private CommandOutcome tell(Device device, PointRole role, double value, String id)
			throws DeviceException, InterruptedException {
		return connection.execute(device, new Command(id, device.address(), device.point(role).orElseThrow().id(), value,
				Instant.now(), Duration.ZERO));
	}

	@Test
	void aHouseHasAllItsDevicesAndEveryPolledPointIsAnswered() throws Exception {
		start(Map.of("hour", "19.5"), Map.of());
		var devices = connection.discover();
		assertEquals(7, devices.size(), devices.toString());
		var kinds = byKind(devices);
		assertEquals(1, kinds.get(DeviceKind.PHOTOVOLTAIC).size());
		assertEquals(2, kinds.get(DeviceKind.LIGHTING).size());
		for (var device : devices) {
			var polled = device.points().stream().filter(Point::isPolled).map(Point::id).collect(Collectors.toSet());
			assertEquals(polled, read(device).keySet(), device.address());
			assertEquals("ffffff", device.manufacturer());
			assertTrue(device.model().startsWith("MACHI-"), device.model());
		}
		assertEquals(List.of(), events.problems());
	}

	@Test
	void aBatteryObeysAndItsMeterFollows() throws Exception {
		start(Map.of("hour", "2"), Map.of());
		var battery = byKind(connection.discover()).get(DeviceKind.BATTERY).getFirst();
		var command = battery.point(PointRole.STORAGE_POWER_COMMAND).orElseThrow();
		assertEquals(-3, command.minimum());
		assertEquals(3, command.maximum());
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(battery, PointRole.STORAGE_POWER_COMMAND, -2.5, "a").state());
		awaitValue(battery, PointRole.STORAGE_POWER, -2.5);
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(battery, PointRole.STORAGE_POWER_COMMAND, 1.5, "b").state());
		awaitValue(battery, PointRole.STORAGE_POWER, 1.5);
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(battery, PointRole.STORAGE_POWER_COMMAND, 0, "c").state());
		awaitValue(battery, PointRole.STORAGE_POWER, 0);
	}

	private void awaitValue(Device device, PointRole role, double value) throws Exception {
		for (int i = 0; i < 600; i++) {
			if (read(device, role).value() == value) {
				return;
			}
			Thread.sleep(50);
		}
		assertEquals(value, read(device, role).value());
	}

	@Test
	void halfHoursOfTodayAndYesterdayComeFromTheHistoryOfTheMeter() throws Exception {
		start(Map.of(), Map.of());
		var meter = byKind(connection.discover()).get(DeviceKind.METER).getFirst();
		var last = read(meter, PointRole.INTERVAL_IMPORTED);
		assertEquals(ReadingQuality.GOOD, last.quality(), last.toString());
		assertEquals(0, last.time().getEpochSecond() % 1800);
		assertTrue(last.value() >= 0 && last.value() < 5, last.toString());
	}
}

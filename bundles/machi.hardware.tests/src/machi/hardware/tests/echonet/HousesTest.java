package machi.hardware.tests.echonet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramSocket;
import java.net.InetSocketAddress;
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
import machi.hardware.peer.Disturbance;
import machi.hardware.peer.RunningPeer;
import machi.hardware.tests.RecordedEvents;

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
		assertEquals(List.of(), events.told());
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
	void lightsAreSwitchedAndDimmed() throws Exception {
		start(Map.of(), Map.of());
		var lights = byKind(connection.discover()).get(DeviceKind.LIGHTING);
		var light = lights.stream().filter(device -> device.address().endsWith("029001")).findFirst().orElseThrow();
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(light, PointRole.SWITCH_COMMAND, 1, "on").state());
		assertEquals(0x30, read(light, PointRole.OPERATION).value());
		assertEquals(0.06, read(light, PointRole.POWER).value());
		var dimmed = new Command("dim", light.address(), "B0", 50, Instant.now(), Duration.ZERO);
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, connection.execute(light, dimmed).state());
		assertEquals(0.03, read(light, PointRole.POWER).value());
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(light, PointRole.SWITCH_COMMAND, 0, "off").state());
		assertEquals(0, read(light, PointRole.POWER).value());
	}

	@Test
	void whatTheHouseTakesIsWhatItsPartsGiveAndTake() throws Exception {
		start(Map.of("hour", "11"), Map.of());
		var kinds = byKind(connection.discover());
		var board = kinds.get(DeviceKind.DISTRIBUTION_BOARD).getFirst();
		// battery in standby, so that it does not follow what changes between two readings
		tell(kinds.get(DeviceKind.BATTERY).getFirst(), PointRole.STORAGE_POWER_COMMAND, 0, "stop");
		awaitValue(kinds.get(DeviceKind.BATTERY).getFirst(), PointRole.STORAGE_POWER, 0);
		double load = 0;
		for (int channel = 1; channel <= 4; channel++) {
			load += connection.read(board, List.of(board.point("B7/" + channel).orElseThrow())).getFirst().value();
		}
		double sun = read(kinds.get(DeviceKind.PHOTOVOLTAIC).getFirst(), PointRole.POWER).value();
		assertTrue(sun > 1, "sun at eleven: " + sun);
		// lights are on in one room; everything moves a little while it is read
		assertEquals(load + 0.036 - sun, read(kinds.get(DeviceKind.METER).getFirst(), PointRole.GRID_POWER).value(), 0.2);
	}

	@Test
	void energyIsTheIntegralOfPower() throws Exception {
		start(Map.of("hour", "11", "speed", "120"), Map.of());
		var battery = byKind(connection.discover()).get(DeviceKind.BATTERY).getFirst();
		tell(battery, PointRole.STORAGE_POWER_COMMAND, -2, "charge");
		awaitValue(battery, PointRole.STORAGE_POWER, -2);
		double chargedBefore = read(battery, PointRole.ENERGY_CHARGED).value();
		var storedPoint = List.of(battery.point("E2").orElseThrow(), battery.point(PointRole.ENERGY_CHARGED).orElseThrow());
		var before = connection.read(battery, storedPoint);
		double goal = chargedBefore + 0.3;
		for (int i = 0; i < 1200 && read(battery, PointRole.ENERGY_CHARGED).value() < goal; i++) {
			Thread.sleep(50);
		}
		var after = connection.read(battery, storedPoint);
		double stored = value(after, "E2") - value(before, "E2");
		double charged = value(after, battery.point(PointRole.ENERGY_CHARGED).orElseThrow().id())
				- value(before, battery.point(PointRole.ENERGY_CHARGED).orElseThrow().id());
		assertTrue(charged >= 0.25, "charged " + charged);
		// 95 % of what is taken in is stored
		assertEquals(charged * 0.95, stored, 0.002);
	}

	private static double value(List<Reading> readings, String point) {
		return readings.stream().filter(reading -> reading.point().equals(point)).findFirst().orElseThrow().value();
	}

	@Test
	void twoHousesAreEightNodesWithFourteenDevices() throws Exception {
		start(Map.of("houses", "2"), Map.of());
		var devices = connection.discover();
		assertEquals(14, devices.size());
		assertEquals(8, devices.stream().map(Device::line).distinct().count());
		assertEquals(14, devices.stream().map(Device::address).distinct().count());
	}

	@Test
	void aSlowMeterIsWaitedForAndDoesNotKeepOthers() throws Exception {
		start(Map.of("meterDelaySeconds", "2"), Map.of("discoverySeconds", "3"));
		// the list, the maps and the details of the meter take 2 s each
		assertEquals(List.of(), byKind(connection.discover()).getOrDefault(DeviceKind.METER, List.of()));
		var meter = events.await(events::found, list -> byKind(list).containsKey(DeviceKind.METER)).stream()
				.filter(device -> device.kind() == DeviceKind.METER).findFirst().orElseThrow();
		assertEquals(ReadingQuality.GOOD, read(meter, PointRole.GRID_POWER).quality());
	}

	@Test
	void changesAreAnnouncedWithoutBeingAskedFor() throws Exception {
		start(Map.of(), Map.of());
		var battery = byKind(connection.discover()).get(DeviceKind.BATTERY).getFirst();
		tell(battery, PointRole.STORAGE_POWER_COMMAND, -1, "announce");
		events.await(events::readings, list -> list.stream().anyMatch(reading -> reading.device().equals(battery.address())
				&& reading.point().equals("DA") && reading.value() == 0x42));
	}

	@Test
	void everyDisturbanceIsSurvivedAndPasses() throws Exception {
		start(Map.of(), Map.of("answerSeconds", "3", "repeatSeconds", "1"));
		var light = byKind(connection.discover()).get(DeviceKind.LIGHTING).getFirst();
		for (var disturbance : Disturbance.values()) {
			peer.disturb(disturbance);
			if (disturbance == Disturbance.NONE) {
				assertEquals(ReadingQuality.GOOD, read(light, PointRole.OPERATION).quality());
			} else if (disturbance == Disturbance.FLOOD) {
				int before = events.readings().size();
				events.await(events::readings, list -> list.size() > before + 100);
				assertEquals(ReadingQuality.GOOD, read(light, PointRole.OPERATION).quality());
			} else {
				var failure = assertThrows(DeviceException.class, () -> read(light, PointRole.OPERATION), disturbance.name());
				assertEquals(DeviceException.Kind.TIMEOUT, failure.kind(), disturbance.name());
			}
			peer.disturb(Disturbance.NONE);
			assertEquals(ReadingQuality.GOOD, read(light, PointRole.OPERATION).quality(), disturbance.name());
		}
		assertTrue(events.told().stream().allMatch(problem -> problem.kind() == DeviceException.Kind.PROTOCOL));
		assertFalse(events.told().isEmpty());
	}

	@Test
	void aPeerLeavesNoThreadAndNoSocketBehind() throws Exception {
		start(Map.of(), Map.of());
		connection.discover();
		var ports = peer.adapterSettings().get("nodes").split(", ");
		connection.close();
		peer.close();
		assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().equals("echonet-lite-houses")));
		for (var port : ports) {
			try (var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", Integer.parseInt(port.split(":")[1])))) {
				assertTrue(socket.isBound());
			}
		}
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

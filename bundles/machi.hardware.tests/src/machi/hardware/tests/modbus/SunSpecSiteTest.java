package machi.hardware.tests.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import machi.hardware.Access;
import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceKind;
import machi.hardware.PointRole;
import machi.hardware.ReadingQuality;

/** The adapter against a site of three units behind one port, on real sockets. */
class SunSpecSiteTest {

	private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

	private static Device device(List<Device> devices, String address) {
		return devices.stream().filter(device -> device.address().equals(address)).findFirst().orElseThrow();
	}

	@Test
	void findsInverterMeterAndBatteryBehindOnePort() throws Exception {
		try (var site = new Site(Map.of())) {
			var devices = site.devices();
			assertEquals(List.of("1", "2", "3"), devices.stream().map(Device::address).toList());
			assertEquals(List.of(DeviceKind.PHOTOVOLTAIC, DeviceKind.METER, DeviceKind.BATTERY),
					devices.stream().map(Device::kind).toList());
			assertEquals(1, new HashSet<>(devices.stream().map(Device::line).toList()).size());
			assertEquals("Machi", devices.get(0).manufacturer());
			assertEquals("Simulated inverter", devices.get(0).model());
			assertEquals("PV-0001", devices.get(0).serialNumber());
			assertEquals(List.of(), site.events.problems());
		}
	}

	@Test
	void readsTheSameMomentOfAllThreeAndItsPowersAddUp() throws Exception {
		try (var site = new Site(Map.of("plant", "50", "battery", "20", "load", "30"))) {
			var devices = site.devices();
			// 21 June, noon, 35°N: sine of the height 0.979; 50 kW × 0.9 × 0.979 = 44.1 kW, in steps of 10 W
			double plant = site.read(device(devices, "1"), PointRole.POWER);
			assertEquals(44.1, plant, 0.2);
			double battery = site.read(device(devices, "3"), PointRole.STORAGE_POWER);
			assertEquals(-20, battery, 0.011);
			// load at noon: 30 kW × (0.33 + 0.3 exp(-(4/1.5)²) + 0.6 exp(-(7/2.5)²)) = 9.9 kW
			assertEquals(9.9 - plant - battery, site.read(device(devices, "2"), PointRole.GRID_POWER), 0.05);
			assertEquals(50, site.read(device(devices, "1"), PointRole.RATED_POWER));
			assertEquals(40, site.read(device(devices, "3"), PointRole.USABLE_ENERGY));
			assertEquals(50, site.read(device(devices, "3"), PointRole.STATE_OF_CHARGE), 0.1);
		}
	}

	@Test
	void countersIntegratePowersOverADay() throws Exception {
		try (var site = new Site(Map.of())) {
			var devices = site.devices();
			var inverter = device(devices, "1");
			double before = site.read(inverter, PointRole.ENERGY_GENERATED);
			double integral = 0;
			for (int i = 0; i < 24 * 12; i++) {
				integral += site.read(inverter, PointRole.POWER) / 12;
				site.clock.move(FIVE_MINUTES);
			}
			double counted = site.read(inverter, PointRole.ENERGY_GENERATED) - before;
			assertTrue(integral > 250, "a sunny day: " + integral);
			assertEquals(integral, counted, 0.01 * integral);
		}
	}

	@Test
	void aBatteryObeysAndItsStateOfChargeFollows() throws Exception {
		try (var site = new Site(Map.of())) {
			var battery = device(site.devices(), "3");
			assertEquals(CommandOutcome.acknowledged(), site.command(battery, PointRole.STORAGE_POWER_COMMAND, 12, Duration.ofHours(1)));
			assertEquals(12, site.read(battery, PointRole.STORAGE_POWER), 0.011);
			double full = site.read(battery, PointRole.STATE_OF_CHARGE);
			site.clock.move(Duration.ofMinutes(30));
			// 6 kWh out of 40 kWh at 95 %: 15.8 % less
			assertEquals(full - 100 * 6 / 0.95 / 40, site.read(battery, PointRole.STATE_OF_CHARGE), 0.2);
			assertEquals(CommandOutcome.acknowledged(), site.command(battery, PointRole.STORAGE_POWER_COMMAND, -7.5, Duration.ofHours(1)));
			assertEquals(-7.5, site.read(battery, PointRole.STORAGE_POWER), 0.011);
			assertEquals(CommandOutcome.acknowledged(), site.command(battery, PointRole.STORAGE_POWER_COMMAND, 0, Duration.ZERO));
			assertEquals(0, site.read(battery, PointRole.STORAGE_POWER), 0.001);
		}
	}

	@Test
	void aBatteryReturnsToItsOwnOperationWhenItsTimeHasPassed() throws Exception {
		try (var site = new Site(Map.of())) {
			var battery = device(site.devices(), "3");
			site.command(battery, PointRole.STORAGE_POWER_COMMAND, 5, FIVE_MINUTES);
			site.clock.move(FIVE_MINUTES.minusSeconds(1));
			assertEquals(5, site.read(battery, PointRole.STORAGE_POWER), 0.011);
			site.clock.move(Duration.ofSeconds(1));
			assertEquals(-20, site.read(battery, PointRole.STORAGE_POWER), 0.011);
		}
	}

	@Test
	void aPlantIsHeldDownAndLetGo() throws Exception {
		try (var site = new Site(Map.of())) {
			var inverter = device(site.devices(), "1");
			assertEquals(CommandOutcome.acknowledged(), site.command(inverter, PointRole.GENERATION_LIMIT_COMMAND, 20, FIVE_MINUTES));
			assertEquals(20, site.read(inverter, PointRole.POWER), 0.011);
			assertEquals(5, site.read(inverter, PointRole.OPERATION), "throttled");
			site.clock.move(FIVE_MINUTES);
			assertTrue(site.read(inverter, PointRole.POWER) > 40);
		}
	}

	@Test
	void aCommandWithTheSameIdIsNotDoneTwice() throws Exception {
		try (var site = new Site(Map.of())) {
			try (var connection = site.connect(Map.of())) {
				var battery = device(connection.discover(), "3");
				var point = battery.point(PointRole.STORAGE_POWER_COMMAND).orElseThrow();
				var command = new Command("once", "3", point.id(), 5, Site.NOON, FIVE_MINUTES);
				connection.execute(battery, command);
				site.peer.locked(() -> site.peer.unit(3).set(124, "StorCtl_Mod", 0));
				assertEquals(CommandOutcome.State.ACKNOWLEDGED, connection.execute(battery, command).state());
				assertEquals(0, site.peer.unit(3).get(124, "StorCtl_Mod").orElseThrow());
			}
		}
	}

	@Test
	void aCommandOutOfRangeIsRefusedInWords() throws Exception {
		try (var site = new Site(Map.of())) {
			var outcome = site.command(device(site.devices(), "3"), PointRole.STORAGE_POWER_COMMAND, 21, FIVE_MINUTES);
			assertSame(CommandOutcome.State.REFUSED, outcome.state());
			assertEquals("124/power: 21.0 is outside -20.0…20.0 kW", outcome.message().english());
			assertEquals("124/power: 21.0 は範囲 -20.0…20.0 kW の外です", outcome.message().japanese());
		}
	}

	@Test
	void whatTheDeviceDoesNotImplementHasNoValue() throws Exception {
		try (var site = new Site(Map.of())) {
			var inverter = device(site.devices(), "1");
			var voltage = inverter.point("103/PhVphA").orElseThrow();
			assertEquals(ReadingQuality.NO_VALUE, site.reading(inverter, voltage).quality());
			assertTrue(inverter.point("103/DCA").isEmpty(), "optional, without value and scale factor");
			assertTrue(inverter.point("124/power").isEmpty());
		}
	}

	@Test
	void allPointsOfAllUnitsAreAnsweredAtOnce() throws Exception {
		try (var site = new Site(Map.of()); var connection = site.connect(Map.of())) {
			for (var device : connection.discover()) {
				var polled = device.points().stream().filter(point -> point.access().canRead()).toList();
				assertEquals(polled.size(), connection.read(device, polled).size());
				for (var reading : connection.read(device, polled)) {
					assertEquals(Site.NOON, reading.time());
					boolean allowed = reading.quality() == ReadingQuality.NO_VALUE
							|| device.point(reading.point()).orElseThrow().allows(reading.value());
					assertTrue(allowed, reading.toString());
				}
			}
		}
	}

	@Test
	void aMeterThatCountsTheOtherWayRoundIsTurned() throws Exception {
		try (var site = new Site(Map.of())) {
			double imported = site.read(device(site.devices(), "2"), PointRole.GRID_POWER);
			try (var turned = site.connect(Map.of("meterSign", "export"))) {
				var meter = device(turned.discover(), "2");
				var power = meter.point(PointRole.GRID_POWER).orElseThrow();
				assertEquals(-imported, turned.read(meter, List.of(power)).getFirst().value());
			}
		}
	}

	@Test
	void unitsThatAreNotThereAreMerelyAbsent() throws Exception {
		try (var site = new Site(Map.of()); var connection = site.connect(Map.of("units", "2, 7-9"))) {
			assertEquals(List.of("2"), connection.discover().stream().map(Device::address).toList());
			assertEquals(List.of(), site.events.losses());
		}
	}

	@Test
	void aStateCanBeSetAndAReadingCannot() throws Exception {
		try (var site = new Site(Map.of()); var connection = site.connect(Map.of())) {
			var battery = device(connection.discover(), "3");
			var mode = battery.point("124/StorCtl_Mod").orElseThrow();
			assertEquals(Access.READ_WRITE, mode.access());
			assertEquals("充放電を制御", mode.states().get(3).japanese());
			var outcome = connection.execute(battery, new Command("mode", "3", mode.id(), 3, Site.NOON, Duration.ZERO));
			assertEquals(CommandOutcome.acknowledged(), outcome);
			assertFalse(battery.point("802/SoC").orElseThrow().access().canWrite());
		}
	}

	@Test
	void aDeviceThatRefusesARegisterIsQuotedInWords() throws Exception {
		try (var site = new Site(Map.of()); var connection = site.connect(Map.of())) {
			var inverter = device(connection.discover(), "1");
			// this inverter lets nobody disconnect it
			var outcome = connection.execute(inverter, new Command("off", "1", "123/Conn", 0, Site.NOON, Duration.ZERO));
			assertSame(CommandOutcome.State.REFUSED, outcome.state());
			assertTrue(outcome.message().english().matches("unit 1, holding register \\d+: it has no such registers \\(exception code 2\\)"),
					outcome.message().english());
		}
	}
}

package machi.hardware.tests.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.hardware.Command;
import machi.hardware.Device;
import machi.hardware.DeviceKind;
import machi.hardware.PointRole;
import machi.hardware.modbus.peer.PeerServer;
import machi.hardware.modbus.peer.UnitImage;
import machi.hardware.modbus.sunspec.ModelDefinitions;
import machi.hardware.modbus.sunspec.ModelWalk;
import machi.hardware.modbus.sunspec.PlacedModel;
import machi.hardware.modbus.sunspec.Signs;
import machi.hardware.modbus.sunspec.SunSpecDevice;
import machi.hardware.modbus.sunspec.SunSpecDiscovery;
import machi.hardware.modbus.wire.LineSettings;
import machi.hardware.modbus.wire.ModbusLine;

/** Chains of models, whole and broken, on a real socket. */
class ModelWalkTest {

	private static final ModelDefinitions MODELS = new ModelDefinitions();
	/** Of the first model behind the marker at 40000. */
	private static final int FIRST = 40002;

	private interface Work {
		void on(ModbusLine line) throws Exception;
	}

	private static void serve(UnitImage unit, Work work) throws Exception {
		try (var server = new PeerServer(InetAddress.getLoopbackAddress(), 0, Map.of(1, unit), () -> { }, () -> { });
				var line = ModbusLine.open(
						new LineSettings("127.0.0.1", server.port(), Duration.ofSeconds(20), Optional.empty()), lost -> { })) {
			work.on(line);
		}
	}

	private static UnitImage inverter() {
		return new UnitImage(MODELS).model(1, Map.of()).text(1, "Mn", "Maker").text(1, "Md", "X1").model(103, Map.of("W_SF", 0, "WH_SF", 0));
	}

	@Test
	void modelsAreFoundUpToTheEnd() throws Exception {
		serve(inverter().end(), line -> {
			var found = new ModelWalk(line, 1).find(ModelWalk.BASES).orElseThrow();
			assertEquals(List.of(new PlacedModel(1, 40002, 66), new PlacedModel(103, 40070, 50)), found.models());
			assertEquals(Optional.empty(), found.problem());
		});
	}

	@Test
	void aUnitWithoutMarkerHasNoModels() throws Exception {
		var unit = inverter().end();
		unit.setRegister(40000, 0);
		serve(unit, line -> assertEquals(Optional.empty(), new ModelWalk(line, 1).find(ModelWalk.BASES)));
	}

	@Test
	void aChainThatIsCutOffKeepsWhatWasFound() throws Exception {
		// no end model: what follows does not exist
		serve(inverter(), line -> {
			var found = new ModelWalk(line, 1).find(ModelWalk.BASES).orElseThrow();
			assertEquals(2, found.models().size());
			assertTrue(found.problem().orElseThrow().english().contains("it has no such registers"), found.toString());
		});
	}

	@Test
	void aChainWithoutEndIsLeft() throws Exception {
		var unit = inverter();
		var endless = unit.models().getLast().getValue();
		// from here on a model of length 0 after another, far more than a device can have
		for (int i = 0; i < 40; i++) {
			unit.model(103, Map.of());
		}
		for (int address = endless; address < endless + 40 * 52; address += 2) {
			unit.setRegister(address, 200);
			unit.setRegister(address + 1, 0);
		}
		serve(unit, line -> {
			var found = new ModelWalk(line, 1).find(ModelWalk.BASES).orElseThrow();
			assertEquals(100, found.models().size());
			assertTrue(found.problem().orElseThrow().english().endsWith("more than 100 models"));
		});
	}

	@Test
	void aLengthBeyondTheLastRegisterIsNamed() throws Exception {
		var unit = inverter().end();
		unit.setRegister(FIRST + 68 + 1, 60_000);
		serve(unit, line -> {
			var found = new ModelWalk(line, 1).find(ModelWalk.BASES).orElseThrow();
			assertEquals(1, found.models().size());
			assertEquals("unit 1, holding register 40070: model 103 of length 60000 runs beyond the last register",
					found.problem().orElseThrow().english());
		});
	}

	@Test
	void aChainThatDoesNotBeginWithTheCommonModelIsNone() throws Exception {
		var unit = inverter().end();
		unit.setRegister(FIRST, 103);
		serve(unit, line -> {
			var found = new ModelWalk(line, 1).find(ModelWalk.BASES).orElseThrow();
			assertEquals(List.of(), found.models());
			assertTrue(found.problem().isPresent());
		});
	}

	private static List<Device> devices(ModbusLine line) throws Exception {
		var found = new ModelWalk(line, 1).find(ModelWalk.BASES).orElseThrow();
		return new SunSpecDiscovery(MODELS, line, "line", new Signs(false, false)).devices(1, found.models()).stream()
				.map(SunSpecDevice::device).toList();
	}

	@Test
	void anOlderShorterModelHasFewerPoints() throws Exception {
		var unit = inverter();
		// length 26 instead of 50: up to WH and its scale factor; then the end
		unit.setRegister(FIRST + 68 + 1, 25);
		unit.setRegister(FIRST + 68 + 2 + 25, 0xFFFF);
		serve(unit, line -> {
			var inverter = devices(line).getFirst();
			assertTrue(inverter.point("103/WH").isPresent());
			assertTrue(inverter.point("103/St").isEmpty());
		});
	}

	@Test
	void aSecondCommonModelBeginsASecondDevice() throws Exception {
		var unit = inverter().model(1, Map.of()).text(1, "Md", "Meter").model(203, Map.of("W_SF", 0, "TotWh_SF", 0)).end();
		serve(unit, line -> {
			var devices = devices(line);
			assertEquals(List.of("1", "1/2"), devices.stream().map(Device::address).toList());
			assertEquals(List.of(DeviceKind.PHOTOVOLTAIC, DeviceKind.METER), devices.stream().map(Device::kind).toList());
			assertEquals("Meter", devices.getLast().model());
		});
	}

	@Test
	void unknownModelsAreSteppedOver() throws Exception {
		var unit = inverter().model(122, Map.of()).model(203, Map.of("W_SF", 0, "TotWh_SF", 0)).end();
		unit.setRegister(FIRST + 68 + 52, 64001);
		serve(unit, line -> assertTrue(devices(line).getFirst().point("203/W").isPresent()));
	}

	@Test
	void floatingPointModelsNeedNoScaleFactor() throws Exception {
		var unit = new UnitImage(MODELS).model(1, Map.of()).model(113, Map.of()).set(113, "W", 4321.5).set(113, "WH", 9e6).end();
		serve(unit, line -> {
			var found = new ModelWalk(line, 1).find(ModelWalk.BASES).orElseThrow();
			var device = new SunSpecDiscovery(MODELS, line, "line", new Signs(false, false)).devices(1, found.models()).getFirst();
			var points = List.of(device.device().point(PointRole.POWER).orElseThrow(),
					device.device().point(PointRole.ENERGY_GENERATED).orElseThrow());
			var readings = device.read(points, Site.NOON);
			assertEquals(4.3215, readings.get(0).value());
			assertEquals(9000, readings.get(1).value());
		});
	}

	@Test
	void aStorageWithDerModelsTakesAPowerInWatts() throws Exception {
		var unit = new UnitImage(MODELS).model(1, Map.of()).model(701, Map.of("W_SF", 0, "TotWh_SF", 0)).set(701, "W", -2500)
				.set(701, "TotWhInj", 123_000).set(701, "TotWhAbs", 140_000).model(702, Map.of("W_SF", 1)).set(702, "WMax", 8000)
				.set(702, "WMaxRtg", 8000).set(702, "WChaRteMax", 5000).set(702, "WDisChaRteMax", 6000)
				.model(713, Map.of("WH_SF", 1, "Pct_SF", -1)).set(713, "WHRtg", 13_500).set(713, "SoC", 62.5)
				.model(704, Map.of("WSet_SF", 0)).set(704, "WSet", 0).set(704, "WSetEna", 0).set(704, "WSetMod", 0).set(704, "WSetRvrtTms", 0)
				.writable(704, "WSet", "WSetEna", "WSetMod", "WSetRvrtTms").end();
		serve(unit, line -> {
			var found = new ModelWalk(line, 1).find(ModelWalk.BASES).orElseThrow();
			var storage = new SunSpecDiscovery(MODELS, line, "line", new Signs(false, false)).devices(1, found.models()).getFirst();
			var device = storage.device();
			assertEquals(DeviceKind.BATTERY, device.kind());
			var roles = List.of(PointRole.STORAGE_POWER, PointRole.STATE_OF_CHARGE, PointRole.USABLE_ENERGY, PointRole.ENERGY_CHARGED,
					PointRole.ENERGY_DISCHARGED);
			var readings = storage.read(roles.stream().map(role -> device.point(role).orElseThrow()).toList(), Site.NOON);
			assertEquals(List.of(-2.5, 62.5, 13.5, 140.0, 123.0), readings.stream().map(each -> each.value()).toList());
			var command = device.point(PointRole.STORAGE_POWER_COMMAND).orElseThrow();
			assertEquals(-5, command.minimum());
			assertEquals(6, command.maximum());
			storage.execute(new Command("c", "1", command.id(), 4.2, Site.NOON, Duration.ofMinutes(10)));
			assertEquals(4200, unit.get(704, "WSet").orElseThrow());
			assertEquals(1, unit.get(704, "WSetEna").orElseThrow());
			assertEquals(1, unit.get(704, "WSetMod").orElseThrow());
			assertEquals(600, unit.get(704, "WSetRvrtTms").orElseThrow());
		});
	}

	@Test
	void theBatteryOfAHybridInverterIsToldApartFromItsPanels() throws Exception {
		var unit = inverter().set(103, "W", 3000).model(120, Map.of("WRtg_SF", 0)).set(120, "DERTyp", 82).set(120, "WRtg", 8000)
				.model(802, Map.of("WHRtg_SF", 0, "SoC_SF", 0, "W_SF", 0)).set(802, "WHRtg", 9000).set(802, "SoC", 40).set(802, "W", 1500).end();
		serve(unit, line -> {
			var found = new ModelWalk(line, 1).find(ModelWalk.BASES).orElseThrow();
			for (boolean chargePositive : new boolean[] { false, true }) {
				var hybrid = new SunSpecDiscovery(MODELS, line, "line", new Signs(false, chargePositive)).devices(1, found.models())
						.getFirst();
				var device = hybrid.device();
				assertEquals(DeviceKind.BATTERY, device.kind());
				assertEquals(PointRole.NONE, device.point("103/W").orElseThrow().role(), "panels and battery together");
				var power = device.point(PointRole.STORAGE_POWER).orElseThrow();
				assertEquals("802/W", power.id());
				assertEquals(chargePositive ? -1.5 : 1.5, hybrid.read(List.of(power), Site.NOON).getFirst().value());
			}
		});
	}
}

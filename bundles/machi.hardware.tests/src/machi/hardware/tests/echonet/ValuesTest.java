package machi.hardware.tests.echonet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import machi.hardware.DeviceException;
import machi.hardware.DeviceKind;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.hardware.echonetlite.definition.DescribedObject;
import machi.hardware.echonetlite.definition.ObjectDefinitions;
import machi.hardware.echonetlite.definition.ObjectDescriber;
import machi.hardware.echonetlite.frame.ObjectCode;

/** Values of properties, against the Appendix "Detailed Requirements for ECHONET Device Objects", Release R. */
class ValuesTest {

	private static final ObjectDefinitions DEFINITIONS = ObjectDefinitions.load();
	private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
	private static final String METER = "028801";

	private static byte[] bytes(String hexadecimal) {
		return HexFormat.of().parseHex(hexadecimal.toLowerCase());
	}

	private static DescribedObject object(String code, Map<Integer, String> values, Set<Integer> writable) {
		var data = new HashMap<Integer, byte[]>();
		values.forEach((property, text) -> data.put(property, bytes(text)));
		var readable = new HashSet<Integer>();
		for (int property = 0x80; property <= 0xFF; property++) {
			readable.add(property);
		}
		var object = ObjectCode.of(code);
		return new ObjectDescriber(DEFINITIONS.of(object.objectClass()), object, readable, writable, data).describe("10.0.0.7");
	}

	private static Reading read(DescribedObject object, String point, String data) throws DeviceException {
		return object.points().get(point).reading(object.device().address(), bytes(data), NOW, TOKYO).orElseThrow();
	}

	private static void assertValue(double expected, DescribedObject object, String point, String data)
			throws DeviceException {
		assertEquals(Reading.good(object.device().address(), point, NOW, expected), read(object, point, data));
	}

	private static void assertNone(DescribedObject object, String point, String data) throws DeviceException {
		assertEquals(ReadingQuality.NO_VALUE, read(object, point, data).quality(), point + " " + data);
	}

	private static DescribedObject meter(String coefficient, String unit, String digits) {
		return object(METER, Map.of(0xD3, coefficient, 0xE1, unit, 0xD7, digits), Set.of());
	}

	/** 0x000003A0 is what a household's meter sent, 928 W. */
	@Test
	void powerAtTheMeterIsPositiveWhenImportedAndNegativeWhenExported() throws DeviceException {
		var meter = meter("00000001", "01", "06");
		assertEquals(PointRole.GRID_POWER, meter.points().get("E7").point().role());
		assertValue(0.928, meter, "E7", "000003A0");
		assertValue(-1.5, meter, "E7", "FFFFFA24");
		assertValue(-2147483.647, meter, "E7", "80000001");
		assertValue(2147483.645, meter, "E7", "7FFFFFFD");
		assertNone(meter, "E7", "7FFFFFFE");
		assertNone(meter, "E7", "7FFFFFFF");
		assertNone(meter, "E7", "80000000");
	}

	@Test
	void countersOfAMeterAreMultipliedByCoefficientAndUnit() throws DeviceException {
		assertValue(1234.5, meter("00000001", "01", "06"), "E0", "00003039");
		assertValue(12345, meter("00000001", "00", "06"), "E0", "00003039");
		assertValue(1.2345, meter("00000001", "04", "06"), "E0", "00003039");
		assertValue(123450, meter("00000001", "0A", "06"), "E0", "00003039");
		assertValue(123450000, meter("00000001", "0D", "06"), "E0", "00003039");
		assertValue(49380, meter("00000028", "01", "06"), "E0", "00003039");
		assertValue(1234.5, object(METER, Map.of(0xE1, "01"), Set.of()), "E3", "00003039");
		assertNone(meter("00000001", "01", "06"), "E0", "FFFFFFFE");
		assertNone(meter("00000001", "01", "06"), "E0", "FFFFFFFF");
	}

	@Test
	void aCounterWhoseUnitIsNotKnownIsNoPoint() {
		assertFalse(object(METER, Map.of(), Set.of()).points().containsKey("E0"));
		assertFalse(object(METER, Map.of(0xE1, "07"), Set.of()).points().containsKey("E0"));
		assertTrue(object(METER, Map.of(), Set.of()).points().containsKey("E7"));
	}

	/** Six digits of 0.1 kWh end at 99,999.9 kWh. */
	@Test
	void theDigitsOfAMeterLimitItsCounters() {
		assertEquals(99999.9, meter("00000001", "01", "06").points().get("E0").point().maximum());
		assertEquals(3999996, meter("00000004", "00", "06").points().get("EA").point().maximum());
		assertEquals(99999999, meter("00000001", "00", "08").points().get("E0").point().maximum());
		assertEquals(9999999.9, meter("00000001", "01", "09").points().get("E0").point().maximum());
	}

	@Test
	void aCounterAtTheHalfHourHasTheTimeOfTheMeter() throws DeviceException {
		var reading = read(meter("00000001", "01", "06"), "EA", "07EA0B160D1E0000003039");
		assertEquals(Instant.parse("2026-11-22T04:30:00Z"), reading.time());
		assertEquals(1234.5, reading.value());
		assertNone(meter("00000001", "01", "06"), "EA", "FFFFFFFFFFFFFFFFFFFFFE");
		assertNone(meter("00000001", "01", "06"), "EA", "07EA0B160D1E00FFFFFFFE");
	}

	@Test
	void currentsAreInTenthsOfAmperesAndMayBeMissingInOnePhase() throws DeviceException {
		var meter = meter("00000001", "01", "06");
		assertValue(3.1, meter, "E8/R", "001F7FFE");
		assertNone(meter, "E8/T", "001F7FFE");
		assertValue(-0.5, meter, "E8/T", "0000FFFB");
		assertNone(meter, "E8/R", "7FFF0000");
		assertNone(meter, "E8/R", "80000000");
	}

	/** The appendix counts charging as positive; for the plan a storage is positive when it discharges. */
	@Test
	void aBatteryIsPositiveWhenItDischarges() throws DeviceException {
		var battery = object("027d01", Map.of(), Set.of());
		assertEquals(DeviceKind.BATTERY, battery.device().kind());
		assertEquals(PointRole.STORAGE_POWER, battery.points().get("D3").point().role());
		assertValue(-2.5, battery, "D3", "000009C4");
		assertValue(2.5, battery, "D3", "FFFFF63C");
		assertNone(battery, "D3", "7FFFFFFF");
		assertNone(battery, "D3", "80000000");
		assertValue(9, battery, "E4", "09");
		assertNone(battery, "E4", "FF");
		assertEquals(ReadingQuality.DOUBTFUL, read(battery, "E4", "65").quality());
		assertValue(10, battery, "A1", "00002710");
		assertValue(999999.999, battery, "A8", "3B9AC9FF");
		assertEquals(ReadingQuality.DOUBTFUL, read(battery, "A8", "3B9ACA00").quality());
		assertValue(0x46, battery, "CF", "46");
		assertEquals("Automatic", battery.points().get("CF").point().states().get(0x46).english());
		assertEquals(ReadingQuality.DOUBTFUL, read(battery, "CF", "50").quality());
	}

	@Test
	void aRoleIsGivenOnceEvenWhenTwoPropertiesCouldHaveIt() {
		var battery = object("027d01", Map.of(), Set.of()).device();
		for (var role : PointRole.values()) {
			long count = battery.points().stream().filter(point -> point.role() == role).count();
			assertTrue(role == PointRole.NONE || count <= 1, role + " " + count);
		}
		assertEquals("A8", battery.point(PointRole.ENERGY_CHARGED).orElseThrow().id());
		assertEquals("CF", battery.point(PointRole.OPERATION).orElseThrow().id());
	}

	@Test
	void theSunHasPowerCounterAndLimit() throws DeviceException {
		var plant = object("027901", Map.of(), Set.of(0xA1));
		assertValue(4.2, plant, "E0", "1068");
		assertNone(plant, "E0", "FFFF");
		assertNone(plant, "E0", "FFFE");
		assertValue(65.533, plant, "E0", "FFFD");
		assertValue(12345.678, plant, "E1", "00BC614E");
		assertNone(plant, "E8", "FFFF");
		assertEquals("A1", plant.device().point(PointRole.GENERATION_LIMIT_COMMAND).orElseThrow().id());
		assertEquals("0BB8", HexFormat.of().withUpperCase().formatHex(plant.points().get("A1").data(3).orElseThrow()));
		assertTrue(object("027901", Map.of(), Set.of()).device().point(PointRole.GENERATION_LIMIT_COMMAND).isEmpty());
	}

	@Test
	void aVehicleIsThereOrNotOrNobodyKnows() throws DeviceException {
		var charger = object("027e01", Map.of(), Set.of());
		assertEquals(PointRole.VEHICLE_CONNECTED, charger.points().get("C7/connected").point().role());
		assertValue(0, charger, "C7/connected", "30");
		for (var connected : Set.of("40", "41", "42", "43", "44")) {
			assertValue(1, charger, "C7/connected", connected);
		}
		assertNone(charger, "C7/connected", "FF");
		assertValue(0x43, charger, "C7", "43");
	}

	@Test
	void powerIsToldWithinTheRangeOfTheDevice() {
		var battery = object("027d01", Map.of(0xC8, "0000006400000BB8", 0xC9, "00000064000007D0"), Set.of(0xDA, 0xEB, 0xEC))
				.device();
		var command = battery.point(PointRole.STORAGE_POWER_COMMAND).orElseThrow();
		assertEquals(-3, command.minimum());
		assertEquals(2, command.maximum());
		assertTrue(object("027d01", Map.of(), Set.of(0xDA)).device().point(PointRole.STORAGE_POWER_COMMAND).isEmpty());
		assertEquals(0, object("027d01", Map.of(), Set.of(0xDA, 0xEB)).device().point(PointRole.STORAGE_POWER_COMMAND)
				.orElseThrow().maximum());
	}

	@Test
	void faultsAndSwitchesAreZeroAndOne() throws DeviceException {
		var light = object("029001", Map.of(), Set.of(0x80, 0xB0));
		assertValue(1, light, "88", "41");
		assertValue(0, light, "88", "42");
		assertValue(0x30, light, "80", "30");
		var point = light.points().get("80/switch");
		assertEquals(PointRole.SWITCH_COMMAND, point.point().role());
		assertEquals(0x30, point.data(1).orElseThrow()[0]);
		assertEquals(0x31, point.data(0).orElseThrow()[0]);
		assertTrue(point.data(2).isEmpty());
		assertEquals(60, light.points().get("B0").data(60).orElseThrow()[0]);
	}

	@Test
	void channelsOfADistributionBoardAreReadFromPropertiesAndLists() throws DeviceException {
		var board = object("028701", Map.of(0xC2, "02", 0xB1, "03", 0xB8, "FD"), Set.of());
		assertValue(123.45, board, "D0/energy", "00003039001F7FFE");
		assertValue(3.1, board, "D0/R", "00003039001F7FFE");
		assertNone(board, "D0/T", "00003039001F7FFE");
		assertValue(0.5, board, "B7/2", "0202000001F4000003E8");
		assertValue(1, board, "B7/3", "0202000001F4000003E8");
		assertTrue(board.points().get("B7/1").reading("x", bytes("0202000001F4000003E8"), NOW, TOKYO).isEmpty());
		assertFalse(board.points().containsKey("B7/4"));
		assertThrows(DeviceException.class, () -> read(board, "B7/2", "0203000001F4"));
		assertThrows(DeviceException.class, () -> read(board, "B7/2", ""));
	}

	@Test
	void dataOfTheWrongLengthIsToldWithDeviceAndProperty() {
		var failure = assertThrows(DeviceException.class, () -> read(meter("00000001", "01", "06"), "E7", "03A0"));
		assertEquals(DeviceException.Kind.PROTOCOL, failure.kind());
		assertEquals("10.0.0.7/028801, EPC 0xE7: 2 bytes, 4 were expected", failure.reason().english());
	}

	@Test
	void aDeviceOfAnotherClassIsShownWithWhatEveryDeviceHas() throws DeviceException {
		var conditioner = object("013001", Map.of(0x8A, "00000B", 0x8C, "4353582D313233000000", 0x83, "FE00000B01"), Set.of());
		assertEquals(DeviceKind.OTHER, conditioner.device().kind());
		// 0xA0 to 0xFF
		assertEquals("Device of class 0130-1 (96 properties not described)", conditioner.device().title().english());
		assertEquals("CSX-123", conditioner.device().model());
		assertEquals("fe00000b01", conditioner.device().serialNumber());
		assertEquals("00000b", conditioner.device().manufacturer());
		assertEquals(Set.of("80", "84", "85", "88"), conditioner.points().keySet());
		assertValue(0.65, conditioner, "84", "028A");
	}

	@Test
	void randomDataIsAlwaysReadOrRefused() {
		var random = new Random(288);
		var objects = Set.of(meter("00000001", "01", "06"), object("028701", Map.of(0xC2, "02", 0xB1, "3C", 0xB8, "1E"), Set.of()),
				object("027d01", Map.of(), Set.of()), object("027e01", Map.of(), Set.of()));
		for (var object : objects) {
			for (var point : object.points().values()) {
				for (int i = 0; i < 200; i++) {
					var data = new byte[i % 2 == 0 ? random.nextInt(256) : i % 16];
					random.nextBytes(data);
					try {
						point.reading("x", data, NOW, TOKYO);
					} catch (DeviceException refused) {
						assertEquals(DeviceException.Kind.PROTOCOL, refused.kind());
					}
				}
			}
		}
	}
}

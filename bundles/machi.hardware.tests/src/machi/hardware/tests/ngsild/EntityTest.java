package machi.hardware.tests.ngsild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import machi.hardware.DeviceException;
import machi.hardware.PointRole;
import machi.hardware.ReadingQuality;
import machi.hardware.ngsild.entity.EntityReader;
import machi.hardware.ngsild.entity.EntityReader.ReadEntity;
import machi.hardware.ngsild.entity.UnitCode;
import machi.hardware.ngsild.http.Json;
import machi.quantity.Unit;

/** What entities mean. */
class EntityTest {

	private static final int ROUNDS = 100_000;

	private final Json json = new Json();
	private final EntityReader reader = new EntityReader(Duration.ZERO, Clock.systemUTC());

	private ReadEntity read(String text) throws DeviceException {
		return reader.read(json.read("test", text.getBytes(StandardCharsets.UTF_8))).orElseThrow();
	}

	@Test
	void fullNamesAndShortNamesMeanTheSame() throws DeviceException {
		var shortNames = read("""
				{"id": "urn:ngsi-ld:FloodMonitoring:a", "type": "FloodMonitoring",
				 "currentLevel": {"type": "Property", "value": 125, "unitCode": "CMT", "observedAt": "2026-04-01T09:00:00+09:00"}}""");
		var fullNames = read("""
				{"@id": "urn:ngsi-ld:FloodMonitoring:a", "@type": ["https://smartdatamodels.org/dataModel.Environment/FloodMonitoring"],
				 "https://smartdatamodels.org/dataModel.Environment/currentLevel":
				  {"type": "Property", "value": 125, "unitCode": "CMT", "observedAt": "2026-04-01T00:00:00Z"}}""");
		assertEquals(shortNames.readings(), fullNames.readings());
		assertEquals(1.25, shortNames.readings().get(0).value(), 1e-12);
		assertEquals(Instant.parse("2026-04-01T00:00:00Z"), shortNames.readings().get(0).time());
		assertEquals(PointRole.WATER_LEVEL, fullNames.device().points().get(0).role());
	}

	@Test
	void valuesWithoutAUnitCodeAreInTheUnitOfTheirModel() throws DeviceException {
		var weather = read("""
				{"id": "urn:w", "type": "WeatherObserved", "relativeHumidity": {"type": "Property", "value": 0.58},
				 "streamGauge": {"type": "Property", "value": 50}, "precipitation": {"type": "Property", "value": 12.5}}""");
		assertEquals(List.of(58.0, 0.5, 12.5), weather.readings().stream().map(reading -> Math.round(reading.value() * 1e9) / 1e9).toList());
		var meter = read("{\"id\":\"urn:m\",\"type\":\"ACMeasurement\",\"totalActivePower\":{\"type\":\"Property\",\"value\":1500}}");
		assertEquals(1.5, meter.readings().get(0).value(), 1e-12);
	}

	@Test
	void codesOfUnitsAreConverted() {
		assertEquals(0.001, UnitCode.WTT.to(Unit.of("kW")).orElseThrow(), 1e-15);
		assertEquals(0.001, UnitCode.WHR.to(Unit.of("kWh")).orElseThrow(), 1e-15);
		assertEquals(100, UnitCode.C62.to(Unit.of("%")).orElseThrow(), 1e-12);
		assertEquals(0.001, UnitCode.MMT.to(Unit.of("m")).orElseThrow(), 1e-15);
		assertTrue(UnitCode.CEL.to(Unit.of("m")).isEmpty());
		assertEquals(UnitCode.KWH, UnitCode.of(Unit.of("kWh")).orElseThrow());
	}

	@Test
	void aUnitThatDoesNotFitIsToldWithItsEntityAndAttribute() {
		var wrong = assertThrows(DeviceException.class, () -> read(
				"{\"id\":\"urn:a\",\"type\":\"FloodMonitoring\",\"currentLevel\":{\"type\":\"Property\",\"value\":1,\"unitCode\":\"KWT\"}}"));
		assertEquals("urn:a currentLevel: unit code KWT does not fit WATER_LEVEL", wrong.reason().english());
	}

	@Test
	void timesThatCannotBeMakeAReadingDoubtful() throws DeviceException {
		var read = read("""
				{"id": "urn:a", "type": "X", "v": {"type": "Property", "value": 1, "observedAt": "1970-01-01T00:00:00Z"},
				 "w": {"type": "Property", "value": true}}""");
		assertEquals(ReadingQuality.DOUBTFUL, read.readings().get(0).quality());
		assertEquals(1.0, read.readings().get(1).value());
	}

	@Test
	void deepLargeAndDoubledJsonIsRefused() {
		for (var text : List.of("[".repeat(100) + "]".repeat(100), "{\"a\":1,\"a\":2}", "{\"a\":1}{", "", "{\"a\":" + "9".repeat(99) + "}")) {
			var refused = assertThrows(DeviceException.class, () -> json.read("test", text.getBytes(StandardCharsets.UTF_8)));
			assertEquals(DeviceException.Kind.PROTOCOL, refused.kind());
		}
	}

	@Test
	void aHundredThousandBrokenEntitiesAreReadOrRefused() {
		var random = new SplittableRandom(61);
		var whole = """
				{"id":"urn:a","type":"WeatherObserved","temperature":{"type":"Property","value":18.5,"unitCode":"CEL",\
				"observedAt":"2026-04-01T00:00:00Z"},"on":[{"type":"Property","value":true}],"refDevice":{"type":"Relationship","object":"urn:d"}}""";
		var pieces = List.of("18.5", "\"Property\"", "{", "}", "[", "]", "\"urn:a\"", "\"CEL\"", "\"2026-04-01T00:00:00Z\"", "true", "\"value\"", ":");
		int refused = 0;
		for (int round = 0; round < ROUNDS; round++) {
			byte[] bytes;
			if (round % 2 == 0) {
				var from = pieces.get(random.nextInt(pieces.size()));
				var to = random.nextInt(4) == 0 ? "1e400" : pieces.get(random.nextInt(pieces.size()));
				bytes = whole.replace(from, to).getBytes(StandardCharsets.UTF_8);
			} else {
				bytes = Arrays.copyOf(whole.getBytes(StandardCharsets.UTF_8), random.nextInt(1, whole.length() + 1));
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
			}
			try {
				reader.read(json.read("test", bytes));
			} catch (DeviceException notUnderstood) {
				assertEquals(DeviceException.Kind.PROTOCOL, notUnderstood.kind());
				refused++;
			}
		}
		assertTrue(refused > ROUNDS / 4, refused + " refused");
	}
}

package machi.hardware.tests.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import machi.hardware.DeviceException;
import machi.hardware.mqtt.link.Message;
import machi.hardware.mqtt.points.DeviceBook;
import machi.hardware.mqtt.points.JsonPath;
import machi.hardware.mqtt.points.PointTable;
import machi.hardware.mqtt.points.TopicTemplate;
import machi.hardware.mqtt.sparkplug.Metric;
import machi.hardware.mqtt.sparkplug.SparkplugDialect;
import machi.hardware.mqtt.sparkplug.SparkplugPayload;
import machi.hardware.mqtt.sparkplug.SparkplugReader;
import machi.hardware.mqtt.sparkplug.SparkplugType;
import machi.hardware.mqtt.sparkplug.SparkplugWriter;
import machi.hardware.mqtt.template.PayloadReader;
import machi.hardware.mqtt.template.TemplateDialect;
import machi.hardware.tests.RecordedEvents;

/** Whatever arrives is either understood or told as a problem. */
class HostilePayloadsTest {

	private static final int ROUNDS = 100_000;
	private static final int LARGEST = 4096;
	private static final Duration PATIENCE = Duration.ofSeconds(1);
	private static final String[] PIECES = { "{", "}", "[", "]", "\"value\"", ":", ",", "1", "-0.5e9", "1e999", "null", "true", "\"time\"",
			"\"2026-04-01T09:00:00+09:00\"", "\"\\ud800\"", "\u0000", "\"\"", " ", "NaN", "99999999999999999999999999", "\"a\"" };

	private static PayloadReader jsonReader() {
		return new PayloadReader(PointTable.none(), JsonPath.of("$.{point}"), JsonPath.of("$.time"), ZoneId.of("Asia/Tokyo"), LARGEST);
	}

	private static byte[] broken(SplittableRandom random, byte[] whole) {
		var bytes = whole.clone();
		for (int change = random.nextInt(1, 6); change > 0 && bytes.length > 0; change--) {
			switch (random.nextInt(4)) {
			case 0 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
			case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
			case 2 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
			default -> {
				var longer = Arrays.copyOf(bytes, bytes.length + random.nextInt(20));
				random.nextBytes(longer);
				System.arraycopy(bytes, 0, longer, 0, bytes.length);
				bytes = longer;
			}
			}
		}
		return bytes;
	}

	@Test
	void aHundredThousandBrokenTextsAreReadOrRefused() {
		var random = new SplittableRandom(51);
		var heard = new RecordedEvents();
		var dialect = new TemplateDialect(List.of(TopicTemplate.of("town/{device}"), TopicTemplate.of("town/{device}/{point}")),
				PointTable.none(), jsonReader(), new DeviceBook(heard), heard, PATIENCE, Clock.systemUTC());
		var whole = "{\"water-level\":1.25,\"rainfall\":{\"a\":[1,2]},\"time\":\"2026-04-01T09:00:00+09:00\"}".getBytes(StandardCharsets.UTF_8);
		for (int round = 0; round < ROUNDS; round++) {
			byte[] payload;
			if (round % 2 == 0) {
				payload = broken(random, whole);
			} else {
				var text = new StringBuilder();
				for (int i = random.nextInt(12); i >= 0; i--) {
					text.append(PIECES[random.nextInt(PIECES.length)]);
				}
				payload = text.toString().getBytes(StandardCharsets.UTF_8);
			}
			dialect.received(new Message(random.nextBoolean() ? "town/a" : "town/a/b", payload, random.nextBoolean()));
		}
		assertTrue(heard.problems().size() > 100, "most are told");
		assertTrue(heard.problems().stream().allMatch(problem -> problem.kind() == DeviceException.Kind.PROTOCOL));
		assertEquals(1, heard.devices().size());
		assertTrue(heard.devices().get("a").points().size() <= 2000);
	}

	@Test
	void aHundredThousandBrokenSparkplugPayloadsAreReadOrRefused() {
		var random = new SplittableRandom(52);
		var reader = new SparkplugReader(LARGEST);
		var whole = SparkplugWriter.write(new SparkplugPayload(OptionalLong.of(1_486_144_502_122L), OptionalLong.of(0),
				List.of(Metric.declared("bdSeq", -1, SparkplugType.INT64, 7, 1, ""), Metric.declared("rainfall", 1, SparkplugType.FLOAT, 3.5, 1, "mm"),
						Metric.declared("on", 2, SparkplugType.BOOLEAN, 1, 1, ""), Metric.declared("n", 3, SparkplugType.INT8, -3, 1, ""))));
		int refused = 0;
		for (int round = 0; round < ROUNDS; round++) {
			var bytes = broken(random, whole);
			if (round % 10 == 0) {
				bytes = new byte[random.nextInt(200)];
				random.nextBytes(bytes);
			}
			try {
				assertTrue(reader.read("spBv1.0/g/NDATA/n", bytes).metrics().size() <= bytes.length);
			} catch (DeviceException notUnderstood) {
				assertEquals(DeviceException.Kind.PROTOCOL, notUnderstood.kind());
				refused++;
			}
		}
		assertTrue(refused > ROUNDS / 10, refused + " refused");
	}

	@Test
	void aHundredThousandMessagesOfAMadNodeDoNotBreakItsSession() {
		var random = new SplittableRandom(53);
		var heard = new RecordedEvents();
		var dialect = new SparkplugDialect("+", Optional.of("machi"), PointTable.none(), new SparkplugReader(LARGEST), new DeviceBook(heard),
				heard, PATIENCE, Clock.systemUTC());
		var kinds = List.of("NBIRTH", "NDATA", "NDEATH", "DBIRTH", "DDATA", "DDEATH", "NCMD", "X", "STATE");
		var types = SparkplugType.values();
		for (int round = 0; round < ROUNDS; round++) {
			var metrics = new ArrayList<Metric>();
			for (int i = random.nextInt(4); i > 0; i--) {
				var type = types[random.nextInt(types.length)];
				double number = random.nextBoolean() ? random.nextDouble() * 1e300 : random.nextInt(-5, 300);
				metrics.add(random.nextBoolean() ? Metric.changed(random.nextInt(5), type, number, random.nextLong())
						: Metric.declared("m" + random.nextInt(5), random.nextInt(5) - 1L, type, number, random.nextLong(), "kW"));
			}
			var bytes = SparkplugWriter.write(new SparkplugPayload(OptionalLong.of(random.nextLong()), OptionalLong.of(random.nextInt(300)), metrics));
			var topic = "spBv1.0/g/" + kinds.get(random.nextInt(kinds.size())) + "/n" + random.nextInt(3) + (random.nextBoolean() ? "/d" : "");
			dialect.received(new Message(topic, random.nextInt(20) == 0 ? broken(random, bytes) : bytes, false));
		}
		assertTrue(heard.devices().size() <= 6, "" + heard.devices().keySet());
		assertTrue(heard.problems().stream().allMatch(problem -> problem.kind() == DeviceException.Kind.PROTOCOL));
	}

	@Test
	void inventedNamesDoNotFillTheMemory() {
		var heard = new RecordedEvents();
		var dialect = new TemplateDialect(List.of(TopicTemplate.of("town/{device}/{point}")), PointTable.none(), jsonReader(),
				new DeviceBook(heard), heard, PATIENCE, Clock.systemUTC());
		for (int i = 0; i < 12_000; i++) {
			dialect.received(new Message("town/invented-" + i + "/x", "1".getBytes(StandardCharsets.UTF_8), false));
		}
		assertEquals(10_000, heard.devices().size());
		assertEquals(1, heard.problems().size(), "told once");
	}

	@Test
	void deepLongAndDoubledJsonIsRefusedWithItsTopic() {
		var deep = "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}";
		for (var text : List.of(deep, "{\"a\":1,\"a\":2}", "{\"a\":1} x", "{\"a\":\"" + "x".repeat(5000) + "\"}", "{\"a\":" + "9".repeat(100) + "}")) {
			try {
				jsonReader().read("town/a", text.getBytes(StandardCharsets.UTF_8), "a", Optional.empty());
				throw new AssertionError("taken: " + text.substring(0, 20));
			} catch (DeviceException refused) {
				assertEquals(DeviceException.Kind.PROTOCOL, refused.kind());
				assertTrue(refused.reason().english().startsWith("Topic town/a: "), refused.reason().english());
				assertTrue(refused.reason().japanese().startsWith("トピック town/a: "), refused.reason().japanese());
			}
		}
	}
}

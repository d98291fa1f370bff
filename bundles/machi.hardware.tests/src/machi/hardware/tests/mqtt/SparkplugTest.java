package machi.hardware.tests.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.hardware.mqtt.link.Message;
import machi.hardware.mqtt.points.DeviceBook;
import machi.hardware.mqtt.points.PointTable;
import machi.hardware.mqtt.sparkplug.Metric;
import machi.hardware.mqtt.sparkplug.SparkplugDialect;
import machi.hardware.mqtt.sparkplug.SparkplugPayload;
import machi.hardware.mqtt.sparkplug.SparkplugReader;
import machi.hardware.mqtt.sparkplug.SparkplugType;
import machi.hardware.mqtt.sparkplug.SparkplugWriter;
import machi.hardware.tests.RecordedEvents;

/** Sessions of edge nodes, message by message. */
class SparkplugTest {

	/**
	 * An NBIRTH after the example of the Sparkplug specification 3.0.0, section 6.4, written by protoc 3.21 from the messages of
	 * sparkplug_b.proto: bdSeq 7, Rebirth, a text, water level 1250 mm (float, engHigh 5000), a UInt64 of 2^64-1, an Int8 of -1
	 * and a table; sequence 255.
	 */
	static final byte[] BIRTH = HexFormat.of().parseHex("08eaf2f5a8a02b12120a05626453657118eaf2f5a8a02b2004580712210a144e6f6465"
			+ "20436f6e74726f6c2f5265626972746818eaf2f5a8a02b200b700012310a1850726f706572746965732f4861726477617265204d616b6518eaf2f5a8"
			+ "a02b200c7a0c526173706265727279205069124c0a1152697665722f77617465725f6c6576656c100318eaf2f5a8a02b20094a270a07656e67556e69"
			+ "740a07656e67486967681206080c42026d6d120b080a31000000000088b3406500409c4412180a07436f756e7465721004200858ffffffffffffffff"
			+ "ff0112110a0542656c6f771005200150ffffffff0f12150a055461626c65100620108a01070801120161180318ff01");

	private static final long TIME = 1_767_225_600_000L; // 2026-01-01T00:00:00Z
	private final RecordedEvents heard = new RecordedEvents();
	private final SparkplugDialect dialect = new SparkplugDialect("+", Optional.empty(), PointTable.none(), new SparkplugReader(65_536),
			new DeviceBook(heard), heard, Duration.ofSeconds(1), Clock.systemUTC());

	private void send(String kind, String name, long sequence, Metric... metrics) {
		var payload = new SparkplugPayload(OptionalLong.of(TIME), sequence < 0 ? OptionalLong.empty() : OptionalLong.of(sequence), List.of(metrics));
		dialect.received(new Message("spBv1.0/town/" + kind + "/" + name, SparkplugWriter.write(payload), false));
	}

	private static Metric session(long number) {
		return Metric.declared("bdSeq", -1, SparkplugType.INT64, number, TIME, "");
	}

	private static Metric level(double metres) {
		return Metric.declared("water-level", 3, SparkplugType.DOUBLE, metres, TIME, "m");
	}

	private Reading reading(String device, String point) {
		return heard.last(device, point).orElseThrow();
	}

	@Test
	void aBirthWrittenByAnotherLibraryIsUnderstood() {
		dialect.received(new Message("spBv1.0/town/NBIRTH/n", BIRTH, false));
		var device = heard.devices().get("town/n");
		var level = device.point(PointRole.WATER_LEVEL).orElseThrow();
		assertEquals("River/water_level", level.id());
		assertEquals(1.25, reading("town/n", "River/water_level").value(), 1e-9);
		// 1486144502122 ms since 1970
		assertEquals(Instant.parse("2017-02-03T17:55:02.122Z"), reading("town/n", "River/water_level").time());
		assertEquals(18446744073709551615.0, reading("town/n", "Counter").value());
		assertEquals(-1, reading("town/n", "Below").value());
		assertEquals(3, device.points().size(), "protocol metrics, texts and tables are no points: " + device.points());
		assertEquals(List.of(), heard.problems());
	}

	@Test
	void dataByAliasFollowTheBirthAndTheSequenceWrapsAt255() {
		send("NBIRTH", "n", 254, session(1));
		send("DBIRTH", "n/d", 255, level(1));
		send("DDATA", "n/d", 0, Metric.changed(3, SparkplugType.DOUBLE, 2, TIME + 1000));
		assertEquals(Reading.good("town/n/d", "water-level", Instant.ofEpochMilli(TIME + 1000), 2), reading("town/n/d", "water-level"));
		assertEquals(List.of(), heard.problems());
	}

	@Test
	void aMissedMessageMakesValuesDoubtfulUntilTheNextBirth() {
		send("NBIRTH", "n", 0, session(1));
		send("DBIRTH", "n/d", 1, level(1));
		send("DDATA", "n/d", 3, Metric.changed(3, SparkplugType.DOUBLE, 2, TIME + 1000));
		assertEquals(ReadingQuality.DOUBTFUL, reading("town/n/d", "water-level").quality());
		assertEquals(1, heard.problems().size());
		assertTrue(heard.problems().get(0).reason().english().contains("message 2 was expected, 3 came"), heard.problems().get(0).reason().english());
		send("NBIRTH", "n", 0, session(1));
		send("DBIRTH", "n/d", 1, level(3));
		assertEquals(ReadingQuality.GOOD, reading("town/n/d", "water-level").quality());
		assertEquals(List.of(), heard.gone(), "a rebirth within a session is no farewell");
	}

	@Test
	void aDeathCountsOnlyForItsOwnSession() {
		send("NBIRTH", "n", 0, session(2));
		send("DBIRTH", "n/d", 1, level(1));
		send("NDEATH", "n", -1, session(1));
		assertTrue(heard.devices().containsKey("town/n/d"), "the will of the session before");
		send("NDEATH", "n", -1, session(2));
		assertFalse(heard.devices().containsKey("town/n/d"));
		assertEquals(List.of("town/n/d"), heard.gone());
		send("DDATA", "n/d", 2, Metric.changed(3, SparkplugType.DOUBLE, 2, TIME));
		assertTrue(heard.problems().get(0).reason().english().contains("before its birth"), heard.problems().get(0).reason().english());
	}

	@Test
	void aDeviceThatDiesAndAValueThatIsNullAreTold() {
		send("NBIRTH", "n", 0, session(1));
		send("DBIRTH", "n/d", 1, level(1));
		send("DDATA", "n/d", 2, Metric.changed(3, SparkplugType.DOUBLE, Double.NaN, TIME + 5));
		assertEquals(ReadingQuality.NO_VALUE, reading("town/n/d", "water-level").quality());
		send("DDEATH", "n/d", 3);
		assertEquals(List.of("town/n/d"), heard.gone());
		assertEquals(List.of(), heard.problems());
	}

	@Test
	void anUnknownAliasIsAskedForOnceInAWhile() {
		send("NBIRTH", "n", 0, session(1));
		send("DBIRTH", "n/d", 1, level(1));
		for (int i = 2; i < 100; i++) {
			send("DDATA", "n/d", i, Metric.changed(77, SparkplugType.DOUBLE, 2, TIME));
		}
		assertEquals(1, heard.problems().size());
	}
}

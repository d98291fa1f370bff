package machi.hardware.tests.echonet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import machi.hardware.DeviceException;
import machi.hardware.echonetlite.frame.Frame;
import machi.hardware.echonetlite.frame.InstanceList;
import machi.hardware.echonetlite.frame.ObjectCode;
import machi.hardware.echonetlite.frame.Property;
import machi.hardware.echonetlite.frame.PropertyMap;
import machi.hardware.echonetlite.frame.Service;

class FrameTest {

	private static byte[] bytes(String hexadecimal) {
		return HexFormat.of().parseHex(hexadecimal.replace(" ", "").toLowerCase());
	}

	private static Frame frame(String hexadecimal) throws DeviceException {
		var bytes = bytes(hexadecimal);
		var frame = Frame.parse(bytes).orElseThrow();
		assertArrayEquals(bytes, frame.bytes(), hexadecimal);
		return frame;
	}

	private static DeviceException malformed(String hexadecimal) {
		var failure = assertThrows(DeviceException.class, () -> Frame.parse(bytes(hexadecimal)), hexadecimal);
		assertEquals(DeviceException.Kind.PROTOCOL, failure.kind());
		assertFalse(failure.reason().japanese().isBlank());
		return failure;
	}

	/** ECHONET Lite Specification part II, 3.2: EHD 1081, TID, SEOJ, DEOJ, ESV, OPC, then EPC, PDC and EDT of each. */
	@Test
	void aRequestIsLaidOutByteByByteAsSpecified() throws DeviceException {
		var request = new Frame(0x1234, ObjectCode.CONTROLLER, ObjectCode.NODE_PROFILE, Service.GET,
				List.of(Property.asked(0xD6), Property.asked(0x83)));
		assertEquals("1081 1234 05ff01 0ef001 62 02 d600 8300".replace(" ", ""), HexFormat.of().formatHex(request.bytes()));
		assertEquals(request, frame("1081123405FF010EF0016202D6008300"));
	}

	/** Frames as devices on sale sent them: an air conditioner, a low-voltage smart meter, a storage battery. */
	@Test
	void answersOfRealDevicesAreRead() throws DeviceException {
		var cooling = frame("1081000001300505FF017201B00142");
		assertEquals(new ObjectCode(0x0130, 5), cooling.source());
		assertEquals(List.of(Property.of(0xB0, 0x42)), cooling.properties());
		var power = frame("1081000102880105FF017201E704000003A0");
		assertEquals(Service.GET_RES, power.service());
		assertEquals(1, power.transaction());
		assertEquals(List.of(Property.of(0xE7, 0, 0, 0x03, 0xA0)), power.properties());
		var battery = frame("10810046027D0205FF01720A 800130 A00400002710 A10400002710 A20400000000 A30400000000"
				+ "D30400000000 A40400000000 E40109 A50400000000 E60104");
		assertEquals(10, battery.properties().size());
		assertEquals(Property.of(0xE4, 9), battery.properties().get(7));
	}

	@Test
	void writingAndReadingInOneFrameHasTwoLists() throws DeviceException {
		var frame = frame("1081 0007 05FF01 028801 6E 01 E50102 01 E200");
		assertEquals(List.of(Property.of(0xE5, 2)), frame.properties());
		assertEquals(List.of(Property.asked(0xE2)), frame.read());
	}

	@Test
	void messagesOfArbitraryFormatAreNotForUs() throws DeviceException {
		assertEquals(Optional.empty(), Frame.parse(bytes("10820001CAFE")));
	}

	@Test
	void whatIsNoFrameIsRefusedWithItsPlace() {
		malformed("");
		malformed("1081");
		malformed("80810001");
		malformed("10830001028801");
		malformed("1081000102880105FF0172");
		malformed("1081000102880105FF017200");
		assertTrue(malformed("1081000102880105FF019901E700").reason().english().contains("ESV 0x99"));
		assertTrue(malformed("1081000102880105FF017201E704000003").reason().english().contains("property 1 of 1"));
		malformed("1081000102880105FF017202E704000003A0");
		malformed("1081000102880105FF017201E704000003A000");
		malformed("1081000102880105FF0172017F0100");
		var tooLong = assertThrows(DeviceException.class, () -> Frame.parse(new byte[Frame.MOST_BYTES + 1]));
		assertEquals(DeviceException.Kind.PROTOCOL, tooLong.kind());
	}

	@Test
	void aFrameThatNoPacketCarriesIsNotMade() {
		var large = new Property(0xE2, new byte[255]);
		var frame = new Frame(1, ObjectCode.CONTROLLER, ObjectCode.NODE_PROFILE, Service.SET_C,
				List.of(large, large, large, large, large, large));
		assertThrows(IllegalStateException.class, frame::bytes);
	}

	/** Maps as an air conditioner on sale gives them: 8 codes to read and 7 to write. */
	@Test
	void aMapOfFewPropertiesListsThem() throws DeviceException {
		assertEquals(Set.of(0x9E, 0x9F, 0x9D, 0x81, 0x82, 0x8A, 0x80, 0x88), PropertyMap.parse(bytes("089E9F9D81828A8088")));
		assertEquals(Set.of(0x81, 0x80, 0xB0, 0xB3, 0xA0, 0xA1, 0xA4), PropertyMap.parse(bytes("078180B0B3A0A1A4")));
		assertEquals(Set.of(), PropertyMap.parse(bytes("00")));
	}

	/** Byte n stands for codes that end in n, bit m for 0x80 + 0x10 m: appendix 1 of the device object requirements. */
	@Test
	void aMapOfManyPropertiesIsABitmap() throws DeviceException {
		var codes = new TreeSet<Integer>();
		for (int code = 0x80; code <= 0x8F; code++) {
			codes.add(code);
		}
		assertEquals("10" + "01".repeat(16), HexFormat.of().formatHex(PropertyMap.data(codes)));
		assertEquals(codes, PropertyMap.parse(bytes("10" + "01".repeat(16))));
		// 0xF0 is bit 7 of the first byte, 0xEF bit 6 of the last
		codes.addAll(Set.of(0xF0, 0xEF));
		assertEquals("1281" + "01".repeat(14) + "41", HexFormat.of().formatHex(PropertyMap.data(codes)));
		assertEquals(codes, PropertyMap.parse(bytes("1281" + "01".repeat(14) + "41")));
	}

	@Test
	void everySetOfPropertiesComesBackFromItsMap() throws DeviceException {
		var random = RandomGenerator.of("L64X128MixRandom");
		for (int i = 0; i < 2000; i++) {
			var codes = new TreeSet<Integer>();
			int count = random.nextInt(129);
			for (int n = 0; n < count; n++) {
				codes.add(0x80 + random.nextInt(128));
			}
			var data = PropertyMap.data(codes);
			assertEquals(codes.size() < 16 ? 1 + codes.size() : 17, data.length);
			assertEquals(codes, PropertyMap.parse(data));
		}
	}

	@Test
	void aMapWhoseNumberIsWrongIsRefused() {
		for (var wrong : List.of("", "0281", "018182", "10" + "01".repeat(15), "11" + "01".repeat(16), "028181", "0170")) {
			assertThrows(DeviceException.class, () -> PropertyMap.parse(bytes(wrong)), wrong);
		}
	}

	@Test
	void anInstanceListNamesObjectsOnceAndWithoutProfiles() throws DeviceException {
		assertEquals(List.of(ObjectCode.of("027d01"), ObjectCode.of("027901")),
				InstanceList.parse(bytes("04027D01027901027D010EF001")));
		for (var wrong : List.of("", "01", "02027D01", "01027D0102")) {
			assertThrows(DeviceException.class, () -> InstanceList.parse(bytes(wrong)), wrong);
		}
	}

	/** Random bytes, and frames with bits turned, bytes cut off or added. */
	@Test
	void aHundredThousandMalformedFramesAreEachReadOrRefused() {
		var random = new Random(3610);
		var good = List.of("1081000102880105FF017201E704000003A0", "1081000705FF010288016E01E5010201E200",
				"10810046027D0205FF017203800130E40109E60104", "108100010EF0010EF0017301D50401027D01").stream()
				.map(FrameTest::bytes).toList();
		int read = 0;
		for (int i = 0; i < 100_000; i++) {
			var datagram = i % 4 == 0 ? new byte[random.nextInt(1600)] : good.get(random.nextInt(good.size())).clone();
			if (i % 4 == 0) {
				random.nextBytes(datagram);
			} else {
				int changes = 1 + random.nextInt(4);
				for (int n = 0; n < changes; n++) {
					datagram[random.nextInt(datagram.length)] ^= (byte) (1 << random.nextInt(8));
				}
				datagram = Arrays.copyOf(datagram, Math.max(0, datagram.length + random.nextInt(7) - 3));
			}
			try {
				var frame = Frame.parse(datagram);
				if (frame.isPresent()) {
					assertArrayEquals(datagram, frame.get().bytes());
					read++;
				}
			} catch (DeviceException refused) {
				assertEquals(DeviceException.Kind.PROTOCOL, refused.kind());
			}
		}
		assertTrue(read > 1000 && read < 90_000, "read " + read);
	}

	@Test
	void aHundredThousandMalformedMapsAndListsAreEachReadOrRefused() {
		var random = new Random(9);
		for (int i = 0; i < 100_000; i++) {
			var data = new byte[random.nextInt(i % 2 == 0 ? 20 : 256)];
			random.nextBytes(data);
			if (data.length > 0 && i % 3 == 0) {
				data[0] = (byte) (i % 6 == 0 ? data.length - 1 : (data.length - 1) / 3);
			}
			try {
				assertTrue(PropertyMap.parse(data).size() <= 128);
			} catch (DeviceException refused) {
				assertEquals(DeviceException.Kind.PROTOCOL, refused.kind());
			}
			try {
				assertTrue(InstanceList.parse(data).size() <= InstanceList.MOST);
			} catch (DeviceException refused) {
				assertEquals(DeviceException.Kind.PROTOCOL, refused.kind());
			}
		}
	}
}

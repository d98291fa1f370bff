package machi.hardware.tests.modbus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import machi.hardware.DeviceException;
import machi.hardware.modbus.wire.Frames;
import machi.hardware.modbus.wire.RegisterRange;
import machi.hardware.modbus.wire.RegisterTable;
import machi.hardware.modbus.wire.Request;
import machi.hardware.modbus.wire.RequestRefusedException;

/** Frames by the examples of MODBUS Application Protocol 1.1b3, section 6, and by a hundred thousand malformed ones. */
class FramesTest {

	private static final int FUZZED = 100_000;

	private static byte[] hex(String text) {
		return HexFormat.of().parseHex(text.replace(" ", ""));
	}

	@Test
	void theExamplesOfTheSpecificationAreUnderstood() throws Exception {
		// 6.3: registers 108 to 110 hold 555, 0 and 100
		assertArrayEquals(new int[] { 555, 0, 100 },
				Frames.values(hex("0001 0000 0009 11 03 06 022B 0000 0064"), Request.read(0x11, RegisterTable.HOLDING, 107, 3)));
		// 6.4: input register 9 holds 10
		assertArrayEquals(new int[] { 10 },
				Frames.values(hex("0001 0000 0005 11 04 02 000A"), Request.read(0x11, RegisterTable.INPUT, 8, 1)));
		// 6.1: coils 20 to 38 are CD 6B 05, lowest bit first
		var coils = Frames.values(hex("0001 0000 0006 11 01 03 CD6B05"), Request.read(0x11, RegisterTable.COIL, 19, 19));
		assertArrayEquals(new int[] { 1, 0, 1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1 }, coils);
		// 6.12: two registers from 2 were written
		assertEquals(0, Frames.values(hex("0001 0000 0006 11 10 0001 0002"), Request.write(0x11, RegisterTable.HOLDING, 1, 10, 258)).length);
		// 6.5: coil 173 was switched on
		assertEquals(0, Frames.values(hex("0001 0000 0006 11 05 00AC FF00"), Request.write(0x11, RegisterTable.COIL, 172, 1)).length);
	}

	@Test
	void exceptionCodesAreWordsWithPlace() {
		var refused = assertThrows(RequestRefusedException.class,
				() -> Frames.values(hex("0001 0000 0003 05 83 02"), Request.read(5, RegisterTable.HOLDING, 40000, 2)));
		assertEquals("unit 5, holding registers 40000–40001: it has no such registers (exception code 2)", refused.reason().english());
		assertEquals("ユニット5の保持レジスタ 40000–40001: このレジスタはありません(例外コード2)", refused.reason().japanese());
		var absent = assertThrows(RequestRefusedException.class,
				() -> Frames.values(hex("0001 0000 0003 05 83 0B"), Request.read(5, RegisterTable.HOLDING, 0, 1)));
		assertSame(DeviceException.Kind.UNREACHABLE, absent.asFailure().kind());
	}

	@Test
	void answersToSomethingElseAreNoAnswers() {
		var request = Request.read(1, RegisterTable.HOLDING, 0, 2);
		for (var wrong : List.of("0001 0000 0007 02 03 04 00010002", "0001 0000 0007 01 04 04 00010002", "0001 0000 0005 01 03 02 0001",
				"0001 0001 0007 01 03 04 00010002", "0001 0000 0007 01 03 04 0001", "0001 0000 0009 01 03 04 000100020003",
				"0001 0000 0007 01 03 06 00010002")) {
			var refused = assertThrows(DeviceException.class, () -> Frames.values(hex(wrong), request), wrong);
			assertSame(DeviceException.Kind.PROTOCOL, refused.kind());
		}
		assertThrows(DeviceException.class,
				() -> Frames.values(hex("0001 0000 0006 01 10 0001 0003"), Request.write(1, RegisterTable.HOLDING, 1, 7, 8)));
	}

	@Test
	void malformedAnswersAreRefusedAndNothingElseHappens() {
		var random = new Random(20261122);
		int understood = 0;
		for (int i = 0; i < FUZZED; i++) {
			var table = RegisterTable.values()[random.nextInt(4)];
			int count = 1 + random.nextInt(120);
			var request = random.nextInt(5) == 0 && table.isWritable() ? Request.write(1, table, random.nextInt(1000), 1)
					: Request.read(1, table, random.nextInt(1000), count);
			var frame = frame(random, i);
			try {
				Frames.values(frame, request);
				understood++;
			} catch (RequestRefusedException code) {
				assertTrue(code.reason().english().contains("exception code"));
			} catch (DeviceException malformed) {
				assertSame(DeviceException.Kind.PROTOCOL, malformed.kind());
			}
		}
		assertTrue(understood < FUZZED / 10, "most are wrong: " + understood);
	}

	/** Noise, or a frame that is right but for a few bytes. */
	private static byte[] frame(Random random, int index) {
		var bytes = new byte[random.nextInt(Frames.LONGEST + 20)];
		random.nextBytes(bytes);
		if (index % 3 != 0 && bytes.length >= 9) {
			int rest = random.nextInt(20) == 0 ? random.nextInt(1 << 16) : bytes.length - Frames.HEADER;
			var head = new int[] { 0, 1, 0, 0, rest >> 8, rest, 1,
					new int[] { 1, 2, 3, 4, 5, 16, 0x81, 0x83, 0x90, 23 }[random.nextInt(10)], bytes.length - 9 };
			IntStream.range(0, head.length).forEach(i -> bytes[i] = (byte) head[i]);
			for (int i = random.nextInt(4); i > 0; i--) {
				bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
			}
		}
		return bytes;
	}

	@Test
	void rangesAreCombinedIntoFewRequestsAndNoneIsCut() {
		var random = new Random(5);
		for (int i = 0; i < 2000; i++) {
			int gap = random.nextInt(40);
			var ranges = IntStream.range(0, 1 + random.nextInt(60))
					.mapToObj(n -> new RegisterRange(RegisterTable.HOLDING, random.nextInt(1000), 1 + random.nextInt(8))).toList();
			var combined = RegisterRange.combine(ranges, gap);
			for (var request : combined) {
				assertTrue(request.count() <= 125);
			}
			for (var range : ranges) {
				assertTrue(combined.stream().anyMatch(request -> request.address() <= range.address()
						&& range.address() + range.count() <= request.address() + request.count()), range + " in " + combined);
			}
		}
		assertEquals(List.of(new RegisterRange(RegisterTable.HOLDING, 0, 10), new RegisterRange(RegisterTable.HOLDING, 20, 2)),
				RegisterRange.combine(List.of(new RegisterRange(RegisterTable.HOLDING, 20, 2),
						new RegisterRange(RegisterTable.HOLDING, 4, 6), new RegisterRange(RegisterTable.HOLDING, 0, 2)), 2));
	}

	@Test
	void requestsBeyondTheTablesAreNotMade() {
		assertThrows(IllegalArgumentException.class, () -> Request.read(1, RegisterTable.HOLDING, 65530, 10));
		assertThrows(IllegalArgumentException.class, () -> Request.read(1, RegisterTable.HOLDING, 0, 126));
		assertThrows(IllegalArgumentException.class, () -> Request.write(1, RegisterTable.INPUT, 0, 1));
		assertThrows(IllegalArgumentException.class, () -> Request.write(1, RegisterTable.HOLDING, 0, new int[124]));
		assertTrue(Arrays.stream(RegisterTable.values()).allMatch(table -> table.mostAtOnce() > 100));
	}
}

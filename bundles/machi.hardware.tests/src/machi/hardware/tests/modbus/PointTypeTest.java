package machi.hardware.tests.modbus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import machi.hardware.PointRole;
import machi.hardware.modbus.sunspec.ModelDefinitions;
import machi.hardware.modbus.sunspec.PointDefinition.Sampling;
import machi.hardware.modbus.sunspec.PointType;

/** Types of SunSpec Device Information Model Specification 1.1, section 4.2, and the shipped definitions. */
class PointTypeTest {

	private static Optional<BigDecimal> decode(PointType type, int... registers) {
		return type.decode(registers);
	}

	private static Optional<BigDecimal> number(String text) {
		return Optional.of(new BigDecimal(text));
	}

	@Test
	void numbersComeHighRegisterFirst() {
		assertEquals(number("258"), decode(PointType.UINT16, 0x0102));
		assertEquals(number("-1"), decode(PointType.INT16, 0xFFFF));
		assertEquals(number("16909060"), decode(PointType.UINT32, 0x0102, 0x0304));
		assertEquals(number("-2"), decode(PointType.INT32, 0xFFFF, 0xFFFE));
		assertEquals(number("72623859790382856"), decode(PointType.ACC64, 0x0102, 0x0304, 0x0506, 0x0708));
		assertEquals(number("18446744073709551614"), decode(PointType.UINT64, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFE));
		// IEEE 754: 0x42F6E979 is 123.456 to 7 digits
		assertEquals(number("123.456"), decode(PointType.FLOAT32, 0x42F6, 0xE979));
	}

	@Test
	void eachTypeHasItsOwnValueForNotImplemented() {
		assertEquals(Optional.empty(), decode(PointType.INT16, 0x8000));
		assertEquals(Optional.empty(), decode(PointType.UINT16, 0xFFFF));
		assertEquals(Optional.empty(), decode(PointType.INT32, 0x8000, 0));
		assertEquals(Optional.empty(), decode(PointType.UINT32, 0xFFFF, 0xFFFF));
		assertEquals(Optional.empty(), decode(PointType.INT64, 0x8000, 0, 0, 0));
		assertEquals(Optional.empty(), decode(PointType.UINT64, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF));
		assertEquals(Optional.empty(), decode(PointType.ENUM16, 0xFFFF));
		assertEquals(Optional.empty(), decode(PointType.BITFIELD16, 0x8000));
		assertEquals(Optional.empty(), decode(PointType.BITFIELD32, 0x8000, 0x0001));
		assertEquals(Optional.empty(), decode(PointType.FLOAT32, 0x7FC0, 0));
		assertEquals(Optional.empty(), decode(PointType.SUNSSF, 0x8000));
	}

	@Test
	void neighboursOfNotImplementedAreValues() {
		assertEquals(number("-32767"), decode(PointType.INT16, 0x8001));
		assertEquals(number("32768"), decode(PointType.UINT16, 0x8000));
		assertEquals(number("65534"), decode(PointType.UINT16, 0xFFFE));
		assertEquals(number("0"), decode(PointType.ACC32, 0, 0));
		assertEquals(number("4294967295"), decode(PointType.ACC32, 0xFFFF, 0xFFFF));
		assertEquals(number("2147483647"), decode(PointType.BITFIELD32, 0x7FFF, 0xFFFF));
	}

	@Test
	void scaleFactorsReachFromMinusTenToTen() {
		assertEquals(number("-10"), decode(PointType.SUNSSF, 0xFFF6));
		assertEquals(number("10"), decode(PointType.SUNSSF, 10));
		assertEquals(Optional.empty(), decode(PointType.SUNSSF, 11));
		assertEquals(Optional.empty(), decode(PointType.SUNSSF, 0xFFF5));
	}

	@Test
	void whatIsWrittenIsReadBack() {
		var random = new Random(1);
		for (int i = 0; i < 4000; i++) {
			for (var type : PointType.values()) {
				if (type == PointType.STRING) {
					continue;
				}
				var registers = random.ints(type.registers(), 0, 0x1_0000).toArray();
				var value = type.decode(registers);
				if (value.isPresent() && type != PointType.SUNSSF) {
					var back = type.decode(type.encode(value.get()).orElseThrow());
					assertEquals(value, back, () -> type + " " + value);
				}
			}
		}
	}

	@Test
	void whatDoesNotFitIsNotWritten() {
		assertEquals(Optional.empty(), PointType.UINT16.encode(BigDecimal.valueOf(65_536)));
		assertEquals(Optional.empty(), PointType.UINT16.encode(BigDecimal.valueOf(-1)));
		assertEquals(Optional.empty(), PointType.UINT16.encode(BigDecimal.valueOf(65_535)), "would say not implemented");
		assertEquals(Optional.empty(), PointType.INT16.encode(BigDecimal.valueOf(-32_768)));
		assertArrayEquals(new int[] { 0xFFFF }, PointType.INT16.encode(new BigDecimal("-1.4")).orElseThrow());
	}

	@Test
	void textsEndAtTheFirstZeroAndHideNothing() {
		assertEquals("Abc", PointType.text(new int[] { 'A' << 8 | 'b', 'c' << 8, 'X' << 8 }));
		assertEquals("", PointType.text(new int[] { 0xFFFF, 0xFFFF }));
		assertEquals("ab", PointType.text(new int[] { 'a' << 8 | 7, 'b' << 8 }));
		assertThrows(IllegalArgumentException.class, () -> PointType.INT32.decode(new int[1]));
	}

	@Test
	void shippedDefinitionsAreWhole() {
		var definitions = new ModelDefinitions();
		// lengths as the published definitions have them
		Map.of(1, 66, 103, 50, 113, 60, 203, 105, 213, 124, 124, 24, 802, 62, 701, 153, 704, 65)
				.forEach((id, length) -> assertEquals(length, definitions.model(id).orElseThrow().length(), "model " + id));
		for (var model : definitions.all()) {
			int last = 1;
			for (var point : model.points()) {
				var name = model.id() + "/" + point.name();
				assertEquals(true, point.offset() > last, name + " overlaps");
				last = point.offset() + point.registers() - 1;
				assertEquals(true, last < model.length() + 2, name + " lies in its model");
				assertEquals(true, point.scaleFactor().isEmpty() || point.scaleFactor().matches("-?\\d+")
						|| model.point(point.scaleFactor()).filter(factor -> factor.sampling() == Sampling.FACTOR).isPresent(), name);
				assertEquals(point.type().isState() && point.role() != PointRole.NONE, point.type().isState()
						&& point.role() != PointRole.NONE && !point.states().isEmpty(), name + " has names for its states");
			}
		}
		// SunSpec 103: W at offset 14, WH an acc32 at 24; 203: W at 18; 124: OutWRte at 12
		assertEquals(14, definitions.model(103).orElseThrow().point("W").orElseThrow().offset());
		assertEquals(24, definitions.model(103).orElseThrow().point("WH").orElseThrow().offset());
		assertEquals(18, definitions.model(203).orElseThrow().point("W").orElseThrow().offset());
		assertEquals(12, definitions.model(124).orElseThrow().point("OutWRte").orElseThrow().offset());
	}
}

package machi.hardware.echonetlite.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What counters are multiplied by. A coefficient of four bytes is a number and 1 when the object has none; one of one byte is
 * a unit and must be there (classes 0287 and 0288: EPC 0xC2, 0xD3, 0xE1).
 */
final class Coefficients {

	private static final int FIRST_LARGE_UNIT = 0x0A;
	private static final int LAST_LARGE_UNIT = 0x0D;
	private static final int LAST_SMALL_UNIT = 0x04;

	private Coefficients() {
	}

	/** The product, the last property being the unit; empty when that is missing or not one of those specified. */
	static Optional<BigDecimal> product(List<Integer> properties, Map<Integer, byte[]> values) {
		if (properties.isEmpty()) {
			return Optional.of(BigDecimal.ONE);
		}
		var data = values.get(properties.getLast());
		var unit = data != null && data.length == 1 ? unit(Byte.toUnsignedInt(data[0])) : Optional.<BigDecimal>empty();
		return unit.map(factor -> properties.subList(0, properties.size() - 1).stream()
				.map(property -> number(values.get(property))).reduce(factor, BigDecimal::multiply));
	}

	private static BigDecimal number(byte[] data) {
		return data != null && data.length == Integer.BYTES ? BigDecimal.valueOf(NumberType.U4.read(data, 0)) : BigDecimal.ONE;
	}

	/** 0 is 1 kWh, 1 to 4 are 0.1 to 0.0001 kWh, 0x0A to 0x0D are 10 to 10,000 kWh. */
	static Optional<BigDecimal> unit(int code) {
		if (code <= LAST_SMALL_UNIT) {
			return Optional.of(BigDecimal.ONE.movePointLeft(code));
		}
		return code >= FIRST_LARGE_UNIT && code <= LAST_LARGE_UNIT
				? Optional.of(BigDecimal.ONE.movePointRight(code - FIRST_LARGE_UNIT + 1))
				: Optional.empty();
	}
}

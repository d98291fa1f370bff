package machi.hardware.modbus.list;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How registers of a device without SunSpec hold a number. Written as in {@code int32} or, with the low register first,
 * {@code int32-swapped}.
 *
 * @param swapped whether the low register comes first
 */
record ValueFormat(Kind kind, boolean swapped) {

	private static final String SWAPPED = "-swapped";
	private static final int WORD = 0xFFFF;

	enum Kind {
		BIT(1), INT16(1), UINT16(1), INT32(2), UINT32(2), INT64(4), UINT64(4), FLOAT32(2), FLOAT64(4);

		private final int registers;

		Kind(int registers) {
			this.registers = registers;
		}

		private boolean signed() {
			return this == INT16 || this == INT32 || this == INT64;
		}
	}

	/** All that can be written in a table. */
	static List<String> names() {
		return Arrays.stream(Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
	}

	static Optional<ValueFormat> of(String text) {
		boolean swapped = text.endsWith(SWAPPED);
		var name = swapped ? text.substring(0, text.length() - SWAPPED.length()) : text;
		return Arrays.stream(Kind.values()).filter(kind -> kind.name().equalsIgnoreCase(name))
				.map(kind -> new ValueFormat(kind, swapped)).findFirst();
	}

	int registers() {
		return kind.registers;
	}

	/** The number; empty when it is a float without a value. */
	Optional<BigDecimal> decode(int[] values) {
		var bits = BigInteger.ZERO;
		for (int i = 0; i < values.length; i++) {
			int value = values[swapped ? values.length - 1 - i : i];
			bits = bits.shiftLeft(16).or(BigInteger.valueOf(value & WORD));
		}
		int width = 16 * kind.registers;
		return switch (kind) {
		case FLOAT32 -> {
			float value = Float.intBitsToFloat(bits.intValue());
			yield Float.isFinite(value) ? Optional.of(new BigDecimal(Float.toString(value))) : Optional.empty();
		}
		case FLOAT64 -> {
			double value = Double.longBitsToDouble(bits.longValue());
			yield Double.isFinite(value) ? Optional.of(new BigDecimal(Double.toString(value))) : Optional.empty();
		}
		default -> Optional.of(new BigDecimal(
				kind.signed() && bits.testBit(width - 1) ? bits.subtract(BigInteger.ONE.shiftLeft(width)) : bits));
		};
	}

	/** The registers of a number; empty when they cannot hold it. */
	Optional<int[]> encode(BigDecimal number) {
		var bits = switch (kind) {
		case FLOAT32 -> BigInteger.valueOf(Float.floatToRawIntBits(number.floatValue()) & 0xFFFF_FFFFL);
		case FLOAT64 -> BigInteger.valueOf(Double.doubleToRawLongBits(number.doubleValue()));
		default -> number.setScale(0, RoundingMode.HALF_UP).toBigIntegerExact();
		};
		var values = new int[kind.registers];
		for (int i = 0; i < values.length; i++) {
			values[swapped ? i : values.length - 1 - i] = bits.shiftRight(16 * i).intValue() & WORD;
		}
		boolean whole = kind != Kind.FLOAT32 && kind != Kind.FLOAT64;
		boolean fits = !whole || kind != Kind.BIT && decode(values).filter(back -> back.toBigIntegerExact().equals(bits)).isPresent()
				|| kind == Kind.BIT && bits.bitLength() <= 1 && bits.signum() >= 0;
		return fits ? Optional.of(values) : Optional.empty();
	}
}

package machi.hardware.modbus.sunspec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How registers hold a value, high register first. SunSpec Device Information Model Specification 1.1, section 4.2: types and
 * the values that stand for "not implemented".
 */
public enum PointType {
	INT16(1, true), UINT16(1, false), INT32(2, true), UINT32(2, false), INT64(4, true), UINT64(4, false),
	/** Counters that run over to 0. A 0 may also say that nothing is counted. */
	ACC16(1, false), ACC32(2, false), ACC64(4, false),
	ENUM16(1, false), ENUM32(2, false), BITFIELD16(1, false), BITFIELD32(2, false), BITFIELD64(4, false),
	FLOAT32(2, true), FLOAT64(4, true),
	/** Power of ten, -10 to 10, for other points. */
	SUNSSF(1, true),
	/** Characters, two to a register; 0 ends it. */
	STRING(0, false);

	private static final int MOST_EXPONENT = 10;

	private final int registers;
	private final boolean signed;

	PointType(int registers, boolean signed) {
		this.registers = registers;
		this.signed = signed;
	}

	/** The number of registers; 0 where it depends on the point. */
	public int registers() {
		return registers;
	}

	public boolean isCounter() {
		return this == ACC16 || this == ACC32 || this == ACC64;
	}

	public boolean isBits() {
		return this == BITFIELD16 || this == BITFIELD32 || this == BITFIELD64;
	}

	/** Whether the number stands for one of several states. */
	public boolean isState() {
		return isBits() || this == ENUM16 || this == ENUM32;
	}

	/** The number, before it is scaled; empty when the registers say that there is none. */
	public Optional<BigDecimal> decode(int[] values) {
		if (values.length != registers || this == STRING) {
			throw new IllegalArgumentException(this + " in " + values.length + " registers");
		}
		var bits = BigInteger.ZERO;
		for (int value : values) {
			bits = bits.shiftLeft(16).or(BigInteger.valueOf(value & 0xFFFF));
		}
		return switch (this) {
		case FLOAT32 -> finite(Float.intBitsToFloat(bits.intValue()));
		case FLOAT64 -> finite(Double.longBitsToDouble(bits.longValue()));
		case SUNSSF -> whole(bits).filter(exponent -> exponent.abs().intValue() <= MOST_EXPONENT);
		default -> whole(bits);
		};
	}

	private static Optional<BigDecimal> finite(double value) {
		// a float's own digits, not those of the double next to it
		return Double.isFinite(value) ? Optional.of(new BigDecimal(Double.toString(value))) : Optional.empty();
	}

	private static Optional<BigDecimal> finite(float value) {
		return Float.isFinite(value) ? Optional.of(new BigDecimal(Float.toString(value))) : Optional.empty();
	}

	private Optional<BigDecimal> whole(BigInteger bits) {
		int width = 16 * registers;
		boolean highest = bits.testBit(width - 1);
		boolean all = bits.bitCount() == width;
		boolean onlyHighest = highest && bits.bitCount() == 1;
		// a bit field whose highest bit is set is not implemented, whatever the others are
		boolean none = isBits() ? highest : signed ? onlyHighest : all && !isCounter();
		if (none) {
			return Optional.empty();
		}
		return Optional.of(new BigDecimal(signed && highest ? bits.subtract(BigInteger.ONE.shiftLeft(width)) : bits));
	}

	/** Registers of a number; empty when it is out of the range of the type or means "not implemented". */
	public Optional<int[]> encode(BigDecimal number) {
		if (this == FLOAT32 || this == FLOAT64) {
			long bits = this == FLOAT32 ? Float.floatToRawIntBits(number.floatValue()) & 0xFFFF_FFFFL
					: Double.doubleToRawLongBits(number.doubleValue());
			return Optional.of(split(BigInteger.valueOf(bits)));
		}
		var whole = number.setScale(0, RoundingMode.HALF_UP).toBigIntegerExact();
		var values = split(whole);
		var back = decode(values);
		return back.isPresent() && back.get().toBigIntegerExact().equals(whole) ? Optional.of(values) : Optional.empty();
	}

	private int[] split(BigInteger bits) {
		var values = new int[registers];
		for (int i = 0; i < registers; i++) {
			values[i] = bits.shiftRight(16 * (registers - 1 - i)).intValue() & 0xFFFF;
		}
		return values;
	}

	/** The characters of a text; UTF-8, as newer devices write it. */
	public static String text(int[] values) {
		var bytes = new byte[2 * values.length];
		int length = 0;
		for (int i = 0; i < bytes.length; i++) {
			byte one = (byte) (values[i / 2] >> (i % 2 == 0 ? 8 : 0));
			// some devices fill up with 0xFF or blanks
			if (one == 0 || one == -1) {
				break;
			}
			bytes[length++] = one;
		}
		var text = new String(bytes, 0, length, StandardCharsets.UTF_8);
		return text.replaceAll("\\p{Cntrl}|\uFFFD", "").strip();
	}
}

package machi.hardware.echonetlite.definition;

/**
 * How a number is written: unsigned or signed, most significant byte first, with the codes that stand for a value too large
 * or too small to be written (ECHONET Lite Specification, part II; Appendix, chapter 1).
 */
enum NumberType {
	U1(1, false), U2(2, false), U4(4, false), S1(1, true), S2(2, true), S4(4, true),
	/** One byte that names a state and has no code for overflow. */
	STATE(1, false);

	private final int bytes;
	private final boolean signed;

	NumberType(int bytes, boolean signed) {
		this.bytes = bytes;
		this.signed = signed;
	}

	int bytes() {
		return bytes;
	}

	long read(byte[] data, int offset) {
		long value = signed && data[offset] < 0 ? -1 : 0;
		for (int i = 0; i < bytes; i++) {
			value = value << 8 | Byte.toUnsignedInt(data[offset + i]);
		}
		return value;
	}

	byte[] write(long value) {
		var data = new byte[bytes];
		for (int i = 0; i < bytes; i++) {
			data[bytes - 1 - i] = (byte) (value >> 8 * i);
		}
		return data;
	}

	long smallest() {
		return signed ? -(1L << 8 * bytes - 1) : 0;
	}

	long largest() {
		return (1L << 8 * bytes - (signed ? 1 : 0)) - 1;
	}

	/** Whether the number stands for overflow (0x7F…F, 0xF…FF) or underflow (0x80…0, 0xF…FE). */
	boolean isOutOfRange(long value) {
		return this != STATE && (value == largest() || value == (signed ? smallest() : largest() - 1));
	}
}

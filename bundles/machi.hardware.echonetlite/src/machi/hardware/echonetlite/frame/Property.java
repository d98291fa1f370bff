package machi.hardware.echonetlite.frame;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A property of an object with its data (EPC, EDT).
 *
 * @param code 0x80 to 0xFF
 * @param data at most 255 bytes; empty in a request, and in an answer that gives no value
 */
public record Property(int code, byte[] data) {

	private static final int MOST_BYTES = 255;

	/** @throws IllegalArgumentException when the code is no byte or the data is too long */
	public Property {
		if (code < 0 || code > 0xFF || data.length > MOST_BYTES) {
			throw new IllegalArgumentException("property " + code + " with " + data.length + " bytes");
		}
		data = data.clone();
	}

	/** A property without data, as in a request. */
	public static Property asked(int code) {
		return new Property(code, new byte[0]);
	}

	/** A property whose data is given byte by byte, each 0 to 255. */
	public static Property of(int code, int... bytes) {
		var data = new byte[bytes.length];
		for (int i = 0; i < bytes.length; i++) {
			data[i] = (byte) bytes[i];
		}
		return new Property(code, data);
	}

	@Override
	public byte[] data() {
		return data.clone();
	}

	public boolean isEmpty() {
		return data.length == 0;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Property property && code == property.code && Arrays.equals(data, property.data);
	}

	@Override
	public int hashCode() {
		return 31 * code + Arrays.hashCode(data);
	}

	@Override
	public String toString() {
		return String.format("%02X=", code) + HexFormat.of().formatHex(data);
	}
}

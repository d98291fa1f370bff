package machi.hardware.mqtt.sparkplug;

import java.util.Arrays;
import java.util.Optional;

/** Data types of metrics (Sparkplug 3.0.0, section 6.4.16); those that are no single number are {@link #OTHER}. */
public enum SparkplugType {
	INT8(1), INT16(2), INT32(3), INT64(4), UINT8(5), UINT16(6), UINT32(7), UINT64(8), FLOAT(9), DOUBLE(10), BOOLEAN(11),
	OTHER(0);

	private static final int LAST_CODE = 34;

	private final int code;

	SparkplugType(int code) {
		this.code = code;
	}

	/** As in the field datatype. */
	public int code() {
		return code;
	}

	/** The type of a code; empty when there is no such type. */
	static Optional<SparkplugType> of(long code) {
		if (code < 0 || code > LAST_CODE) {
			return Optional.empty();
		}
		return Optional.of(Arrays.stream(values()).filter(type -> type.code == code).findFirst().orElse(OTHER));
	}

	boolean isNumber() {
		return this != OTHER;
	}

	/** Whether its values travel in the field for 64 bits. */
	boolean isLong() {
		return this == INT64 || this == UINT64;
	}
}

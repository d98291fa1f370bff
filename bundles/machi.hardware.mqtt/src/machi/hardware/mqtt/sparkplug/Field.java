package machi.hardware.mqtt.sparkplug;

import com.google.protobuf.WireFormat;

/** Tags (field number and wire type) of {@code sparkplug_b.proto}, Eclipse Tahu; only those that are read or written. */
final class Field {

	private static final int SHIFT = 3;

	static final int PAYLOAD_TIMESTAMP = 1 << SHIFT | WireFormat.WIRETYPE_VARINT;
	static final int PAYLOAD_METRIC = 2 << SHIFT | WireFormat.WIRETYPE_LENGTH_DELIMITED;
	static final int PAYLOAD_SEQUENCE = 3 << SHIFT | WireFormat.WIRETYPE_VARINT;

	static final int NAME = 1 << SHIFT | WireFormat.WIRETYPE_LENGTH_DELIMITED;
	static final int ALIAS = 2 << SHIFT | WireFormat.WIRETYPE_VARINT;
	static final int TIMESTAMP = 3 << SHIFT | WireFormat.WIRETYPE_VARINT;
	static final int DATATYPE = 4 << SHIFT | WireFormat.WIRETYPE_VARINT;
	static final int IS_NULL = 7 << SHIFT | WireFormat.WIRETYPE_VARINT;
	static final int PROPERTIES = 9 << SHIFT | WireFormat.WIRETYPE_LENGTH_DELIMITED;
	static final int INT_VALUE = 10 << SHIFT | WireFormat.WIRETYPE_VARINT;
	static final int LONG_VALUE = 11 << SHIFT | WireFormat.WIRETYPE_VARINT;
	static final int FLOAT_VALUE = 12 << SHIFT | WireFormat.WIRETYPE_FIXED32;
	static final int DOUBLE_VALUE = 13 << SHIFT | WireFormat.WIRETYPE_FIXED64;
	static final int BOOLEAN_VALUE = 14 << SHIFT | WireFormat.WIRETYPE_VARINT;

	static final int PROPERTY_KEY = 1 << SHIFT | WireFormat.WIRETYPE_LENGTH_DELIMITED;
	static final int PROPERTY_VALUE = 2 << SHIFT | WireFormat.WIRETYPE_LENGTH_DELIMITED;
	static final int PROPERTY_TYPE = 1 << SHIFT | WireFormat.WIRETYPE_VARINT;
	static final int PROPERTY_INT = 3 << SHIFT | WireFormat.WIRETYPE_VARINT;
	static final int PROPERTY_LONG = 4 << SHIFT | WireFormat.WIRETYPE_VARINT;
	static final int PROPERTY_FLOAT = 5 << SHIFT | WireFormat.WIRETYPE_FIXED32;
	static final int PROPERTY_DOUBLE = 6 << SHIFT | WireFormat.WIRETYPE_FIXED64;
	static final int PROPERTY_STRING = 8 << SHIFT | WireFormat.WIRETYPE_LENGTH_DELIMITED;

	private Field() {
	}

	static int number(int tag) {
		return tag >>> SHIFT;
	}
}

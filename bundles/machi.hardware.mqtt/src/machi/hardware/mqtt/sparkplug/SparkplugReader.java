package machi.hardware.mqtt.sparkplug;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;

import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/**
 * Reads payloads by the field numbers of {@code sparkplug_b.proto} (Eclipse Tahu, and section 6.4 of the Sparkplug
 * specification 3.0.0). Tables, templates, files and nested property sets are skipped as bytes, so nothing nests; what a
 * payload may hold is bounded before it is kept.
 */
public final class SparkplugReader {

	private static final int MOST_METRICS = 5_000;
	private static final int MOST_PROPERTIES = 200;
	private static final int LONGEST_NAME = 800;

	private final int maximumPayload;

	public SparkplugReader(int maximumPayload) {
		this.maximumPayload = maximumPayload;
	}

	/**
	 * Reads a payload.
	 *
	 * @param topic for messages
	 * @throws DeviceException of kind PROTOCOL when it is none
	 */
	public SparkplugPayload read(String topic, byte[] bytes) throws DeviceException {
		if (bytes.length > maximumPayload) {
			throw wrong(topic, bytes.length + " bytes, at most " + maximumPayload + " are taken", null);
		}
		try {
			return payload(CodedInputStream.newInstance(bytes));
		} catch (IOException broken) {
			throw wrong(topic, broken.getMessage(), broken);
		}
	}

	private static DeviceException wrong(String topic, String why, Exception cause) {
		return new DeviceException(DeviceException.Kind.PROTOCOL, LocalizedText.of("Topic " + topic + ": no Sparkplug B payload: " + why,
				"トピック " + topic + ": Sparkplug Bのペイロードではありません: " + why), cause);
	}

	private static SparkplugPayload payload(CodedInputStream in) throws IOException {
		var timestamp = OptionalLong.empty();
		var sequence = OptionalLong.empty();
		var metrics = new ArrayList<Metric>();
		for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
			switch (tag) {
			case Field.PAYLOAD_TIMESTAMP -> timestamp = OptionalLong.of(in.readUInt64());
			case Field.PAYLOAD_SEQUENCE -> sequence = OptionalLong.of(in.readUInt64());
			case Field.PAYLOAD_METRIC -> {
				if (metrics.size() == MOST_METRICS) {
					throw new IOException("more than " + MOST_METRICS + " metrics");
				}
				int outer = enter(in);
				metrics.add(metric(in));
				in.popLimit(outer);
			}
			default -> skip(in, tag);
			}
		}
		return new SparkplugPayload(timestamp, sequence, metrics);
	}

	private static Metric metric(CodedInputStream in) throws IOException {
		Optional<String> name = Optional.empty();
		var alias = OptionalLong.empty();
		var timestamp = OptionalLong.empty();
		Optional<SparkplugType> type = Optional.empty();
		boolean isNull = false;
		MetricValue value = new MetricValue.Absent();
		var properties = new Properties();
		for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
			switch (tag) {
			case Field.NAME -> name = Optional.of(text(in));
			case Field.ALIAS -> alias = OptionalLong.of(in.readUInt64());
			case Field.TIMESTAMP -> timestamp = OptionalLong.of(in.readUInt64());
			case Field.DATATYPE -> {
				long code = in.readUInt64();
				type = SparkplugType.of(code);
				if (type.isEmpty()) {
					throw new IOException("there is no data type " + code);
				}
			}
			case Field.IS_NULL -> isNull = in.readBool();
			case Field.PROPERTIES -> {
				int outer = enter(in);
				properties.read(in);
				in.popLimit(outer);
			}
			case Field.INT_VALUE -> value = new MetricValue.Whole(in.readUInt32() & 0xFFFF_FFFFL);
			case Field.LONG_VALUE -> value = new MetricValue.Whole(in.readUInt64());
			case Field.FLOAT_VALUE -> value = new MetricValue.Real(in.readFloat());
			case Field.DOUBLE_VALUE -> value = new MetricValue.Real(in.readDouble());
			case Field.BOOLEAN_VALUE -> value = new MetricValue.Truth(in.readBool());
			default -> skip(in, tag);
			}
		}
		return new Metric(name, alias, timestamp, type, isNull, value, properties.unit, properties.low, properties.high);
	}

	/** Keys and values of a property set: two lists side by side. */
	private static final class Properties {

		private Optional<String> unit = Optional.empty();
		private OptionalDouble low = OptionalDouble.empty();
		private OptionalDouble high = OptionalDouble.empty();

		private record Value(Optional<String> text, OptionalDouble number) {
		}

		private void read(CodedInputStream in) throws IOException {
			var keys = new ArrayList<String>();
			var values = new ArrayList<Value>();
			for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
				if (keys.size() + values.size() > 2 * MOST_PROPERTIES) {
					throw new IOException("more than " + MOST_PROPERTIES + " properties of a metric");
				}
				switch (tag) {
				case Field.PROPERTY_KEY -> keys.add(text(in));
				case Field.PROPERTY_VALUE -> {
					int outer = enter(in);
					values.add(value(in));
					in.popLimit(outer);
				}
				default -> skip(in, tag);
				}
			}
			for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
				take(keys.get(i), values.get(i));
			}
		}

		private void take(String key, Value value) {
			switch (key) {
			case "engUnit" -> unit = value.text();
			case "engLow" -> low = value.number();
			case "engHigh" -> high = value.number();
			default -> {
				// a property that means nothing to us
			}
			}
		}

		private static Value value(CodedInputStream in) throws IOException {
			Optional<String> text = Optional.empty();
			MetricValue number = new MetricValue.Absent();
			var type = SparkplugType.OTHER;
			for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
				switch (tag) {
				case Field.PROPERTY_TYPE -> type = SparkplugType.of(in.readUInt32() & 0xFFFF_FFFFL).orElse(SparkplugType.OTHER);
				case Field.PROPERTY_INT -> number = new MetricValue.Whole(in.readUInt32() & 0xFFFF_FFFFL);
				case Field.PROPERTY_LONG -> number = new MetricValue.Whole(in.readUInt64());
				case Field.PROPERTY_FLOAT -> number = new MetricValue.Real(in.readFloat());
				case Field.PROPERTY_DOUBLE -> number = new MetricValue.Real(in.readDouble());
				case Field.PROPERTY_STRING -> text = Optional.of(text(in));
				default -> skip(in, tag);
				}
			}
			return new Value(text, number.as(type));
		}
	}

	private static String text(CodedInputStream in) throws IOException {
		var text = in.readStringRequireUtf8();
		if (text.length() > LONGEST_NAME) {
			throw new IOException("a name of " + text.length() + " characters");
		}
		return text;
	}

	/** Begins a message within a message. */
	private static int enter(CodedInputStream in) throws IOException {
		int length = in.readRawVarint32();
		int left = in.getBytesUntilLimit();
		if (left >= 0 && length > left) {
			throw new IOException("a part is longer than the whole");
		}
		return in.pushLimit(length);
	}

	private static void skip(CodedInputStream in, int tag) throws IOException {
		int wireType = WireFormat.getTagWireType(tag);
		if (wireType == WireFormat.WIRETYPE_START_GROUP || wireType == WireFormat.WIRETYPE_END_GROUP) {
			throw new IOException("groups are not used by Sparkplug");
		}
		in.skipField(tag);
	}
}

package machi.hardware.mqtt.sparkplug;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import com.google.protobuf.CodedOutputStream;

/** Writes payloads by the field numbers of {@code sparkplug_b.proto}. */
public final class SparkplugWriter {

	private static final int STRING_TYPE = 12;

	private SparkplugWriter() {
	}

	/** What one message writes. */
	@FunctionalInterface
	private interface Content {
		void writeTo(CodedOutputStream out) throws IOException;
	}

	/** The payload as bytes. */
	public static byte[] write(SparkplugPayload payload) {
		return bytes(out -> {
			if (payload.timestamp().isPresent()) {
				out.writeUInt64(Field.number(Field.PAYLOAD_TIMESTAMP), payload.timestamp().getAsLong());
			}
			for (var metric : payload.metrics()) {
				out.writeByteArray(Field.number(Field.PAYLOAD_METRIC), bytes(inner -> metric(inner, metric)));
			}
			if (payload.sequence().isPresent()) {
				out.writeUInt64(Field.number(Field.PAYLOAD_SEQUENCE), payload.sequence().getAsLong());
			}
		});
	}

	private static void metric(CodedOutputStream out, Metric metric) throws IOException {
		if (metric.name().isPresent()) {
			out.writeString(Field.number(Field.NAME), metric.name().get());
		}
		if (metric.alias().isPresent()) {
			out.writeUInt64(Field.number(Field.ALIAS), metric.alias().getAsLong());
		}
		if (metric.timestamp().isPresent()) {
			out.writeUInt64(Field.number(Field.TIMESTAMP), metric.timestamp().getAsLong());
		}
		if (metric.type().isPresent()) {
			out.writeUInt32(Field.number(Field.DATATYPE), metric.type().get().code());
		}
		if (metric.isNull()) {
			out.writeBool(Field.number(Field.IS_NULL), true);
		}
		if (metric.unit().isPresent()) {
			out.writeByteArray(Field.number(Field.PROPERTIES), bytes(inner -> unit(inner, metric.unit().get())));
		}
		if (!metric.isNull()) {
			value(out, metric.value(), metric.type().orElse(SparkplugType.OTHER));
		}
	}

	private static void value(CodedOutputStream out, MetricValue value, SparkplugType type) throws IOException {
		switch (value) {
		case MetricValue.Whole whole when type.isLong() -> out.writeUInt64(Field.number(Field.LONG_VALUE), whole.bits());
		case MetricValue.Whole whole -> out.writeUInt32(Field.number(Field.INT_VALUE), (int) whole.bits());
		case MetricValue.Real real when type == SparkplugType.FLOAT ->
			out.writeFloat(Field.number(Field.FLOAT_VALUE), (float) real.number());
		case MetricValue.Real real -> out.writeDouble(Field.number(Field.DOUBLE_VALUE), real.number());
		case MetricValue.Truth truth -> out.writeBool(Field.number(Field.BOOLEAN_VALUE), truth.value());
		case MetricValue.Absent none -> {
			// nothing to write
		}
		}
	}

	private static void unit(CodedOutputStream out, String unit) throws IOException {
		out.writeString(Field.number(Field.PROPERTY_KEY), "engUnit");
		out.writeByteArray(Field.number(Field.PROPERTY_VALUE), bytes(inner -> {
			inner.writeUInt32(Field.number(Field.PROPERTY_TYPE), STRING_TYPE);
			inner.writeString(Field.number(Field.PROPERTY_STRING), unit);
		}));
	}

	private static byte[] bytes(Content content) {
		var buffer = new ByteArrayOutputStream();
		var out = CodedOutputStream.newInstance(buffer);
		try {
			content.writeTo(out);
			out.flush();
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return buffer.toByteArray();
	}
}

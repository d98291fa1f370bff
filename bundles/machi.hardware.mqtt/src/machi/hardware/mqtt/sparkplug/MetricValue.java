package machi.hardware.mqtt.sparkplug;

import java.util.OptionalDouble;

/** A value as it travels; what its bits mean is told by the type that the birth declared. */
sealed interface MetricValue {

	/** No value, or one that is no number: texts, bytes, tables, templates. */
	record Absent() implements MetricValue {
	}

	/** Bits of a whole number; 32 of them in the field int_value. */
	record Whole(long bits) implements MetricValue {
	}

	/** A number with a fraction. */
	record Real(double number) implements MetricValue {
	}

	/** True or false. */
	record Truth(boolean value) implements MetricValue {
	}

	/** The number; empty when there is none or it does not fit the type. */
	default OptionalDouble as(SparkplugType type) {
		return switch (this) {
		case Absent none -> OptionalDouble.empty();
		case Truth truth -> OptionalDouble.of(truth.value() ? 1 : 0);
		case Real real -> Double.isFinite(real.number()) ? OptionalDouble.of(real.number()) : OptionalDouble.empty();
		case Whole whole -> OptionalDouble.of(whole(whole.bits(), type));
		};
	}

	private static double whole(long bits, SparkplugType type) {
		return switch (type) {
		case INT8 -> (byte) bits;
		case INT16 -> (short) bits;
		case INT32 -> (int) bits;
		case UINT8 -> bits & 0xFF;
		case UINT16 -> bits & 0xFFFF;
		case UINT32 -> bits & 0xFFFF_FFFFL;
		case UINT64 -> unsigned(bits);
		case BOOLEAN -> bits == 0 ? 0 : 1;
		case INT64, FLOAT, DOUBLE, OTHER -> bits;
		};
	}

	private static double unsigned(long bits) {
		double half = (bits >>> 1) * 2.0;
		return bits >= 0 ? bits : half + (bits & 1);
	}

	/** The value that stands for a number of a type. */
	static MetricValue of(double number, SparkplugType type) {
		return switch (type) {
		case BOOLEAN -> new Truth(number != 0);
		case FLOAT, DOUBLE, OTHER -> new Real(number);
		case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64 -> new Whole(Math.round(number));
		};
	}
}

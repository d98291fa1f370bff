package machi.hardware.ocpp.rpc;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** What a value may be. */
sealed interface FieldType {

	/** Numbers longer than this are refused before anything is computed with them. */
	int MOST_DIGITS = 30;

	/** Says what is wrong with a value that is no object and no list; empty when nothing is. */
	Optional<Violation> check(JsonNode value);

	/** What is wrong, and which error code says so. */
	record Violation(RpcErrorCode code, String expected) {

		static Optional<Violation> type(String expected) {
			return Optional.of(new Violation(RpcErrorCode.TYPE_CONSTRAINT, expected));
		}

		static Optional<Violation> property(String expected) {
			return Optional.of(new Violation(RpcErrorCode.PROPERTY_CONSTRAINT, expected));
		}
	}

	/** At most so many characters. */
	record Text(int longest) implements FieldType {

		@Override
		public Optional<Violation> check(JsonNode value) {
			if (!value.isTextual()) {
				return Violation.type("a text");
			}
			return value.textValue().length() > longest ? Violation.property("at most " + longest + " characters") : Optional.empty();
		}
	}

	/** A number; compared as decimals, so that 8.1 is a multiple of 0.1. */
	record Numeric(boolean whole, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, Optional<BigDecimal> step)
			implements FieldType {

		@Override
		public Optional<Violation> check(JsonNode value) {
			if (!value.isNumber() || whole && !value.isIntegralNumber()) {
				return Violation.type(whole ? "a whole number" : "a number");
			}
			var number = value.decimalValue();
			if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
				return Violation.property("a number of at most " + MOST_DIGITS + " digits");
			}
			if (whole && !value.canConvertToInt()) {
				return Violation.property("a whole number of 32 bits");
			}
			if (minimum.isPresent() && number.compareTo(minimum.get()) < 0) {
				return Violation.property("at least " + minimum.get());
			}
			if (maximum.isPresent() && number.compareTo(maximum.get()) > 0) {
				return Violation.property("at most " + maximum.get());
			}
			boolean between = step.isPresent() && number.remainder(step.get()).signum() != 0;
			return between ? Violation.property("a multiple of " + step.get()) : Optional.empty();
		}
	}

	/** Yes or no. */
	record Flag() implements FieldType {

		@Override
		public Optional<Violation> check(JsonNode value) {
			return value.isBoolean() ? Optional.empty() : Violation.type("true or false");
		}
	}

	/** A time of RFC 3339. */
	record Time() implements FieldType {

		@Override
		public Optional<Violation> check(JsonNode value) {
			if (!value.isTextual()) {
				return Violation.type("a time as text");
			}
			return OcppTime.parse(value.textValue()).isPresent() ? Optional.empty() : Violation.property("a time as in RFC 3339");
		}
	}

	/** One of some words. */
	record Choice(Set<String> words) implements FieldType {

		@Override
		public Optional<Violation> check(JsonNode value) {
			if (!value.isTextual()) {
				return Violation.type("a text");
			}
			return words.contains(value.textValue()) ? Optional.empty() : Violation.property("one of " + words);
		}
	}

	/** Whatever vendors agree on. */
	record Anything() implements FieldType {

		@Override
		public Optional<Violation> check(JsonNode value) {
			return Optional.empty();
		}
	}

	/** An object. */
	record Structure(Map<String, Field> fields) implements FieldType {

		@Override
		public Optional<Violation> check(JsonNode value) {
			return value.isObject() ? Optional.empty() : Violation.type("an object");
		}
	}

	/** Name of a type that stands elsewhere. */
	record Reference(String name) implements FieldType {

		@Override
		public Optional<Violation> check(JsonNode value) {
			throw new IllegalStateException("unresolved type " + name);
		}
	}

	/** Some of one type. */
	record Several(FieldType element, int fewest, int most) implements FieldType {

		@Override
		public Optional<Violation> check(JsonNode value) {
			if (!value.isArray()) {
				return Violation.type("a list");
			}
			return value.size() < fewest || value.size() > most
					? Optional.of(new Violation(RpcErrorCode.OCCURRENCE_CONSTRAINT, fewest + " to " + most + " elements"))
					: Optional.empty();
		}
	}

	/** A value within an object. */
	record Field(FieldType type, boolean required) {
	}
}

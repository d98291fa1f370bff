package machi.hardware.mqtt.template;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Numbers as devices write them: digits, switches in words, or nothing. */
final class ValueText {

	private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][-+]?\\d{1,3})?");

	private ValueText() {
	}

	/** The number; not a number when the text says that there is none; empty when it is anything else. */
	static Optional<Double> number(String text) {
		if (NUMBER.matcher(text).matches()) {
			return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
		}
		return switch (text.length() > 8 ? "" : text.toLowerCase(Locale.ROOT)) {
		case "true", "on", "open", "yes" -> Optional.of(1.0);
		case "false", "off", "closed", "no" -> Optional.of(0.0);
		case "null", "nan" -> Optional.of(Double.NaN);
		default -> Optional.empty();
		};
	}

	/** The same of a JSON value. */
	static Optional<Double> number(JsonNode node) {
		if (node.isNumber()) {
			return Optional.of(node.doubleValue()).filter(Double::isFinite);
		}
		if (node.isBoolean()) {
			return Optional.of(node.booleanValue() ? 1.0 : 0.0);
		}
		if (node.isNull()) {
			return Optional.of(Double.NaN);
		}
		return node.isTextual() ? number(node.textValue().strip()) : Optional.empty();
	}
}

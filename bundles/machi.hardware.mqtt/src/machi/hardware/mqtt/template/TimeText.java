package machi.hardware.mqtt.template;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import machi.hardware.DeviceException;

/** Times as devices write them: ISO 8601 with or without a zone, or seconds or milliseconds since 1970. */
final class TimeText {

	/** Seconds up to the year 5138, milliseconds from 1973. */
	private static final double LARGEST_SECONDS = 1e11;
	private static final double LARGEST_MILLISECONDS = 1e14;
	private static final int LONGEST = 40;

	private static final Pattern ZONED = Pattern.compile(".*T.*(Z|[+-]\\d{2}(:?\\d{2})?)");
	/** Also takes +0900 and +09, as many loggers write. */
	private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
			.append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).appendPattern("[XXX][XX][X]").toFormatter(Locale.ROOT);

	private final ZoneId zone;

	TimeText(ZoneId zone) {
		this.zone = zone;
	}

	/** The time; empty when the node is missing or null. */
	Optional<Instant> read(String topic, JsonNode node) throws DeviceException {
		if (node.isMissingNode() || node.isNull()) {
			return Optional.empty();
		}
		if (node.isNumber()) {
			double number = node.doubleValue();
			if (number >= 0 && number < LARGEST_MILLISECONDS) {
				return Optional.of(Instant.ofEpochMilli(Math.round(number < LARGEST_SECONDS ? number * 1000 : number)));
			}
		}
		if (node.isTextual() && node.textValue().length() <= LONGEST) {
			var text = node.textValue().strip().replace(' ', 'T');
			try {
				return Optional.of(ZONED.matcher(text).matches() ? OffsetDateTime.parse(text, WITH_OFFSET).toInstant()
						: LocalDateTime.parse(text).atZone(zone).toInstant());
			} catch (DateTimeException wrong) {
				return refuse(topic, node);
			}
		}
		return refuse(topic, node);
	}

	private static Optional<Instant> refuse(String topic, JsonNode node) throws DeviceException {
		var shown = PayloadReader.shortened(node.toString());
		throw PayloadReader.wrong(topic, "a time such as 2026-04-01T09:00:00+09:00 was expected, not " + shown,
				"2026-04-01T09:00:00+09:00 のような時刻が必要です: " + shown);
	}
}

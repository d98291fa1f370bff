package machi.operation.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

import machi.application.cli.RefusedException;
import machi.quantity.text.LocalizedText;

/** Lengths of time as a person enters them: {@code 90s}, {@code 5m}, {@code 2h} or by ISO 8601. */
final class Span {

	private static final Pattern SHORT = Pattern.compile("(\\d{1,9})([smh])");

	private Span() {
	}

	static Duration of(String text) throws RefusedException {
		var matcher = SHORT.matcher(text.strip());
		try {
			var span = matcher.matches() ? Duration.parse("PT" + matcher.group(1) + matcher.group(2)) : Duration.parse(text.strip());
			if (!span.isNegative() && !span.isZero()) {
				return span;
			}
		} catch (DateTimeParseException | ArithmeticException noSpan) {
			// said below
		}
		throw new RefusedException(LocalizedText.of("A length of time such as 90s, 5m or 2h was expected, not " + text,
				"90s、5m、2h のような時間を指定してください: " + text));
	}
}

package machi.sweep.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

import machi.quantity.text.LocalizedText;
import machi.sweep.DesignResult;

/**
 * A result as a line of the journal: the index, the figures or an exclamation mark and the failure in both languages, and
 * a checksum, parted by tabs. Figures are written so that reading gives the very same number.
 */
final class ResultLine {

	private static final String FAILURE = "!";
	private static final List<String> ESCAPES = List.of("\\", "\\\\", "\t", "\\t", "\n", "\\n", "\r", "\\r");

	private ResultLine() {
	}

	static void append(DesignResult result, StringBuilder text) {
		var line = new StringBuilder().append(result.index());
		if (result.failure().isPresent()) {
			var failure = result.failure().get();
			line.append('\t').append(FAILURE).append('\t').append(escaped(failure.english())).append('\t')
					.append(escaped(failure.japanese()));
		} else {
			for (double figure : result.objectives()) {
				line.append('\t').append(figure);
			}
		}
		text.append(sealed(line.toString()));
	}

	/** The text with its checksum and the end of the line. */
	static String sealed(String text) {
		return text + '\t' + checksum(text) + '\n';
	}

	/** The text of a line without its end, if its checksum is right. */
	static Optional<String> opened(String line) {
		int seal = line.lastIndexOf('\t');
		return seal >= 0 && line.substring(seal + 1).equals(checksum(line.substring(0, seal)))
				? Optional.of(line.substring(0, seal))
				: Optional.empty();
	}

	private static String checksum(String text) {
		var crc = new CRC32();
		crc.update(text.getBytes(StandardCharsets.UTF_8));
		return "%08x".formatted(crc.getValue());
	}

	/** @return empty when the line is not sound, or not of the form that the journal has */
	static Optional<DesignResult> parse(String line, int objectives) {
		var text = opened(line);
		if (text.isEmpty()) {
			return Optional.empty();
		}
		var parts = text.get().split("\t", -1);
		try {
			long index = Long.parseLong(parts[0]);
			if (parts.length == 4 && parts[1].equals(FAILURE)) {
				return Optional.of(DesignResult.failed(index, LocalizedText.of(unescaped(parts[2]), unescaped(parts[3]))));
			}
			if (parts.length != objectives + 1) {
				return Optional.empty();
			}
			var figures = new double[objectives];
			for (int i = 0; i < objectives; i++) {
				figures[i] = Double.parseDouble(parts[i + 1]);
			}
			return Optional.of(DesignResult.of(index, figures));
		} catch (NumberFormatException notWrittenByUs) {
			return Optional.empty();
		}
	}

	private static String escaped(String text) {
		var escaped = text;
		for (int i = 0; i < ESCAPES.size(); i += 2) {
			escaped = escaped.replace(ESCAPES.get(i), ESCAPES.get(i + 1));
		}
		return escaped;
	}

	private static String unescaped(String text) {
		var plain = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\\' && i + 1 < text.length()) {
				int escape = ESCAPES.indexOf(text.substring(i, i + 2));
				plain.append(escape < 0 ? text.substring(i, i + 2) : ESCAPES.get(escape - 1));
				i++;
			} else {
				plain.append(c);
			}
		}
		return plain.toString();
	}
}

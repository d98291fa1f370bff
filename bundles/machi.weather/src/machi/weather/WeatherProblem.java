package machi.weather;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * A place of a weather file that is not as it should be.
 *
 * @param file     its name
 * @param line     1 for the first; 0 when the file as a whole is meant
 * @param column   name of the column, or what else tells a person where in the line; may be empty
 * @param value    what stands there; may be empty
 * @param expected what should stand there
 */
public record WeatherProblem(String file, int line, String column, String value, LocalizedText expected) {

	private static final int SHOWN = 40;

	public WeatherProblem {
		Objects.requireNonNull(file);
		Objects.requireNonNull(column);
		Objects.requireNonNull(value);
		Objects.requireNonNull(expected);
	}

	/** One sentence with the place, the value and what was expected. */
	public LocalizedText message() {
		String shown = shown();
		return LocalizedText.of(
				file + (line == 0 ? "" : ", line " + line) + (column.isEmpty() ? "" : ", " + column)
						+ (shown.isEmpty() ? "" : ": \"" + shown + "\"") + ": expected " + expected.english(),
				file + (line == 0 ? "" : " " + line + "行目") + (column.isEmpty() ? "" : " " + column)
						+ (shown.isEmpty() ? "" : "「" + shown + "」") + "：" + expected.japanese() + "が必要です");
	}

	/** The value without what would break a line or a screen. */
	private String shown() {
		String clean = value.strip().replaceAll("\\p{Cntrl}", " ");
		return clean.length() <= SHOWN ? clean : clean.substring(0, clean.offsetByCodePoints(0, SHOWN / 2)) + "…";
	}
}

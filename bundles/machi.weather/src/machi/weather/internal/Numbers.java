package machi.weather.internal;

import machi.quantity.text.LocalizedText;
import machi.weather.WeatherFormatException;

/** Numbers as files write them. */
final class Numbers {

	private static final int LONGEST = 32;

	private Numbers() {
	}

	/** The number, or NaN when the text is none: also for words and forms that only programs know. */
	static double parse(String text) {
		if (text.isEmpty() || text.length() > LONGEST) {
			return Double.NaN;
		}
		for (int i = 0; i < text.length(); i++) {
			if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
				return Double.NaN;
			}
		}
		try {
			return Double.parseDouble(text);
		} catch (NumberFormatException none) {
			return Double.NaN;
		}
	}

	/** A whole number between limits; notes a problem otherwise and ends. */
	static int whole(Problems problems, WeatherText.Row row, int column, String name, int least, int most)
			throws WeatherFormatException {
		double value = parse(row.at(column));
		if (!(value >= least && value <= most) || value != Math.rint(value)) {
			throw problems.end(row.line(), name, row.at(column),
					LocalizedText.of("a whole number of " + least + " to " + most, least + "～" + most + "の整数"));
		}
		return (int) value;
	}

	/** A number between limits; notes a problem otherwise and ends. */
	static double decimal(Problems problems, int line, String text, String name, double least, double most)
			throws WeatherFormatException {
		double value = parse(text);
		if (!(value >= least && value <= most)) {
			throw problems.end(line, name, text,
					LocalizedText.of("a number of " + least + " to " + most, least + "～" + most + "の数値"));
		}
		return value;
	}
}

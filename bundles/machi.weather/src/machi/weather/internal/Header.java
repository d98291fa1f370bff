package machi.weather.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import machi.quantity.text.LocalizedText;
import machi.weather.WeatherFormatException;

/** The row with the names of the columns. */
final class Header {

	private final WeatherText.Row row;
	private final Map<String, Integer> columns = new HashMap<>();

	Header(WeatherText.Row row) {
		this.row = row;
		for (int i = 0; i < row.fields().size(); i++) {
			columns.putIfAbsent(plain(row.at(i)), i);
		}
	}

	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[\\s　]", "");
	}

	/** The column with one of the names, or -1. */
	int find(String... names) {
		for (var name : names) {
			var column = columns.get(plain(name));
			if (column != null) {
				return column;
			}
		}
		return -1;
	}

	/** The column with one of the names. */
	int require(Problems problems, String... names) throws WeatherFormatException {
		int column = find(names);
		if (column < 0) {
			throw problems.end(row.line(), "", "",
					LocalizedText.of("a column \"" + names[0] + "\" in the header", "見出し行の列「" + names[0] + "」"));
		}
		return column;
	}

	String name(int column) {
		return row.at(column);
	}
}

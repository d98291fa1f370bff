package machi.weather.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import machi.quantity.text.LocalizedText;
import machi.weather.WeatherFormatException;
import machi.weather.solar.Place;

/** What the CSV files of PVGIS have in common: remarks, a header, rows that begin with a time, and a legend. */
final class PvgisRows {

	/** The header stands within so many rows. */
	static final int HEADER_ROWS = 40;
	private static final Pattern TIME = Pattern.compile("[0-9]{8}:[0-9]{4}");
	/** Fine steps of the year would get too many if the satellite's minute were kept exactly. */
	private static final int ROUNDED_MINUTES = 5;

	private final WeatherText text;
	private final Problems problems;
	private final Header header;
	private final List<WeatherText.Row> values = new ArrayList<>();

	PvgisRows(WeatherText text, Problems problems, String firstColumn) throws WeatherFormatException {
		this.text = text;
		this.problems = problems;
		var headerRow = FormatReader.rowThatBegins(text, problems, firstColumn);
		header = new Header(headerRow);
		var rest = text.rows().subList(text.rows().indexOf(headerRow) + 1, text.rows().size());
		int end = rest.size();
		while (end > 0 && !TIME.matcher(rest.get(end - 1).at(0)).matches()) {
			// the legend
			end--;
		}
		values.addAll(rest.subList(0, end));
		if (values.isEmpty()) {
			throw problems.end(headerRow.line(), "", "",
					LocalizedText.of("rows of values below the header", "見出し行に続く値の行"));
		}
	}

	Header header() {
		return header;
	}

	List<WeatherText.Row> values() {
		return values;
	}

	/** Seconds from midnight to the beginning of the first step, when values are those of a minute past the hour. */
	static int phase(int minute) {
		return Math.round((float) minute / ROUNDED_MINUTES) * ROUNDED_MINUTES * 60 - 1800;
	}

	boolean hasLeapDay() {
		return values.stream().anyMatch(row -> row.at(0).startsWith("0229", 4));
	}

	void begin(WeatherText.Row row, YearTable table) throws WeatherFormatException {
		String time = row.at(0);
		if (!TIME.matcher(time).matches()) {
			throw problems.end(row.line(), "time", time,
					LocalizedText.of("a time such as 20160101:0010", "20160101:0010 の形の時刻"));
		}
		int hour = Integer.parseInt(time.substring(9, 11));
		if (hour > 23 || Integer.parseInt(time.substring(11)) > 59) {
			throw problems.end(row.line(), "time", time, LocalizedText.of("a time of 0000 to 2359", "0000～2359 の時刻"));
		}
		table.begin(row, Integer.parseInt(time.substring(4, 6)), Integer.parseInt(time.substring(6, 8)), hour, time);
	}

	Optional<Place> place() throws WeatherFormatException {
		int line = remarkLine("Latitude");
		if (line == 0) {
			return Optional.empty();
		}
		return FormatReader.place(problems, line, remarkText("Latitude"), remarkText("Longitude"), remarkText("Elevation"));
	}

	/** The number behind "NAME ...:" above the header, or another where there is none. */
	double remark(String name, double absent, double least, double most) throws WeatherFormatException {
		String value = remarkText(name);
		return value.isEmpty() ? absent : Numbers.decimal(problems, remarkLine(name), value, name, least, most);
	}

	int remarkLine(String name) {
		return text.rows().stream().limit(HEADER_ROWS).filter(row -> row.at(0).startsWith(name)).mapToInt(WeatherText.Row::line)
				.findFirst().orElse(0);
	}

	private String remarkText(String name) {
		for (var row : text.rows().subList(0, Math.min(HEADER_ROWS, text.rows().size()))) {
			int colon = row.at(0).indexOf(':');
			if (row.at(0).startsWith(name) && colon >= 0) {
				return row.at(0).substring(colon + 1).strip().split("\\s", 2)[0];
			}
		}
		return "";
	}
}

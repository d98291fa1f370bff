package machi.weather.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import machi.quantity.text.LocalizedText;
import machi.weather.WeatherFormat;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherYear;
import machi.weather.solar.Place;

/**
 * METPV of NEDO on the horizontal. A row has the 24 hours of one element on one day; elements 1 global, 2 beam on the
 * horizontal, 3 sky (0.01 MJ/m2), 4 sunshine, 5 temperature (0.1 degrees), 6 wind direction, 7 wind speed (0.1 m/s), 8 rain,
 * 9 snow; 8888 is missing. As CSV: element, month, day, year, 24 values, five more. Of fixed width: element of 5 characters,
 * a blank, month and day of 2, 5 characters, then for each hour a value of 4 characters and a mark of 1.
 */
final class MetpvReader extends FormatReader {

	private static final Pattern STATION = Pattern.compile("[0-9]{5}");
	private static final Pattern FIXED = Pattern.compile("[0-9]{5} [ 0-9][0-9][ 0-9][0-9].{5}.{120}.*");
	private static final int HOURS = 24;
	private static final int FIRST_VALUE = 4;
	private static final double MISSING = 8888;
	/** W/m2 for 0.01 MJ/m2 in an hour. */
	private static final double LIGHT = 1e4 / 3600;
	private static final Map<Integer, Element> ELEMENTS = Map.of(
			1, Element.GHI, 3, Element.DHI, 5, Element.TEMPERATURE, 7, Element.WIND);
	private static final int MOST_ELEMENTS = 9;

	@Override
	WeatherFormat format() {
		return WeatherFormat.METPV;
	}

	@Override
	boolean recognises(WeatherText text) {
		if (text.rows().size() < 2) {
			return false;
		}
		var second = text.rows().get(1);
		return isFixed(second) && text.rows().get(0).fields().size() == 1
				|| STATION.matcher(text.rows().get(0).at(0)).matches() && text.rows().get(0).fields().size() == 7
						&& second.fields().size() >= FIRST_VALUE + HOURS;
	}

	private static boolean isFixed(WeatherText.Row row) {
		return row.fields().size() == 1 && FIXED.matcher(row.fields().get(0)).matches();
	}

	@Override
	WeatherYear read(WeatherText text, Problems problems) throws WeatherFormatException {
		var table = new YearTable(problems, false, 3600);
		var seen = new EnumMap<Element, int[]>(Element.class);
		for (var row : text.rows().subList(1, text.rows().size())) {
			day(row.fields().size() == 1 ? split(row, problems) : row, problems, table, seen);
		}
		for (var element : seen.entrySet()) {
			for (int day = 0; day < 365; day++) {
				if (element.getValue()[day] == 0) {
					var date = LocalDate.ofYearDay(2001, day + 1);
					throw problems.end(0, name(element.getKey()), "",
							LocalizedText.of("a row for " + date.getMonthValue() + "/" + date.getDayOfMonth(),
									date.getMonthValue() + "月" + date.getDayOfMonth() + "日の行"));
				}
			}
		}
		return table.table(new YearTable.Description(format(), station(text.rows().get(0)), place(text.rows().get(0), problems),
				ZoneOffset.ofHours(9), 0, true, 0));
	}

	private static void day(WeatherText.Row row, Problems problems, YearTable table, Map<Element, int[]> seen)
			throws WeatherFormatException {
		int number = Numbers.whole(problems, row, 0, "element", 1, MOST_ELEMENTS);
		int month = Numbers.whole(problems, row, 1, "month", 1, 12);
		int day = Numbers.whole(problems, row, 2, "day", 1, 31);
		var element = ELEMENTS.get(number);
		if (element == null) {
			return;
		}
		String date = month + "/" + day;
		int index;
		try {
			index = LocalDate.of(2001, month, day).getDayOfYear() - 1;
		} catch (DateTimeException none) {
			throw problems.end(row.line(), "", date, LocalizedText.of("a day of a year of 365 days", "365日の年にある日付"));
		}
		var lines = seen.computeIfAbsent(element, unseen -> new int[365]);
		if (lines[index] != 0) {
			throw problems.end(row.line(), name(element), date,
					LocalizedText.of("each day once; it stands in line " + lines[index] + " too",
							"各日1行（" + lines[index] + "行目にもあります）"));
		}
		lines[index] = row.line();
		double unit = number == 1 || number == 3 ? LIGHT : 0.1;
		for (int hour = 0; hour < HOURS; hour++) {
			String value = row.at(FIRST_VALUE + hour);
			double plain = Numbers.parse(value);
			if (plain != MISSING) {
				table.put(element, index * HOURS + hour, row.line(), name(element) + " " + date + " " + (hour + 1), value,
						plain * unit);
			}
		}
	}

	private static String name(Element element) {
		return ELEMENTS.entrySet().stream().filter(entry -> entry.getValue() == element).map(entry -> "element " + entry.getKey())
				.findFirst().orElseThrow();
	}

	/** A row of fixed width as fields, the marks left out. */
	private static WeatherText.Row split(WeatherText.Row row, Problems problems) throws WeatherFormatException {
		if (!isFixed(row)) {
			throw problems.end(row.line(), "", row.at(0),
					LocalizedText.of("element, month, day and 24 values of five characters",
							"要素番号・月・日と5桁の値24個"));
		}
		String line = row.fields().get(0);
		var fields = new ArrayList<>(List.of(line.substring(0, 5), line.substring(6, 8), line.substring(8, 10),
				line.substring(10, 15)));
		for (int hour = 0; hour < HOURS; hour++) {
			fields.add(line.substring(15 + hour * 5, 19 + hour * 5));
		}
		return new WeatherText.Row(row.line(), fields);
	}

	/** The last five numbers of the first row: degrees and minutes north, degrees and minutes east, m. */
	private static Optional<Place> place(WeatherText.Row row, Problems problems) throws WeatherFormatException {
		var words = words(row);
		int last = words.size();
		if (last < 7) {
			throw problems.end(row.line(), "", row.at(0),
					LocalizedText.of("station, name, latitude, longitude and elevation", "地点番号・地点名・緯度・経度・標高"));
		}
		double north = angle(problems, row, words.get(last - 5), words.get(last - 4), "latitude", 90);
		double east = angle(problems, row, words.get(last - 3), words.get(last - 2), "longitude", 179);
		double height = Numbers.decimal(problems, row.line(), words.get(last - 1), "elevation", -499, 8999);
		return Optional.of(new Place(Math.min(90, north), east, height));
	}

	private static double angle(Problems problems, WeatherText.Row row, String degrees, String minutes, String name, double most)
			throws WeatherFormatException {
		return Numbers.decimal(problems, row.line(), degrees, name, 0, most)
				+ Numbers.decimal(problems, row.line(), minutes, name, 0, 60) / 60;
	}

	private static String station(WeatherText.Row row) {
		var words = words(row);
		return String.join(" ", words.subList(0, Math.max(1, words.size() - 5)));
	}

	private static List<String> words(WeatherText.Row row) {
		return row.fields().size() == 1 ? List.of(row.at(0).split("\\s+")) : row.fields().stream().map(String::strip).toList();
	}
}

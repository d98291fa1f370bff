package machi.weather.internal;

import java.util.List;

import machi.quantity.text.LocalizedText;
import machi.weather.WeatherFormat;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherYear;

/** National Solar Radiation Database, the CSV that SAM reads: two rows about the place, a header, values. */
final class NsrdbReader extends FormatReader {

	private static final int SHORTEST_MINUTES = 5;

	@Override
	WeatherFormat format() {
		return WeatherFormat.NSRDB;
	}

	@Override
	boolean recognises(WeatherText text) {
		var first = text.rows().get(0);
		return first.at(0).equals("Source") && new Header(first).find("Local Time Zone") >= 0;
	}

	@Override
	WeatherYear read(WeatherText text, Problems problems) throws WeatherFormatException {
		if (text.rows().size() < 5) {
			throw problems.end(0, "", "",
					LocalizedText.of("two rows about the place, a header and values", "地点の2行、見出し行、値の行"));
		}
		var names = new Header(text.rows().get(0));
		var about = text.rows().get(1);
		var place = place(problems, about.line(), about.at(names.require(problems, "Latitude")),
				about.at(names.require(problems, "Longitude")), about.at(names.find("Elevation")));
		var zone = zone(problems, about.line(), about.at(names.require(problems, "Time Zone")));
		var rows = text.rows().subList(3, text.rows().size());
		var columns = new Columns(new Header(text.rows().get(2)), problems);
		int first = columns.minuteOfDay(rows.get(0));
		int step = columns.minuteOfDay(rows.get(1)) - first;
		if (step < SHORTEST_MINUTES || 60 % step != 0 || first >= step) {
			throw problems.end(rows.get(1).line(), "Minute", rows.get(1).at(columns.minute),
					LocalizedText.of("steps of 5 to 60 minutes from midnight of 1 January", "1月1日0時からの5～60分間隔"));
		}
		boolean leap = rows.stream().anyMatch(row -> row.at(columns.month).equals("2") && row.at(columns.day).equals("29"));
		var table = new YearTable(problems, leap, step * 60);
		for (var row : rows) {
			columns.put(row, table, first, step);
		}
		boolean typical = years(rows, columns) != 1;
		return table.finish(new YearTable.Description(format(), about.at(0) + " " + about.at(1), place, zone, first * 60 - step * 30,
				typical, typical ? 0 : Numbers.whole(problems, rows.get(0), columns.year, "Year", 1900, 2200)));
	}

	private static long years(List<WeatherText.Row> rows, Columns columns) {
		return rows.stream().map(row -> row.at(columns.year)).distinct().count();
	}

	private static final class Columns {

		private final Problems problems;
		private final int year;
		private final int month;
		private final int day;
		private final int hour;
		private final int minute;
		private final int temperature;
		private final int global;
		private final int beam;
		private final int sky;
		private final int wind;

		Columns(Header header, Problems problems) throws WeatherFormatException {
			this.problems = problems;
			year = header.require(problems, "Year");
			month = header.require(problems, "Month");
			day = header.require(problems, "Day");
			hour = header.require(problems, "Hour");
			minute = header.require(problems, "Minute");
			temperature = header.require(problems, "Temperature");
			global = header.require(problems, "GHI");
			beam = header.find("DNI");
			sky = header.find("DHI");
			wind = header.find("Wind Speed");
		}

		int minuteOfDay(WeatherText.Row row) throws WeatherFormatException {
			return Numbers.whole(problems, row, hour, "Hour", 0, 23) * 60 + Numbers.whole(problems, row, minute, "Minute", 0, 59);
		}

		void put(WeatherText.Row row, YearTable table, int first, int step) throws WeatherFormatException {
			int time = minuteOfDay(row);
			String shown = row.at(month) + "/" + row.at(day) + " " + row.at(hour) + ":" + row.at(minute);
			if (time % step != first) {
				throw problems.end(row.line(), "Minute", shown, LocalizedText.of("steps of " + step + " minutes", step + "分間隔"));
			}
			table.begin(row, Numbers.whole(problems, row, month, "Month", 1, 12), Numbers.whole(problems, row, day, "Day", 1, 31),
					time / step, shown);
			table.put(Element.TEMPERATURE, "Temperature", row.at(temperature));
			table.put(Element.GHI, "GHI", row.at(global));
			put(table, Element.DNI, "DNI", row, beam);
			put(table, Element.DHI, "DHI", row, sky);
			put(table, Element.WIND, "Wind Speed", row, wind);
		}

		private static void put(YearTable table, Element element, String name, WeatherText.Row row, int column)
				throws WeatherFormatException {
			if (column >= 0) {
				table.put(element, name, row.at(column));
			}
		}
	}
}

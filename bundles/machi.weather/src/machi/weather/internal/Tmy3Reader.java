package machi.weather.internal;

import java.util.List;
import java.util.regex.Pattern;

import machi.quantity.text.LocalizedText;
import machi.weather.WeatherFormat;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherYear;

/** Wilcox and Marion, "Users Manual for TMY3 Data Sets", NREL/TP-581-43156 (2008); midnight may be 24:00 or 00:00. */
final class Tmy3Reader extends FormatReader {

	private static final Pattern DATE = Pattern.compile("[0-9]{2}/[0-9]{2}/[0-9]{4}");
	private static final Pattern TIME = Pattern.compile("[0-9]{1,2}:00");
	private static final double MISSING = -9900;

	@Override
	WeatherFormat format() {
		return WeatherFormat.TMY3;
	}

	@Override
	boolean recognises(WeatherText text) {
		return text.rows().size() > 1 && text.rows().get(1).at(0).startsWith("Date (MM/DD/YYYY)");
	}

	@Override
	WeatherYear read(WeatherText text, Problems problems) throws WeatherFormatException {
		if (text.rows().size() < 3) {
			throw problems.end(0, "", "",
					LocalizedText.of("a row about the station, a header and values", "観測所の行、見出し行、値の行"));
		}
		var station = text.rows().get(0);
		var place = place(problems, station.line(), station.at(4), station.at(5), station.at(6));
		var zone = zone(problems, station.line(), station.at(3));
		var header = new Header(text.rows().get(1));
		int global = header.require(problems, "GHI (W/m^2)");
		int beam = header.require(problems, "DNI (W/m^2)", "DNI (W/m^2))");
		int sky = header.require(problems, "DHI (W/m^2)");
		int temperature = header.require(problems, "Dry-bulb (C)");
		int wind = header.require(problems, "Wspd (m/s)");
		var rows = text.rows().subList(2, text.rows().size());
		var table = new YearTable(problems, rows.stream().anyMatch(row -> row.at(0).startsWith("02/29")), 3600);
		String lastDate = "";
		for (var row : rows) {
			lastDate = begin(row, table, problems, lastDate);
			table.putUnless(MISSING, Element.TEMPERATURE, "Dry-bulb", row.at(temperature));
			table.putUnless(MISSING, Element.GHI, "GHI", row.at(global));
			table.putUnless(MISSING, Element.DNI, "DNI", row.at(beam));
			table.putUnless(MISSING, Element.DHI, "DHI", row.at(sky));
			table.putUnless(MISSING, Element.WIND, "Wspd", row.at(wind));
		}
		boolean typical = years(rows) != 1;
		int year = Math.max(1900, Integer.parseInt(rows.get(0).at(0).substring(6)));
		return table.finish(new YearTable.Description(format(), station.at(0) + " " + station.at(1) + " " + station.at(2), place, zone,
				0, typical, year));
	}

	/** @return the date that the hour belongs to */
	private static String begin(WeatherText.Row row, YearTable table, Problems problems, String lastDate)
			throws WeatherFormatException {
		if (!DATE.matcher(row.at(0)).matches()) {
			throw problems.end(row.line(), "Date (MM/DD/YYYY)", row.at(0),
					LocalizedText.of("a date such as 01/31/1995", "01/31/1995 の形の日付"));
		}
		if (!TIME.matcher(row.at(1)).matches() || Integer.parseInt(row.at(1).split(":")[0]) > 24) {
			throw problems.end(row.line(), "Time (HH:MM)", row.at(1),
					LocalizedText.of("a full hour of 01:00 to 24:00", "01:00～24:00 の正時"));
		}
		int hour = Integer.parseInt(row.at(1).split(":")[0]);
		String date = hour == 0 ? lastDate : row.at(0);
		if (date.isEmpty()) {
			throw problems.end(row.line(), "Time (HH:MM)", row.at(1),
					LocalizedText.of("01:00, the end of the first hour", "最初の1時間の終わりの 01:00"));
		}
		table.begin(row, Integer.parseInt(date.substring(0, 2)), Integer.parseInt(date.substring(3, 5)), hour == 0 ? 23 : hour - 1,
				row.at(0) + " " + row.at(1));
		return date;
	}

	/** Of all rows but the last, whose midnight may count to the next year. */
	private static long years(List<WeatherText.Row> rows) {
		return rows.stream().limit(rows.size() - 1L).map(row -> row.at(0)).filter(date -> DATE.matcher(date).matches())
				.map(date -> date.substring(6)).distinct().count();
	}
}

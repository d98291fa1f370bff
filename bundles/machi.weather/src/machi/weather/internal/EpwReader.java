package machi.weather.internal;

import java.util.List;

import machi.quantity.text.LocalizedText;
import machi.weather.WeatherFormat;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherYear;

/** EnergyPlus weather; the fields are those of the "Auxiliary Programs" manual of EnergyPlus, section EPW. */
final class EpwReader extends FormatReader {

	private static final int FIELDS = 22;
	private static final int DRY_BULB = 6;
	private static final int GLOBAL = 13;
	private static final int DIRECT = 14;
	private static final int DIFFUSE = 15;
	private static final int WIND = 21;
	private static final double NO_LIGHT = 9999;
	private static final double NO_WIND = 999;
	private static final double NO_TEMPERATURE = 99.9;
	private static final int MOST_A_HOUR = 12;

	@Override
	WeatherFormat format() {
		return WeatherFormat.EPW;
	}

	@Override
	boolean recognises(WeatherText text) {
		return text.rows().get(0).at(0).equalsIgnoreCase("LOCATION");
	}

	@Override
	WeatherYear read(WeatherText text, Problems problems) throws WeatherFormatException {
		var location = text.rows().get(0);
		var place = place(problems, location.line(), location.at(6), location.at(7), location.at(9));
		var zone = zone(problems, location.line(), location.at(8));
		var periods = rowThatBegins(text, problems, "DATA PERIODS");
		int perHour = Numbers.whole(problems, periods, 2, "DATA PERIODS", 1, MOST_A_HOUR);
		if (3600 % perHour != 0) {
			throw problems.end(periods.line(), "DATA PERIODS", periods.at(2),
					LocalizedText.of("a number that divides an hour", "1時間を割り切る数"));
		}
		var rows = text.rows().subList(text.rows().indexOf(periods) + 1, text.rows().size());
		var table = new YearTable(problems, hasLeapDay(rows), 3600 / perHour);
		int row = 0;
		for (; row < rows.size(); row++) {
			step(rows.get(row), table, problems, row % perHour, perHour);
		}
		return table.finish(new YearTable.Description(format(), source(location, text), place, zone, 0, severalYears(rows),
				rows.isEmpty() ? 0 : Numbers.whole(problems, rows.get(0), 0, "year", 1900, 2200)));
	}

	private static void step(WeatherText.Row row, YearTable table, Problems problems, int part, int perHour)
			throws WeatherFormatException {
		if (row.fields().size() < FIELDS) {
			throw problems.end(row.line(), "", row.at(0), LocalizedText.of("at least " + FIELDS + " fields", FIELDS + "個以上の値"));
		}
		int hour = Numbers.whole(problems, row, 3, "hour", 1, 24);
		table.begin(row, Numbers.whole(problems, row, 1, "month", 1, 12), Numbers.whole(problems, row, 2, "day", 1, 31),
				(hour - 1) * perHour + part, row.at(1) + "/" + row.at(2) + " " + row.at(3));
		table.putUnless(NO_TEMPERATURE, Element.TEMPERATURE, "dry bulb temperature", row.at(DRY_BULB));
		table.putUnless(NO_LIGHT, Element.GHI, "global horizontal radiation", row.at(GLOBAL));
		table.putUnless(NO_LIGHT, Element.DNI, "direct normal radiation", row.at(DIRECT));
		table.putUnless(NO_LIGHT, Element.DHI, "diffuse horizontal radiation", row.at(DIFFUSE));
		table.putUnless(NO_WIND, Element.WIND, "wind speed", row.at(WIND));
	}

	private static boolean hasLeapDay(List<WeatherText.Row> rows) {
		return rows.stream().anyMatch(row -> row.at(1).equals("2") && row.at(2).equals("29"));
	}

	private static boolean severalYears(List<WeatherText.Row> rows) {
		return rows.stream().map(row -> row.at(0)).distinct().count() != 1;
	}

	private static String source(WeatherText.Row location, WeatherText text) {
		var words = new StringBuilder(location.at(1) + " " + location.at(4));
		for (var row : text.rows()) {
			if (row.at(0).startsWith("COMMENTS")) {
				words.append("; ").append(row.at(1));
			}
		}
		return words.toString().strip();
	}
}

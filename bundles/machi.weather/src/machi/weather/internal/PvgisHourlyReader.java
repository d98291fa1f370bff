package machi.weather.internal;

import java.time.ZoneOffset;

import machi.quantity.text.LocalizedText;
import machi.weather.WeatherFormat;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherYear;

/** A year of hourly irradiance of PVGIS, asked for on the horizontal (slope 0), in UTC. */
final class PvgisHourlyReader extends FormatReader {

	@Override
	WeatherFormat format() {
		return WeatherFormat.PVGIS_HOURLY;
	}

	@Override
	boolean recognises(WeatherText text) {
		return text.rows().stream().limit(PvgisRows.HEADER_ROWS)
				.anyMatch(row -> row.at(0).equalsIgnoreCase("time") && row.fields().contains("T2m"));
	}

	@Override
	WeatherYear read(WeatherText text, Problems problems) throws WeatherFormatException {
		var rows = new PvgisRows(text, problems, "time");
		var header = rows.header();
		if (rows.remark("Slope", Double.NaN, 0, 90) != 0) {
			throw problems.end(rows.remarkLine("Slope"), "Slope", "",
					LocalizedText.of("irradiance on the horizontal: a file for slope 0",
							"水平面の日射量（傾斜角0で取得したファイル）"));
		}
		int temperature = header.require(problems, "T2m");
		int wind = header.find("WS10m");
		int global = header.find("G(i)");
		int beam = global < 0 ? header.require(problems, "Gb(i)") : -1;
		int sky = global < 0 ? header.require(problems, "Gd(i)") : -1;
		var table = new YearTable(problems, rows.hasLeapDay(), 3600);
		for (var row : rows.values()) {
			rows.begin(row, table);
			table.put(Element.TEMPERATURE, "T2m", row.at(temperature));
			if (global >= 0) {
				table.put(Element.GHI, "G(i)", row.at(global));
			} else {
				horizontal(row, table, beam, sky);
			}
			if (wind >= 0) {
				table.put(Element.WIND, "WS10m", row.at(wind));
			}
		}
		var first = rows.values().get(0);
		int minute = Integer.parseInt(first.at(0).substring(11));
		return table.finish(new YearTable.Description(format(), text.name(), rows.place(), ZoneOffset.UTC,
				PvgisRows.phase(minute), false, Integer.parseInt(first.at(0).substring(0, 4))));
	}

	/** On the horizontal, the beam on the "inclined plane" is what global irradiance has besides that of the sky. */
	private static void horizontal(WeatherText.Row row, YearTable table, int beam, int sky) throws WeatherFormatException {
		table.put(Element.DHI, "Gd(i)", row.at(sky));
		double sum = Numbers.parse(row.at(beam)) + Numbers.parse(row.at(sky));
		table.put(Element.GHI, "Gb(i)", Double.isNaN(sum) ? row.at(beam) : Double.toString(sum));
	}
}

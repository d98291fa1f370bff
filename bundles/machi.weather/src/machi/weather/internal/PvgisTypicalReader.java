package machi.weather.internal;

import java.time.ZoneOffset;

import machi.weather.WeatherFormat;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherYear;

/** Typical year of PVGIS: twelve months of different years, in UTC. */
final class PvgisTypicalReader extends FormatReader {

	@Override
	WeatherFormat format() {
		return WeatherFormat.PVGIS_TMY;
	}

	@Override
	boolean recognises(WeatherText text) {
		return text.rows().stream().limit(PvgisRows.HEADER_ROWS).anyMatch(row -> row.at(0).equalsIgnoreCase("time(UTC)"));
	}

	@Override
	WeatherYear read(WeatherText text, Problems problems) throws WeatherFormatException {
		var rows = new PvgisRows(text, problems, "time(UTC)");
		var header = rows.header();
		int temperature = header.require(problems, "T2m");
		int global = header.require(problems, "G(h)");
		int beam = header.require(problems, "Gb(n)");
		int sky = header.require(problems, "Gd(h)");
		int wind = header.find("WS10m");
		var table = new YearTable(problems, false, 3600);
		for (var row : rows.values()) {
			rows.begin(row, table);
			table.put(Element.TEMPERATURE, "T2m", row.at(temperature));
			table.put(Element.GHI, "G(h)", row.at(global));
			table.put(Element.DNI, "Gb(n)", row.at(beam));
			table.put(Element.DHI, "Gd(h)", row.at(sky));
			if (wind >= 0) {
				table.put(Element.WIND, "WS10m", row.at(wind));
			}
		}
		double offset = rows.remark("Irradiance Time Offset (h)", 0, -1, 1);
		return table.finish(new YearTable.Description(format(), text.name(), rows.place(), ZoneOffset.UTC,
				PvgisRows.phase((int) Math.round(offset * 60)), true, 0));
	}
}

package machi.weather.internal;

import java.time.ZoneOffset;
import java.util.Optional;

import machi.weather.WeatherFormat;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherYear;

/** Climate of a region of the building energy standard, with English or the original Japanese names of the columns. */
final class BuildingStandardReader extends FormatReader {

	private static final String[] MONTH = { "month", "月" };
	private static final String[] DAY = { "day", "日" };
	private static final String[] HOUR = { "hour", "時" };
	private static final String[] TEMPERATURE = { "temperature_c", "外気温[℃]" };
	private static final String[] BEAM = { "dni_w_m2", "法線面直達日射量[W/m2]" };
	private static final String[] SKY = { "dhi_w_m2", "水平面天空日射量[W/m2]" };
	/** Hour 1 begins at 0:30. */
	private static final int PHASE = 1800;

	@Override
	WeatherFormat format() {
		return WeatherFormat.BUILDING_ENERGY_STANDARD;
	}

	@Override
	boolean recognises(WeatherText text) {
		var header = new Header(text.rows().get(0));
		return header.find(MONTH) >= 0 && header.find(HOUR) >= 0 && header.find(TEMPERATURE) >= 0;
	}

	@Override
	WeatherYear read(WeatherText text, Problems problems) throws WeatherFormatException {
		var header = new Header(text.rows().get(0));
		int month = header.require(problems, MONTH);
		int day = header.require(problems, DAY);
		int hour = header.require(problems, HOUR);
		int temperature = header.require(problems, TEMPERATURE);
		int beam = header.require(problems, BEAM);
		int sky = header.require(problems, SKY);
		var table = new YearTable(problems, false, 3600);
		for (var row : text.rows().subList(1, text.rows().size())) {
			int hourOfDay = Numbers.whole(problems, row, hour, header.name(hour), 1, 24);
			table.begin(row, Numbers.whole(problems, row, month, header.name(month), 1, 12),
					Numbers.whole(problems, row, day, header.name(day), 1, 31), hourOfDay - 1,
					row.at(month) + "/" + row.at(day) + " " + row.at(hour));
			table.put(Element.TEMPERATURE, header.name(temperature), row.at(temperature));
			table.put(Element.DNI, header.name(beam), row.at(beam));
			table.put(Element.DHI, header.name(sky), row.at(sky));
		}
		return table.finish(new YearTable.Description(format(), text.name(), Optional.empty(), ZoneOffset.ofHours(9), PHASE, true, 0));
	}
}

package machi.weather.internal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import machi.quantity.text.LocalizedText;
import machi.weather.WeatherFormat;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherYear;
import machi.weather.solar.Place;

/** One format. */
abstract class FormatReader {

	static final List<FormatReader> ALL = List.of(new EpwReader(), new BuildingStandardReader(), new PvgisTypicalReader(),
			new PvgisHourlyReader(), new NsrdbReader(), new Tmy3Reader(), new MetpvReader());

	abstract WeatherFormat format();

	/** Whether the first lines look like this format. */
	abstract boolean recognises(WeatherText text);

	abstract WeatherYear read(WeatherText text, Problems problems) throws WeatherFormatException;

	/** What the file says of its place, checked. */
	static Optional<Place> place(Problems problems, int line, String latitude, String longitude, String elevation)
			throws WeatherFormatException {
		double north = Numbers.decimal(problems, line, latitude, "latitude", -90, 90);
		double east = Numbers.decimal(problems, line, longitude, "longitude", -180, 180);
		double height = elevation.isEmpty() ? 0 : Numbers.decimal(problems, line, elevation, "elevation", -499, 8999);
		return Optional.of(new Place(north, east, height));
	}

	/** The standard time, from hours ahead of UTC. */
	static ZoneOffset zone(Problems problems, int line, String hours) throws WeatherFormatException {
		double ahead = Numbers.decimal(problems, line, hours, "time zone", -12, 14);
		return ZoneOffset.ofTotalSeconds((int) Math.round(ahead * 60) * 60);
	}

	/** The first row whose first field begins so. */
	static WeatherText.Row rowThatBegins(WeatherText text, Problems problems, String prefix) throws WeatherFormatException {
		for (var row : text.rows()) {
			if (row.at(0).startsWith(prefix)) {
				return row;
			}
		}
		throw problems.end(0, "", "",
				LocalizedText.of("a row that begins with \"" + prefix + "\"", "「" + prefix + "」で始まる行"));
	}
}

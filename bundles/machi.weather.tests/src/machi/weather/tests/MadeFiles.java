package machi.weather.tests;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.IntFunction;

import machi.weather.WeatherYear;

/**
 * Files of all formats, written from the climate of region 6 as the makers of the formats write them. The formats' own
 * files may not be passed on.
 */
final class MadeFiles {

	private final WeatherYear climate = Climate.region(6);
	private final double[] altitude = Climate.column(6, "solar_altitude_deg");

	double temperature(int hour) {
		return climate.temperatureC()[hour];
	}

	double beam(int hour) {
		return altitude[hour] > 0 ? climate.dni()[hour] : 0;
	}

	double sky(int hour) {
		return climate.dhi()[hour];
	}

	double beamOnHorizontal(int hour) {
		return beam(hour) * Math.max(0, Math.sin(Math.toRadians(altitude[hour])));
	}

	double global(int hour) {
		return beamOnHorizontal(hour) + sky(hour);
	}

	/** Any wind will do. */
	double wind(int hour) {
		return hour % 7 + 0.5;
	}

	static LocalDate date(int hour) {
		return LocalDate.ofYearDay(2001, hour / 24 + 1);
	}

	private static String lines(String header, IntFunction<String> row) {
		var text = new StringBuilder(header);
		for (int hour = 0; hour < 8760; hour++) {
			text.append(row.apply(hour)).append("\r\n");
		}
		return text.toString();
	}

	private static String format(String pattern, Object... values) {
		return String.format(Locale.ROOT, pattern, values);
	}

	/** Hours 1 to 24; illuminance and the rest of the 35 fields are left at their codes for missing. */
	String epw() {
		String header = """
				LOCATION,OKAYAMA,33,JPN,Machi test,477680,34.66,133.92,9.0,3.9
				DESIGN CONDITIONS,0
				TYPICAL/EXTREME PERIODS,0
				GROUND TEMPERATURES,0
				HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0
				COMMENTS 1,"Made for a test, ""as is""\"
				COMMENTS 2,none
				DATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31
				""";
		return lines(header, hour -> format("%d,%d,%d,%d,60,?9?9?9?9E0,%.1f,5.0,70,101300,9999,9999,9999,%.0f,%.0f,%.0f,999999,999999,"
				+ "999999,9999,180,%.1f,99,99,9999,99999,9,999999999,999,0.999,999,99,999,999,99", 1990 + date(hour).getMonthValue(),
				date(hour).getMonthValue(), date(hour).getDayOfMonth(), hour % 24 + 1, temperature(hour), global(hour), beam(hour),
				sky(hour), wind(hour)));
	}

	/** METPV-20: element, month, day, year, 24 values, largest, least, sum, mean, number of the day; beam is horizontal. */
	String metpvCsv() {
		var text = new StringBuilder("66408,岡山,34,39.6,133,55.0,3\r\n");
		for (int day = 0; day < 365; day++) {
			for (int element = 1; element <= 9; element++) {
				var date = date(day * 24);
				text.append(element).append(',').append(date.getMonthValue()).append(',').append(date.getDayOfMonth()).append(",2010");
				for (int hour = 0; hour < 24; hour++) {
					text.append(',').append(metpv(element, day * 24 + hour));
				}
				text.append(",8888,8888,8888,8888,").append(day + 1).append("\r\n");
			}
		}
		return text.toString();
	}

	/** METPV-11: columns of five characters, the last of which is a mark. */
	String metpvFixed() {
		var text = new StringBuilder("66408 OKAYAMA                34 39.6  133 55.0     3.0\r\n");
		for (int day = 0; day < 365; day++) {
			for (int element = 1; element <= 9; element++) {
				var date = date(day * 24);
				text.append(format("%05d %2d%2d  6.5", element, date.getMonthValue(), date.getDayOfMonth()));
				for (int hour = 0; hour < 24; hour++) {
					text.append(format("%4d8", metpv(element, day * 24 + hour)));
				}
				text.append(format(" 8888 8888 8888 8888%5d\r\n", day + 1));
			}
		}
		return text.toString();
	}

	private long metpv(int element, int hour) {
		return switch (element) {
		case 1 -> Math.round(global(hour) * 0.36);
		case 2 -> Math.round(beamOnHorizontal(hour) * 0.36);
		case 3 -> Math.round(sky(hour) * 0.36);
		case 5 -> Math.round(temperature(hour) * 10);
		case 7 -> Math.round(wind(hour) * 10);
		default -> 0;
		};
	}

	/** Times in UTC, ten minutes past; columns of irradiance on a plane of slope 0. */
	String pvgisHourly() {
		String header = """
				Latitude (decimal degrees):	34.660
				Longitude (decimal degrees):	133.920
				Elevation (m):	4
				Radiation database:	PVGIS-ERA5


				Slope: 0 deg.
				Azimuth: 0 deg.
				time,Gb(i),Gd(i),Gr(i),H_sun,T2m,WS10m,Int
				""";
		return lines(header, hour -> format("2001%02d%02d:%02d10,%.2f,%.2f,0.0,0.0,%.2f,%.2f,0.0", date(hour).getMonthValue(),
				date(hour).getDayOfMonth(), hour % 24, beamOnHorizontal(hour), sky(hour), temperature(hour), wind(hour)))
				+ "\r\nGb(i): Beam (direct) irradiance on the inclined plane (plane of the array) (W/m2)\r\n\r\nPVGIS\r\n";
	}

	/** Months of different years, the minute of the satellite in the header. */
	String pvgisTypical() {
		String header = """
				Latitude (decimal degrees): 34.660
				Longitude (decimal degrees): 133.920
				Elevation (m): 4.0
				Irradiance Time Offset (h): 0.1761
				month,year
				1,2018
				2,2007
				time(UTC),T2m,RH,G(h),Gb(n),Gd(h),IR(h),WS10m,WD10m,SP
				""";
		return lines(header, hour -> format("%d%02d%02d:%02d00,%.2f,70.0,%.2f,%.2f,%.2f,283.58,%.2f,257.0,99870.0",
				2000 + date(hour).getMonthValue(), date(hour).getMonthValue(), date(hour).getDayOfMonth(), hour % 24, temperature(hour),
				global(hour), beam(hour), sky(hour), wind(hour))) + "\r\nT2m: 2-m air temperature (degree Celsius)\r\n";
	}

	/** Half past each hour. */
	String nsrdb() {
		String header = """
				Source,Location ID,City,State,Country,Latitude,Longitude,Time Zone,Elevation,Local Time Zone,Dew Point Units
				NSRDB,1234,-,-,-,34.66,133.92,9,4,9,c
				Year,Month,Day,Hour,Minute,DHI,DNI,GHI,Dew Point,Temperature,Wind Speed
				""";
		return lines(header, hour -> format("2003,%d,%d,%d,30,%.1f,%.1f,%.1f,5,%.1f,%.1f", date(hour).getMonthValue(),
				date(hour).getDayOfMonth(), hour % 24, sky(hour), beam(hour), global(hour), temperature(hour), wind(hour)));
	}

	/** The end of each hour; midnight as 24:00. */
	String tmy3() {
		String header = """
				477680,"OKAYAMA",JP,9.0,34.660,133.920,4
				Date (MM/DD/YYYY),Time (HH:MM),ETR (W/m^2),GHI (W/m^2),GHI source,DNI (W/m^2),DHI (W/m^2),Dry-bulb (C),Wspd (m/s)
				""";
		return lines(header, hour -> format("%02d/%02d/%d,%02d:00,0,%.0f,1,%.0f,%.0f,%.1f,%.1f", date(hour).getMonthValue(),
				date(hour).getDayOfMonth(), 1990 + date(hour).getMonthValue(), hour % 24 + 1, global(hour), beam(hour), sky(hour),
				temperature(hour), wind(hour)));
	}
}

package machi.weather.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.weather.WeatherFormat;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherReader;
import machi.weather.WeatherYear;

/** Each format, recognised and read to what was written. */
class WeatherReaderTest {

	/** A summer noon: 15 August, the hour that ends at 12. */
	private static final int NOON = (31 + 28 + 31 + 30 + 31 + 30 + 31 + 14) * 24 + 11;

	private static final MadeFiles FILES = new MadeFiles();

	private static WeatherYear read(String text) throws WeatherFormatException {
		return read(text.getBytes(StandardCharsets.UTF_8));
	}

	private static WeatherYear read(byte[] bytes) throws WeatherFormatException {
		return WeatherReader.read("weather.csv", bytes, Optional.empty());
	}

	/** Within half of the last digit that the format writes. */
	private static void assertAsWritten(WeatherYear year, WeatherFormat format, double light, double celsius) {
		assertEquals(format, year.format());
		assertEquals(8760, year.grid().count());
		for (int hour = 0; hour < 8760; hour++) {
			assertEquals(FILES.temperature(hour), year.temperatureC()[hour], celsius, "temperature of hour " + hour);
			assertEquals(FILES.sky(hour), year.dhi()[hour], light, "sky of hour " + hour);
		}
		if (year.hasGlobal()) {
			assertEquals(FILES.global(NOON), year.ghi()[NOON], 2 * light);
		}
		if (year.hasBeam()) {
			assertEquals(FILES.beam(NOON), year.dni()[NOON], light);
		}
		if (year.hasWind()) {
			assertEquals(FILES.wind(NOON), year.windMps()[NOON], 0.051);
		}
		year.place().ifPresent(place -> {
			assertEquals(34.66, place.latitudeDeg(), 1e-9);
			assertEquals(133.92, place.longitudeDeg(), 0.004);
		});
	}

	@Test
	void theShippedClimateHasAllRegionsAndAKnownSum() {
		// kWh/m2 of beam and sky, and the mean of the temperature, added up from the files with awk
		for (int region = 3; region <= 7; region++) {
			var year = Climate.region(region);
			assertEquals(WeatherFormat.BUILDING_ENERGY_STANDARD, year.format());
			assertEquals(Climate.sum(Climate.column(region, "dni_w_m2")), Climate.sum(year.dni()), 1e-6);
			assertTrue(year.typical() && year.place().isEmpty() && !year.hasWind() && !year.hasGlobal());
		}
		var okayama = Climate.region(6);
		assertEquals(1280.4, Climate.sum(okayama.dni()) / 1000, 0.05);
		assertEquals(632.5, Climate.sum(okayama.dhi()) / 1000, 0.05);
		// hour 1 is the mean from 0:30 to 1:30 in Japan
		assertEquals(Instant.parse("2000-12-31T15:30:00Z"), okayama.grid().start());
	}

	@Test
	void theOriginalHeaderInShiftJisIsUnderstoodToo() throws WeatherFormatException {
		String header = "\"月\",\"日\",\"時\",\"外気温[℃]\",\"外気絶対湿度 [kg/kgDA]\","
				+ "\"法線面直達日射量 [W/m2]\",\"水平面天空日射量 [W/m2]\",\n";
		var text = new StringBuilder(header);
		for (int hour = 0; hour < 8760; hour++) {
			var date = MadeFiles.date(hour);
			text.append('"').append(date.getMonthValue()).append("\",\"").append(date.getDayOfMonth()).append("\",\"").append(hour % 24 + 1)
					.append("\",\"").append(FILES.temperature(hour)).append("\",\"0.005\",\"").append(FILES.beam(hour)).append("\",\"")
					.append(FILES.sky(hour)).append("\",\n");
		}
		assertAsWritten(read(text.toString().getBytes(Charset.forName("windows-31j"))), WeatherFormat.BUILDING_ENERGY_STANDARD, 1e-9,
				1e-9);
	}

	@Test
	void epwIsReadWithItsPlaceAndItsTerms() throws WeatherFormatException {
		var year = read(FILES.epw());
		assertAsWritten(year, WeatherFormat.EPW, 0.5, 0.051);
		assertEquals("OKAYAMA Machi test; Made for a test, \"as is\"; none", year.source());
		assertEquals(3.9, year.place().orElseThrow().elevationM());
		assertTrue(year.typical());
		// hour 1 is the mean from 0:00 to 1:00
		assertEquals(Instant.parse("2000-12-31T15:00:00Z"), year.grid().start());
	}

	@Test
	void metpvIsReadAsCsvAndOfFixedWidth() throws WeatherFormatException {
		// 0.01 MJ/m2 of an hour are 2.78 W/m2
		var csv = read(FILES.metpvCsv().getBytes(Charset.forName("windows-31j")));
		assertAsWritten(csv, WeatherFormat.METPV, 1.39, 0.051);
		assertEquals("66408 岡山", csv.source());
		var fixed = read(FILES.metpvFixed());
		assertAsWritten(fixed, WeatherFormat.METPV, 1.39, 0.051);
		assertFalse(fixed.hasBeam(), "beam is on the horizontal there, and follows from global and sky");
		assertEquals("66408 OKAYAMA", fixed.source());
	}

	@Test
	void pvgisIsReadWithTheMinuteOfItsSatellite() throws WeatherFormatException {
		var hourly = read(FILES.pvgisHourly());
		assertAsWritten(hourly, WeatherFormat.PVGIS_HOURLY, 0.0051, 0.0051);
		// the hour around 0:10 UTC
		assertEquals(Instant.parse("2000-12-31T23:40:00Z"), hourly.grid().start());
		var typical = read(FILES.pvgisTypical());
		assertAsWritten(typical, WeatherFormat.PVGIS_TMY, 0.0051, 0.0051);
		// 0.1761 h are 10.6 minutes, to five minutes 10
		assertEquals(Instant.parse("2000-12-31T23:40:00Z"), typical.grid().start());
	}

	@Test
	void nsrdbAndTmy3AreRead() throws WeatherFormatException {
		var nsrdb = read(FILES.nsrdb());
		assertAsWritten(nsrdb, WeatherFormat.NSRDB, 0.051, 0.051);
		assertFalse(nsrdb.typical());
		assertEquals(Instant.parse("2002-12-31T15:00:00Z"), nsrdb.grid().start());
		var tmy3 = read(FILES.tmy3());
		assertAsWritten(tmy3, WeatherFormat.TMY3, 0.5, 0.051);
		assertTrue(tmy3.typical());
		// SolarAnywhere writes midnight as 00:00 of the next day
		var midnight = read(FILES.tmy3().replaceAll("[0-9/]{10},24:00", "01/02/1991,00:00"));
		assertEquals(tmy3.temperatureC()[23], midnight.temperatureC()[23]);
	}

	@Test
	void aLeapYearHasItsLeapDay() throws WeatherFormatException {
		var lines = FILES.nsrdb().replace("2003,", "2004,").split("\r\n");
		var text = new StringBuilder();
		for (var line : lines) {
			text.append(line).append('\n');
			if (line.startsWith("2004,2,28,23,")) {
				for (int hour = 0; hour < 24; hour++) {
					text.append("2004,2,29,").append(hour).append(",30,0,0,0,5,-1.5,2\n");
				}
			}
		}
		var year = read(text.toString());
		assertEquals(8784, year.grid().count());
		assertEquals(-1.5, year.temperatureC()[59 * 24]);
	}

	@Test
	void aMarkOfByteOrderAndOtherLineEndsDoNotMatter() throws WeatherFormatException {
		var text = "\uFEFF" + FILES.tmy3().replace("\r\n", "\n");
		assertAsWritten(read(text), WeatherFormat.TMY3, 0.5, 0.051);
		assertAsWritten(WeatherReader.read("x", FILES.epw().getBytes(StandardCharsets.ISO_8859_1), Optional.of(WeatherFormat.EPW)),
				WeatherFormat.EPW, 0.5, 0.051);
	}
}

package machi.weather.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import machi.quantity.FiscalYear;
import machi.quantity.time.TimeGrid;
import machi.weather.Disaggregation;
import machi.weather.WeatherFormat;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherReader;
import machi.weather.WeatherSeries;
import machi.weather.WeatherSeries.Choices;
import machi.weather.WeatherYear;
import machi.weather.solar.Decomposition;
import machi.weather.solar.SunModel;
import machi.weather.solar.SunPath;

/** A year of weather on the steps of a simulation. */
class WeatherSeriesTest {

	private static final TimeGrid FISCAL = TimeGrid.of(new FiscalYear(2025), TimeGrid.HALF_HOUR);
	/** Hours from 1 April to 31 December. */
	private static final int APRIL = 90 * 24;

	private static WeatherSeries on(WeatherYear year, TimeGrid grid, Choices choices) {
		return WeatherSeries.of(year, Climate.OKAYAMA, grid, choices);
	}

	/** Hours 0:00 to 1:00, 1:00 to 2:00 and so on, of a year without leap day, with all light random. */
	private static WeatherYear random(boolean withParts) {
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
		var sun = SunPath.of(Climate.OKAYAMA, Climate.HOURS, SunModel.PSA);
		var ghi = new double[8760];
		var dhi = new double[8760];
		for (int i = 0; i < sun.size(); i++) {
			// light of the whole hour, and so at most what reaches the part with sun
			double most = 1000 * sun.up()[i] * sun.share()[i];
			ghi[sun.step()[i]] = most * random.nextDouble(0.05, 0.95);
			dhi[sun.step()[i]] = ghi[sun.step()[i]] * random.nextDouble(0.2, 1);
		}
		var none = new double[8760];
		Arrays.fill(none, Double.NaN);
		return new WeatherYear(WeatherFormat.METPV, "random", Optional.of(Climate.OKAYAMA), Climate.HOURS, true,
				random.doubles(8760, -5, 35).toArray(), ghi, none, withParts ? dhi : none, random.doubles(8760, 0, 12).toArray());
	}

	@Test
	void halvesOfAnHourKeepItsEnergyItsWarmthAndItsWind() {
		for (var disaggregation : Disaggregation.values()) {
			for (boolean withParts : new boolean[] { true, false }) {
				var year = random(withParts);
				var series = on(year, FISCAL, new Choices(SunModel.PSA, Decomposition.ERBS, disaggregation));
				for (int hour = 0; hour < 8760; hour++) {
					int source = (hour + APRIL) % 8760;
					int at = 2 * hour;
					assertEquals(year.ghi()[source], (series.ghi()[at] + series.ghi()[at + 1]) / 2, 1e-9, "global of hour " + hour);
					assertEquals(year.temperatureC()[source], (series.temperatureC()[at] + series.temperatureC()[at + 1]) / 2, 1e-9);
					assertEquals(year.windMps()[source], (series.windMps()[at] + series.windMps()[at + 1]) / 2, 1e-9);
					assertTrue(series.windMps()[at] >= 0 && series.windMps()[at + 1] >= 0 && series.dni()[at] >= 0);
				}
			}
		}
	}

	@Test
	void theSkysPartIsKeptTooAndBeamMakesUpTheRest() {
		var year = random(true);
		var series = on(year, FISCAL, Choices.USUAL);
		var sun = SunPath.of(Climate.OKAYAMA, FISCAL, SunModel.PSA);
		var beam = new double[FISCAL.count()];
		for (int i = 0; i < sun.size(); i++) {
			beam[sun.step()[i]] = series.dni()[sun.step()[i]] * sun.up()[i];
		}
		for (int hour = 0; hour < 8760; hour++) {
			int source = (hour + APRIL) % 8760;
			int at = 2 * hour;
			double sky = (series.dhi()[at] + series.dhi()[at + 1]) / 2;
			double direct = (beam[at] + beam[at + 1]) / 2;
			assertEquals(year.ghi()[source], sky + direct, 1e-6, "hour " + hour);
			assertEquals(year.dhi()[source], sky, 0.01 + 0.02 * year.ghi()[source], "hour " + hour);
		}
	}

	@Test
	void theClimateOfAWholeYearIsKeptOnHalfHoursAndHours() {
		var year = Climate.region(6);
		for (int minutes : new int[] { 10, 30, 60 }) {
			var grid = TimeGrid.of(new FiscalYear(2025), Duration.ofMinutes(minutes));
			var series = on(year, grid, Choices.USUAL);
			assertEquals(Climate.sum(year.dhi()), Climate.sum(series.dhi()) * grid.hours(), 1);
			assertEquals(Climate.sum(year.dni()), Climate.sum(series.dni()) * grid.hours(), Climate.sum(year.dni()) * 2e-4);
			assertEquals(Climate.sum(year.temperatureC()), Climate.sum(series.temperatureC()) * grid.hours(), 1e-6);
			assertFalse(series.hasWind());
		}
	}

	@Test
	void aLeapDayRepeatsThe28thOfFebruary() {
		var leap = TimeGrid.of(new FiscalYear(2023), TimeGrid.HALF_HOUR);
		assertEquals(17568, leap.count());
		var series = on(random(true), leap, Choices.USUAL);
		int first = leap.index(LocalDate.of(2024, 2, 28).atStartOfDay(TimeGrid.JAPAN).toInstant());
		for (int i = 1; i < 47; i++) {
			assertEquals(series.ghi()[first + i], series.ghi()[first + 48 + i], 4, "half hour " + i);
			assertEquals(series.temperatureC()[first + i], series.temperatureC()[first + 48 + i], 1e-9);
		}
	}

	@Test
	void theFirstOfAprilTakesTheFirstOfAprilAndJanuaryFollowsDecember() {
		var year = Climate.region(6);
		var series = on(year, TimeGrid.of(new FiscalYear(2025), Duration.ofHours(1)), Choices.USUAL);
		// hour 12 of the file is the mean from 11:30 to 12:30, so that 11:00 to 12:00 lies between hours 11 and 12
		int source = APRIL + 11;
		double between = (year.temperatureC()[source - 1] + year.temperatureC()[source]) / 2;
		assertEquals(between, series.temperatureC()[11], 0.6);
		int january = 275 * 24 + 11;
		assertEquals((year.temperatureC()[10] + year.temperatureC()[11]) / 2, series.temperatureC()[january], 0.6);
	}

	@Test
	void weatherInUniversalTimeIsPutOnJapaneseTime() throws WeatherFormatException {
		var made = new MadeFiles();
		var japan = WeatherReader.read("t", made.tmy3().getBytes(StandardCharsets.UTF_8), Optional.empty());
		// the same values under the same labels, but of UTC, are nine hours later in Japan
		var utc = WeatherReader.read("n",
				made.nsrdb().replace("133.92,9,4,9,", "133.92,0,4,0,").getBytes(StandardCharsets.UTF_8), Optional.empty());
		var grid = TimeGrid.of(new FiscalYear(2025), Duration.ofHours(1));
		var early = on(japan, grid, Choices.USUAL);
		var late = on(utc, grid, Choices.USUAL);
		for (int i = 0; i < 8000; i++) {
			assertEquals(early.temperatureC()[i], late.temperatureC()[i + 9], 0.051, "hour " + i);
		}
	}

	@Test
	void stepsThatDoNotDivideADayAreRefused() {
		var odd = new TimeGrid(FISCAL.start(), Duration.ofMinutes(7), 100, TimeGrid.JAPAN);
		assertThrows(IllegalArgumentException.class, () -> on(random(true), odd, Choices.USUAL));
	}
}

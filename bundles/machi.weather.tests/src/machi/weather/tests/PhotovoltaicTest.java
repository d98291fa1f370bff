package machi.weather.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import machi.calculation.photovoltaic.CellTemperature;
import machi.calculation.photovoltaic.Inverter;
import machi.calculation.photovoltaic.Mounting;
import machi.calculation.photovoltaic.PhotovoltaicArray;
import machi.calculation.photovoltaic.PhotovoltaicModel;
import machi.calculation.photovoltaic.PhotovoltaicModel.CellKind;
import machi.calculation.photovoltaic.PhotovoltaicYield;
import machi.calculation.photovoltaic.SystemLosses;
import machi.quantity.FiscalYear;
import machi.quantity.time.TimeGrid;
import machi.weather.WeatherSeries;
import machi.weather.solar.SunPath;

/**
 * From light to power. Values of pvlib are those of its tests at commit 6382338a7598a5b9d94473f47fcbc787b0ac6408, values of
 * pyhees are what its calc_E_p_i_d_t (src/pyhees/section9_1.py, commit f9ce1ec33a35d9e0b2b9423b9b11e3fae85f08c2) gives for 5 kW
 * and an inverter of 0.927 with the climate files of samples/climate.
 */
class PhotovoltaicTest {

	/** tests/test_temperature.py: test_sapm_cell, test_faiman_default, test_faiman_kwargs, test_pvsyst_cell_kwargs, test_ross. */
	@Test
	void cellsGetAsWarmAsInPvlib() {
		assertEquals(43.509, CellTemperature.Sapm.OPEN_RACK_GLASS_GLASS.celsius(900, 20, 5), 0.001);
		assertEquals(35.203, CellTemperature.Faiman.FREE_STANDING.celsius(900, 20, 5), 0.001);
		assertEquals(37.308, new CellTemperature.Faiman(22, 6).celsius(900, 20, 5), 0.001);
		assertEquals(33.315, new CellTemperature.HeatLoss(23.5, 6.25, 0.9, 0.1).celsius(900, 20, 5), 0.001);
		assertEquals(67.5, new CellTemperature.Noct(50).celsius(1000, 30, 1), 1e-9);
	}

	/** tests/test_inverter.py: test_pvwatts_scalars, test_pvwatts_arrays, test_pvwatts_possible_negative. */
	@Test
	void thePartLoadCurveIsThatOfPvlib() {
		// pvlib is given 100 of direct current as the limit, which at 95 % are 95 of alternating current
		var inverter = new Inverter.PvWatts(0.95);
		assertEquals(85.58556604752516, inverter.acKw(90, 95), 1e-9);
		assertEquals(47.60843624, inverter.acKw(50, 95), 1e-7);
		assertEquals(95, inverter.acKw(100, 95), 1e-9);
		assertEquals(0, inverter.acKw(0, 95));
		assertEquals(0, new Inverter.PvWatts(0.96).acKw(0.001, 0.96));
	}

	/** tests/test_pvsystem.py: test_pvwatts_losses_default. */
	@Test
	void thePvWattsLossesAreFourteenPercent() {
		assertEquals(14.075660688264469, 100 * (1 - SystemLosses.PVWATTS.factor()), 1e-9);
	}

	@Test
	void theBuildingStandardGivesTheYieldsOfPyhees() {
		check(3, 0, 30, CellKind.CRYSTALLINE, CellTemperature.BuildingStandard.ROOF, 5109.348255108671, 0.6845944131082553);
		check(4, 90, 20, CellKind.OTHER, CellTemperature.BuildingStandard.RACK, 5205.1887345844825, 1.4553290937438508);
		check(5, -45, 10, CellKind.CRYSTALLINE, CellTemperature.BuildingStandard.OTHER, 4889.025916157967, 1.0311620459842448);
		check(6, 0, 30, CellKind.CRYSTALLINE, CellTemperature.BuildingStandard.ROOF, 5658.898125126495, 2.8594062452375315);
		check(6, 90, 20, CellKind.OTHER, CellTemperature.BuildingStandard.RACK, 5244.556150446558, 2.9871787701041943);
		check(6, -45, 10, CellKind.CRYSTALLINE, CellTemperature.BuildingStandard.OTHER, 5316.8905324901125, 2.803775290692359);
		check(7, 0, 30, CellKind.CRYSTALLINE, CellTemperature.BuildingStandard.ROOF, 5939.914382685481, 0.4174826372404569);
	}

	/**
	 * @param fromSouth   degrees, west positive, as pyhees counts
	 * @param annualKwh   of pyhees
	 * @param augustNoonKw of pyhees, 15 August, hour 12
	 */
	private static void check(int region, double fromSouth, double tilt, CellKind cells, CellTemperature.BuildingStandard mount,
			double annualKwh, double augustNoonKw) {
		var power = standardPower(region, new PhotovoltaicArray(5, 100, tilt, 180 + fromSouth,
				PhotovoltaicModel.buildingStandard(cells, mount, 0.927)));
		int august15Noon = (31 + 28 + 31 + 30 + 31 + 30 + 31 + 14) * 24 + 11;
		assertEquals(augustNoonKw, power[august15Noon], 1e-9, "region " + region);
		// pyhees counts the twilight too, 0.1 % of the year
		assertEquals(annualKwh, Climate.sum(power), annualKwh * 0.0015, "region " + region);
	}

	/** With the file's own sun, rounded to degrees, as pyhees takes it. */
	private static double[] standardPower(int region, PhotovoltaicArray array) {
		var azimuth = Climate.column(region, "solar_azimuth_deg");
		for (int i = 0; i < azimuth.length; i++) {
			azimuth[i] += 180;
		}
		var year = Climate.region(region);
		var path = SunPath.of(Climate.HOURS, Climate.column(region, "solar_altitude_deg"), azimuth, SunPath.SOLAR_CONSTANT);
		var weather = new WeatherSeries(Climate.OKAYAMA, Climate.HOURS, year.temperatureC(), year.ghi(), year.dni(), year.dhi(),
				year.windMps());
		return PhotovoltaicYield.of(weather, path).powerKw(array);
	}

	/**
	 * The climate files fold the azimuth into -90 to 90 degrees from south, so that with their sun a morning and evening of
	 * summer shines on the front of an array that faces south instead of its back. The sun as it stands gives 1.3 % less.
	 */
	@Test
	void withTheSunAsItStandsTheStandardDiffersOnlyByTheFoldedAzimuthOfItsFiles() {
		for (double azimuth : Climate.column(6, "solar_azimuth_deg")) {
			assertTrue(Math.abs(azimuth) <= 90, azimuth + " degrees");
		}
		var model = PhotovoltaicModel.buildingStandard(CellKind.CRYSTALLINE, CellTemperature.BuildingStandard.ROOF, 0.927);
		var level = new PhotovoltaicArray(5, 100, 0, 180, model);
		double file = Climate.sum(standardPower(6, level));
		assertEquals(file, Climate.sum(fiscal2025().powerKw(level)) / 2, file * 0.002, "level arrays know no azimuth");
		double inclined = Climate.sum(fiscal2025().powerKw(new PhotovoltaicArray(5, 100, 30, 180, model))) / 2;
		assertEquals(5658.9 * (1 - 0.013), inclined, 5658.9 * 0.002);
	}

	@Test
	void noInverterGivesMoreThanItsRatingAndNoNightGivesAnything() {
		var yield = fiscal2025();
		for (var mounting : Mounting.values()) {
			var power = yield.powerKw(PhotovoltaicArray.of(mounting, 100, 40, mounting.usualTiltDeg(), 180));
			double most = 0;
			for (int i = 0; i < power.length; i++) {
				assertTrue(power[i] >= 0 && power[i] <= 40, mounting + " step " + i + ": " + power[i]);
				most = Math.max(most, power[i]);
				int hour = i / 2 % 24;
				assertTrue(hour > 3 && hour < 20 || power[i] == 0, mounting + " at " + hour + " h: " + power[i]);
			}
			assertEquals(40, most, 1e-9, "the inverter of " + mounting + " is small enough to be at its limit");
		}
	}

	@Test
	void coolerCellsYieldMore() {
		var yield = fiscal2025();
		double roof = Climate.sum(yield.powerKw(PhotovoltaicArray.of(Mounting.ROOF, 100, 100, 10, 180)));
		double ground = Climate.sum(yield.powerKw(PhotovoltaicArray.of(Mounting.GROUND, 100, 100, 10, 180)));
		var floating = PhotovoltaicModel.of(Mounting.FLOATING);
		// at ten degrees the darker water costs less than its cooling gives
		double water = Climate.sum(yield.powerKw(new PhotovoltaicArray(100, 100, 10, 180, floating)));
		assertTrue(roof < ground && ground < water, roof + ", " + ground + ", " + water);
	}

	@Test
	void aKilowattOnARoofYieldsWhatRoofsInWesternJapanYield() {
		double annual = Climate.sum(fiscal2025().powerKw(PhotovoltaicArray.of(Mounting.ROOF, 1, 1, 20, 180))) / 2;
		assertTrue(annual > 1050 && annual < 1350, annual + " kWh/kW");
	}

	@Test
	void manyArraysShareTheSunAndTheSky() {
		var yield = fiscal2025();
		var once = yield.powerKw(PhotovoltaicArray.of(Mounting.ROOF, 10, 8, 20, 200));
		var doubled = new double[once.length];
		yield.powerKw(PhotovoltaicArray.of(Mounting.ROOF, 10, 8, 20, 200).scaled(2), doubled);
		for (int i = 0; i < once.length; i++) {
			assertEquals(2 * once[i], doubled[i], 1e-9);
		}
	}

	static PhotovoltaicYield fiscal2025() {
		var grid = TimeGrid.of(new FiscalYear(2025), Duration.ofMinutes(30));
		return PhotovoltaicYield.of(WeatherSeries.of(Climate.region(6), Climate.OKAYAMA, grid, WeatherSeries.Choices.USUAL));
	}
}

package machi.weather.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;

import machi.quantity.time.TimeGrid;
import machi.weather.solar.Place;
import machi.weather.solar.SunModel;
import machi.weather.solar.SunPath;
import machi.weather.solar.SunPosition;

/** Where the sun stands. */
class SunTest {

	/** NREL states an uncertainty of 0.0003 degrees for SPA. */
	private static final double SPA_TOLERANCE = 0.0003;

	/** Reda and Andreas, NREL/TP-560-34302, revised 2008, table A5.1 "Results for example". */
	@Test
	void theReferenceGivesThePublishedExample() {
		var golden = new Place(39.742476, -105.1786, 1830.14);
		var sun = SunPosition.apparent(ZonedDateTime.of(2003, 10, 17, 12, 30, 30, 0, ZoneOffset.ofHours(-7)), golden, 67, 820, 11);
		assertEquals(50.11162, sun.zenithDeg(), SPA_TOLERANCE);
		assertEquals(194.34024, sun.azimuthDeg(), SPA_TOLERANCE);
	}

	@Test
	void theFastPathStaysWithinTwoHundredthsOfADegreeOfTheReference() {
		for (int year : new int[] { 2020, 2024, 2035, 2050 }) {
			for (double latitude : new double[] { -45, 0, 24.3, 34.93, 45.5, 65 }) {
				var grid = year(year, Duration.ofMinutes(30));
				var place = new Place(latitude, 134.84, 100);
				double worst = largestAngle(SunPath.of(place, grid, SunModel.PSA), SunPath.of(place, grid, SunModel.SPA));
				assertTrue(worst < 0.02, year + ", latitude " + latitude + ": " + worst + " degrees");
			}
		}
	}

	private static double largestAngle(SunPath one, SunPath other) {
		double worst = 0;
		int compared = 0;
		int j = 0;
		for (int i = 0; i < one.size(); i++) {
			while (j < other.size() && other.step()[j] < one.step()[i]) {
				j++;
			}
			if (j < other.size() && other.step()[j] == one.step()[i]) {
				double squared = Math.pow(one.east()[i] - other.east()[j], 2) + Math.pow(one.north()[i] - other.north()[j], 2)
						+ Math.pow(one.up()[i] - other.up()[j], 2);
				worst = Math.max(worst, Math.toDegrees(Math.sqrt(squared)));
				compared++;
			}
		}
		// a sun that only just shows itself may do so by one of the models alone
		assertTrue(one.size() - compared < 8 && other.size() - compared < 8, one.size() + " and " + other.size());
		return worst;
	}

	/** The altitudes of the climate file are rounded to degrees and belong to a typical year of no date. */
	@Test
	void theClimateFilesSunIsThatOfTheFullHourInOkayama() {
		var file = Climate.column(6, "solar_altitude_deg");
		// steps around the full hour: their middle is the hour
		var grid = new TimeGrid(Climate.HOURS.start().plusSeconds(1800), Duration.ofHours(1), 8760, TimeGrid.JAPAN);
		var path = SunPath.of(Climate.OKAYAMA, grid, SunModel.PSA);
		double sum = 0;
		int compared = 0;
		for (int i = 0; i < path.size(); i++) {
			if (path.share()[i] == 1) {
				sum += Math.abs(Math.toDegrees(Math.asin(path.up()[i])) - file[path.step()[i]]);
				compared++;
			}
		}
		assertTrue(sum / compared < 0.3, "mean difference of " + sum / compared + " degrees over " + compared + " hours");
	}

	@Test
	void theDirectionIsAUnitVectorAndTheDayIsAsLongAsTheNightOverAYear() {
		var path = SunPath.of(Climate.OKAYAMA, year(2025, Duration.ofMinutes(30)), SunModel.PSA);
		double hours = 0;
		for (int i = 0; i < path.size(); i++) {
			double length = Math.hypot(Math.hypot(path.east()[i], path.north()[i]), path.up()[i]);
			assertEquals(1, length, 1e-5);
			assertTrue(path.up()[i] > 0 && path.share()[i] > 0 && path.share()[i] <= 1);
			hours += path.share()[i] / 2;
		}
		// without refraction, at 35 degrees north: half of 8760 h, and 0.2 % for the slower earth of summer
		assertEquals(4380, hours, 15);
	}

	@Test
	void theSunRisesInTheEastAndStandsInTheSouthAtNoon() {
		var day = TimeGrid.between(LocalDate.of(2025, 3, 20), LocalDate.of(2025, 3, 21), Duration.ofMinutes(30));
		var path = SunPath.of(new Place(35, 135, 0), day, SunModel.PSA);
		assertTrue(path.east()[0] > 0.95, "east at sunrise");
		assertTrue(path.east()[path.size() - 1] < -0.95, "west at sunset");
		int noon = path.size() / 2;
		assertTrue(path.north()[noon] < -0.5 && Math.abs(path.east()[noon]) < 0.2, "south at noon");
		// at the equinox it culminates at 90 - 35 degrees
		assertEquals(Math.sin(Math.toRadians(55)), path.up()[noon], 0.01);
	}

	static TimeGrid year(int year, Duration step) {
		return TimeGrid.between(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), step);
	}
}

package machi.dispatch.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.Subject;
import machi.calculation.dispatch.DispatchEngine;
import machi.calculation.dispatch.Dispatcher.Recording;
import machi.calculation.dispatch.PrivateLine;
import machi.calculation.dispatch.ZoneSums;
import machi.calculation.dispatch.profile.DurationCurve;
import machi.calculation.dispatch.profile.EnergyFlows;
import machi.calculation.dispatch.profile.EnergyFlows.Node;
import machi.calculation.dispatch.profile.TypicalDay;
import machi.calculation.dispatch.profile.YearMap;
import machi.calculation.dispatch.profile.ZoneFlows;
import machi.quantity.FiscalYear;
import machi.quantity.time.TimeGrid;

/** What is looked at: sums of zones, typical days, duration curves, maps of the year and annual flows. */
class ProfileTest {

	private static final double EXACT = 1e-12;

	@Test
	void theZonesPeakIsThatOfAllSitesTogether() throws CalculationException {
		// a asks for 5 and 1 kW, b for 2 and 4: together 7 and 5, while the sites' own peaks are 5 and 4
		var network = Networks.of(new SiteBuilder("a", 5, 1).build(), new SiteBuilder("b", 2, 4).build());
		var recorded = ZoneSums.of(Networks.run(network)).getFirst();
		assertEquals(7, recorded.sums().peakImportKw(), EXACT);
		assertTrue(recorded.coincident());
		var engine = new DispatchEngine(Networks.strategies());
		var added = ZoneSums.of(engine.dispatch(network, Recording.SUMS, CalculationMonitor.NONE)).getFirst();
		assertEquals(9, added.sums().peakImportKw(), EXACT);
		assertEquals(6, added.sums().loadKwh(), EXACT);
		assertEquals(2, added.sites());
	}

	@Test
	void theZoneUsesItselfWhatItsSitesGiveEachOther() throws CalculationException {
		// 10 kW of sun at a; b takes 4 kW of it through a line without loss, 6 kW are sold: 40 % is used in the zone
		var line = new PrivateLine("line", Subject.of("l", "line"), 100, 0);
		var network = Networks.of(List.of(new SiteBuilder("a", 0).solar(10).line("line").build(),
				new SiteBuilder("b", 4).line("line").build()), List.of(line), List.of(), List.of());
		var zone = ZoneSums.of(Networks.run(network)).getFirst().sums();
		assertEquals(0.4, zone.selfConsumptionRate(), EXACT);
		assertEquals(1, zone.selfSufficiencyRate(), EXACT);
	}

	@Test
	void aTypicalDayIsTheMeanOfItsDays() {
		// 1 April 2024 is a Monday; 29 April is a holiday. Every step has the number of its day of the month.
		var grid = TimeGrid.between(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 5, 1), TimeGrid.HALF_HOUR);
		var values = new double[grid.count()];
		var holiday = new boolean[grid.count()];
		for (int i = 0; i < values.length; i++) {
			values[i] = i / 48 + 1;
			holiday[i] = i / 48 + 1 == 29;
		}
		var days = TypicalDay.of(values, grid, holiday);
		assertEquals(2, days.size());
		// days off: 6, 7, 13, 14, 20, 21, 27, 28 and 29; all 30 days sum to 465
		int off = 6 + 7 + 13 + 14 + 20 + 21 + 27 + 28 + 29;
		assertEquals(21, days.get(0).days());
		assertEquals((465 - off) / 21.0, days.get(0).mean()[0], EXACT);
		assertEquals(TypicalDay.Kind.DAY_OFF, days.get(1).kind());
		assertEquals(off / 9.0, days.get(1).mean()[47], EXACT);
	}

	@Test
	void theMapOfAYearHasADayARow() {
		var grid = TimeGrid.of(new FiscalYear(2023), TimeGrid.HALF_HOUR);
		var values = new double[grid.count()];
		values[48 * 3 + 5] = 7;
		var map = YearMap.of(values, grid);
		assertEquals(366, map.days());
		assertEquals(48, map.stepsPerDay());
		assertEquals(7, map.at(3, 5), EXACT);
		assertEquals(LocalDate.of(2023, 4, 4), map.date(3));
	}

	@Test
	void aMapThatBeginsAtNoonHasNothingBefore() {
		var grid = new TimeGrid(Networks.START.plus(Duration.ofHours(12)), Duration.ofHours(6), 3, TimeGrid.JAPAN);
		assertArrayEquals(new double[] { Double.NaN, Double.NaN, 1, 2, 3, Double.NaN, Double.NaN, Double.NaN },
				YearMap.of(new double[] { 1, 2, 3 }, grid).values());
	}

	@Test
	void stepsThatMakeNoDayHaveNoMap() {
		var grid = new TimeGrid(Networks.START, Duration.ofHours(7), 1, TimeGrid.JAPAN);
		assertThrows(IllegalArgumentException.class, () -> YearMap.of(new double[1], grid));
	}

	@Test
	void theDurationCurveFallsFromTheHighestToTheLowest() {
		assertArrayEquals(new double[] { 5, 3, 3, -1 }, DurationCurve.of(new double[] { 3, -1, Double.NaN, 5, 3 }));
	}

	@Test
	void annualFlowsAreThoseOfTheSteps() throws CalculationException {
		// 4 kW of sun on 1 kW of load: 1 at once, 2 into the battery, 1 sold; then 3 kW of load: 2 out of it, 1 bought
		var site = new SiteBuilder("a", 1, 3).solar(4, 0).idealBattery(10, 2).build();
		var flows = EnergyFlows.ofSite(Networks.run(Networks.of(site)).sites().getFirst(), 0.5);
		assertEquals(List.of(new EnergyFlows.Link(Node.GENERATION, Node.BATTERY, 1),
				new EnergyFlows.Link(Node.GENERATION, Node.LOAD, 0.5), new EnergyFlows.Link(Node.GENERATION, Node.FEED_IN, 0.5),
				new EnergyFlows.Link(Node.GRID, Node.LOAD, 0.5), new EnergyFlows.Link(Node.BATTERY, Node.LOAD, 1)), flows.links());
	}

	@Test
	void everyNodeInBetweenGivesWhatItTakes() throws CalculationException {
		for (int seed = 0; seed < 500; seed++) {
			var network = new RandomNetwork(new SplittableRandom(seed)).draw(List.of("self-consumption", "peak-cut"));
			var dispatch = Networks.run(network);
			var zone = EnergyFlows.ofZone(dispatch.sites(), 0.5);
			var sums = ZoneSums.of(dispatch).getFirst().sums();
			for (var node : List.of(Node.BATTERY, Node.VEHICLES, Node.PRIVATE_LINE)) {
				assertEquals(zone.into(node), zone.outOf(node), 1e-4, "seed " + seed + " " + node);
			}
			assertEquals(sums.generatedKwh(), zone.outOf(Node.GENERATION), 1e-4, "seed " + seed);
			assertEquals(sums.importedKwh(), zone.outOf(Node.GRID), 1e-4, "seed " + seed);
			assertEquals(sums.exportedKwh(), zone.into(Node.FEED_IN), 1e-4, "seed " + seed);
			assertEquals(sums.loadKwh() - sums.unservedKwh(), zone.into(Node.LOAD), 1e-4, "seed " + seed);
			for (var flows : dispatch.sites()) {
				var site = EnergyFlows.ofSite(flows, 0.5);
				assertEquals(site.into(Node.PRIVATE_LINE), site.outOf(Node.PRIVATE_LINE), 1e-4, "seed " + seed);
			}
		}
	}

	@Test
	void aZoneIsLookedAtAsASite() throws CalculationException {
		var dispatch = Networks.run(Networks.of(new SiteBuilder("a", 5, 1).build(), new SiteBuilder("b", 2, 4).build()));
		var zone = ZoneFlows.of(Subject.of("z", "zone"), dispatch.sites(), 0.5);
		assertArrayEquals(new double[] { 7, 5 }, zone.importedKw(), EXACT);
		assertEquals(7, zone.sums().peakImportKw(), EXACT);
	}
}

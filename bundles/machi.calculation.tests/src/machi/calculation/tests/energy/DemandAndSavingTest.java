package machi.calculation.tests.energy;

import static machi.calculation.tests.energy.Kasai.CUT_OFF;
import static machi.calculation.tests.energy.Kasai.SUM_THEN_ROUND;
import static machi.calculation.tests.energy.Kasai.ZONES;
import static machi.calculation.tests.energy.Kasai.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Severity;
import machi.calculation.energybalance.DemandInput;
import machi.calculation.energybalance.SavingInput;
import machi.calculation.energybalance.SavingMeasure;
import machi.calculation.energybalance.SiteDemand;
import machi.calculation.energybalance.internal.DemandCalculator;
import machi.calculation.energybalance.internal.SavingCalculator;

class DemandAndSavingTest {

	private static CalculationResult demand(List<SiteDemand> sites) throws CalculationException {
		return Kasai.run(new DemandCalculator(), new DemandInput(ZONES, sites, SUM_THEN_ROUND));
	}

	private static CalculationResult saving(List<SiteDemand> sites, List<SavingMeasure> measures) throws CalculationException {
		return Kasai.run(new SavingCalculator(), new SavingInput(sites, measures, CUT_OFF));
	}

	@Test
	void demandOf101SitesRollsUpToThePrintedZones() throws CalculationException { // AT02, T12 l.587, l.595, l.600, l.693
		var sites = Kasai.demands();
		assertEquals(101, sites.size());
		var result = demand(sites);
		assertEquals("1942360", cell(result, "sites", "zone-1", "demandKwh"));
		assertEquals("3382706", cell(result, "sites", "zone-2", "demandKwh"));
		assertEquals("8110022", cell(result, "sites", "zone-3", "demandKwh"));
		assertEquals("13435088", cell(result, "sites", "total", "demandKwh"));
		assertEquals(List.of("245", "4", "90", "339"), List.of("zone-1", "zone-2", "zone-3", "total").stream()
				.map(row -> cell(result, "sites", row, "quantity")).toList());
		assertEquals(List.of(), result.findings());
	}

	@Test
	void everyRowKnowsTheElementItIsAbout() throws CalculationException {
		var table = demand(Kasai.demands()).table("sites").orElseThrow();
		assertEquals("site-598", table.row("site-598").orElseThrow().origin().elementId());
		assertEquals("zone-2", table.row("zone-2").orElseThrow().origin().elementId());
	}

	@Test
	void theThreeMeasuresSaveWhatTheTablePrints() throws CalculationException { // AT03, T14 l.811-815
		var result = saving(Kasai.demands(), Kasai.savings());
		assertEquals("67200", cell(result, "measures", "saving-811", "savingKwh"));
		assertEquals("30240", cell(result, "measures", "saving-812", "savingKwh"));
		// 2,152,645 × 50 % = 1,076,322.5, printed cut off
		assertEquals("2152645", cell(result, "measures", "saving-814", "baseKwh"));
		assertEquals("1076322", cell(result, "measures", "saving-814", "savingKwh"));
		assertEquals("1173762", cell(result, "measures", "total", "savingKwh"));
	}

	@Test
	void halfUpWouldPrintAnotherSavingOfTheHospital() throws CalculationException { // the rounding is an input
		var result = Kasai.run(new SavingCalculator(), new SavingInput(Kasai.demands(), Kasai.savings(), SUM_THEN_ROUND));
		assertEquals("1076323", cell(result, "measures", "saving-814", "savingKwh"));
	}

	@Test
	void aNegativeDemandIsRefusedByName() {
		var failure = assertThrows(CalculationException.class, () -> demand(List.of(Kasai.site("site-1", "zone-1", "", "1", "-1"))));
		assertEquals("site-1", failure.subject().elementId());
		assertEquals("annualDemandKwh", failure.subject().attribute());
		assertEquals("-1", failure.value());
	}

	@Test
	void aNumberThatCannotBeADemandIsRefusedBeforeItFillsTheMemory() {
		for (var hostile : List.of("1e999999999", "1e-999999999", "-1e999999999", "0e999999999")) {
			var failure = assertThrows(CalculationException.class, () -> demand(List.of(Kasai.site("site-1", "zone-1", "", "1", hostile))));
			assertTrue(failure.value().length() < 40, failure.value());
		}
	}

	@Test
	void twoSitesWithOneIdAreRefused() {
		var sites = List.of(Kasai.site("site-1", "zone-1", "", "1", "5"), Kasai.site("site-1", "zone-2", "", "1", "6"));
		var failure = assertThrows(CalculationException.class, () -> demand(sites));
		assertEquals("id", failure.subject().attribute());
		assertEquals("site-1", failure.value());
	}

	@Test
	void aSiteInAnUnknownZoneCountsInTheTotalAndIsFound() throws CalculationException {
		var result = demand(List.of(Kasai.site("site-1", "zone-1", "", "1", "5"), Kasai.site("site-2", "zone-9", "", "1", "6"),
				Kasai.site("site-3", "", "", "1", "7")));
		assertEquals("5", cell(result, "sites", "zone-1", "demandKwh"));
		assertEquals("18", cell(result, "sites", "total", "demandKwh"));
		assertEquals(List.of("place.unknown", "place.missing"), result.findings().stream().map(finding -> finding.rule()).toList());
		assertEquals(Severity.ERROR, result.findings().getFirst().severity());
		assertEquals("zone-9", result.findings().getFirst().places().getFirst().value());
	}

	@Test
	void savingsLargerThanTheDemandAreRefused() {
		var measures = List.of(Kasai.saving("saving-a", "site-593", "60"), Kasai.saving("saving-b", "site-593", "41"));
		var failure = assertThrows(CalculationException.class, () -> saving(Kasai.demands(), measures));
		assertEquals("saving-b", failure.subject().elementId());
		assertEquals("169680 kWh", failure.value()); // 168,000 × 101 %
	}

	@Test
	void aMeasureAtAnUnknownSiteIsRefusedByName() {
		var failure = assertThrows(CalculationException.class,
				() -> saving(Kasai.demands(), List.of(Kasai.saving("saving-a", "site-0", "10"))));
		assertEquals("saving-a", failure.subject().elementId());
		assertEquals("site", failure.subject().attribute());
		assertEquals("site-0", failure.value());
	}

	@Test
	void aRateOutsideZeroToHundredIsRefused() {
		for (var rate : List.of("-0.1", "100.1")) {
			var failure = assertThrows(CalculationException.class,
					() -> saving(Kasai.demands(), List.of(Kasai.saving("saving-a", "site-593", rate))));
			assertEquals("savingRatePercent", failure.subject().attribute());
			assertEquals(rate + "%", failure.value());
		}
	}

	@Test
	void rowsThatDoNotAddUpToTheirSubtotalAreExplained() throws CalculationException {
		var sites = new ArrayList<SiteDemand>();
		for (int i = 0; i < 3; i++) {
			sites.add(Kasai.site("site-" + i, "zone-1", "", "1", "0.5")); // printed 1 + 1 + 1, together 1.5, printed 2
		}
		var findings = demand(sites).findings();
		assertEquals(2, findings.size());
		assertEquals("rollup.difference", findings.getFirst().rule());
		assertEquals(Severity.INFO, findings.getFirst().severity());
		assertEquals(List.of("3 kWh", "2 kWh"), findings.getFirst().places().stream().map(place -> place.value()).toList());
	}
}

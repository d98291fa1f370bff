package machi.program.tests.indicator;

import static machi.program.tests.indicator.Kpis.kpi;
import static machi.program.tests.indicator.Kpis.progress;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.calculation.indicator.Accumulation;
import machi.calculation.indicator.Side;
import machi.calculation.indicator.SynergyLink;
import machi.quantity.text.LocalizedText;

/** Contradictions of the indicators and their histories, none of which changes a value or stops the rest. */
class ProgressFindingsTest {

	private static List<Finding> of(CalculationResult result, String rule) {
		return result.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
	}

	private static Finding only(CalculationResult result, String rule) {
		var found = of(result, rule);
		assertEquals(1, found.size(), () -> rule + " in " + result.findings());
		return found.getFirst();
	}

	private static List<Object> column(CalculationResult result, String table, String column) {
		var found = result.table(table).orElseThrow();
		return found.rows().stream().map(row -> row.cells().get(found.columnIndex(column))).toList();
	}

	private static List<String> uses(CalculationResult result) {
		return column(result, "history", "use").stream().map(use -> ((LocalizedText) use).japanese()).toList();
	}

	@Test
	void targetsOfOneYearInPeriodsOfThreeKindsAreSaidToBeMixed() throws CalculationException {
		// Kaga K813 2022年, K855 2022年度, K1046 2022年度末
		var result = progress(kpi("kpi-01").from("2018年", "0.7").to("2022年", "0.6"), kpi("kpi-02").from("2019年度", "0").to("2022年度", "10"),
				kpi("kpi-10").from("2020年度末", "6").to("2022年度末", "10"));
		var mixed = only(result, "kpi.period.mixed");
		assertTrue(mixed.message().japanese().contains("2022年、2022年度、2022年度末"), mixed.message().japanese());
		assertEquals(List.of("kpi-01", "kpi-02", "kpi-10"), mixed.places().stream().map(place -> place.subject().elementId()).toList());
	}

	@Test
	void aCellThatContradictsTheHeadOfItsColumnIsFound() throws CalculationException {
		// Kaga K1323 heads the column R6年度, K1325 prints R12年 in the cell
		var mixed = only(progress(kpi("kpi-14").headed("R6年度").from("H25年", "0").to("R12年", "30")), "kpi.period.mixed");
		assertEquals(List.of("R6年度", "R12年"), mixed.places().stream().map(Finding.Place::value).toList());
	}

	@Test
	void baselineAndTargetOfDifferentKindsAreToldAsInformation() throws CalculationException {
		assertEquals(Severity.INFO, only(progress(kpi("kpi-06").from("2019年度", "17203").to("2022年", "25804")), "kpi.period.mixed").severity());
	}

	@Test
	void aUnitInTheNameThatIsNotThatOfTheValuesIsFound() throws CalculationException {
		// Kaga K997 names kwh, K998 prints MWh
		var differs = only(progress(kpi("kpi-06").named("自治体新電力の販売電力量(kwh)").in("MWh").from("2019年度", "17203").to("2022年度", "25804")),
				"kpi.unit.differs");
		assertTrue(differs.message().japanese().contains("kwh") && differs.message().japanese().contains("MWh"));
		assertEquals(0, of(progress(kpi("kpi-11").named("若者の定着率（男性）").in("%").from("H30年", "94.1").to("R6年", "96.7"),
				kpi("same").named("販売電力量（MWh）").in("MWh").from("2019年", "1").to("2022年", "2")), "kpi.unit.differs").size());
	}

	@Test
	void tonnesAgainstPercentAreTwoQuantities() throws CalculationException {
		// Kaga K1325
		var result = progress(kpi("kpi-14").in("%").withBaselineIn("t").from("H25年", "667494").to("R12年", "30").actual("2020年", "10"));
		var differs = only(result, "kpi.quantity.differs");
		assertEquals(List.of("667,494 t", "30%"), differs.places().stream().map(Finding.Place::value).toList());
		assertEquals(Optional.empty(), result.table("progress").orElseThrow().number("kpi-14", "progressPercent"));
	}

	@Test
	void aCorrectionLeavesTheOldValueInTheHistoryAndOutOfTheProgress() throws CalculationException {
		var result = progress(kpi("one").from("2019年度", "0").to("2022年度", "100").actual("2020年度", "30", "2021-04-10", "")
				.actual("2020年度", "33", "2021-05-01", "one-a0").actual("2020年度", "34", "2021-06-01", "one-a1"));
		assertEquals(List.of("訂正済み", "訂正済み", "採用"), uses(result));
		assertEquals(Optional.of(new BigDecimal("34.0")), result.table("progress").orElseThrow().number("one", "progressPercent"));
		assertEquals(0, of(result, "kpi.actual.repeated").size());
	}

	@Test
	void twoValuesOfOnePeriodWithoutACorrectionAreAnErrorAndTheLaterRecordCounts() throws CalculationException {
		var result = progress(kpi("one").from("2019年度", "0").to("2022年度", "100").actual("2020年度", "33", "2021-05-01", "")
				.actual("2020年度", "30", "2021-04-10", ""));
		assertEquals(List.of("採用", "後の記録あり"), uses(result));
		assertEquals(Severity.ERROR, only(result, "kpi.actual.repeated").severity());
		assertEquals(2, only(result, "kpi.actual.repeated").places().size());
	}

	@Test
	void correctionsInARingOrOfNothingAreFoundAndDoNotHang() throws CalculationException {
		var result = progress(kpi("one").from("2019年度", "0").to("2022年度", "100").actual("2020年度", "1", "", "one-a1")
				.actual("2020年度", "2", "", "one-a0").actual("2021年度", "3", "", "one-a2").actual("2018年度", "4", "", "nowhere"));
		assertEquals(List.of("訂正済み", "訂正済み", "訂正済み", "採用"), uses(result));
		assertEquals(4, of(result, "kpi.actual.replaces").size());
		assertEquals(1, of(result, "kpi.actual.outside").size());
	}

	@Test
	void hostilePeriodsAndValuesAreNamedAndTheRestCounts() throws CalculationException {
		var result = progress(kpi("one").from("2019", "0").to("2022年度", "100").actual("令和", "1").actual("2020年度", "").actual("2021年度", "50"));
		assertEquals(2, of(result, "kpi.period.unreadable").size());
		assertEquals(1, of(result, "kpi.actual.empty").size());
		assertEquals(Optional.of(new BigDecimal("50.0")), result.table("progress").orElseThrow().number("one", "progressPercent"));
		assertEquals(List.of("読取不可", "読取不可", "採用"), uses(result));
		assertEquals("baselinePeriod", of(result, "kpi.period.unreadable").getFirst().places().getFirst().subject().attribute());
	}

	@Test
	void whatIsNotStatedIsSaidToBeMissing() throws CalculationException {
		// Kaga K1324 prints no baseline period
		var missing = only(progress(kpi("kpi-13").from("", "0").to("R6年度", "5")), "kpi.incomplete");
		assertEquals(List.of("baselinePeriod"), missing.places().stream().map(place -> place.subject().attribute()).toList());
		assertEquals(4, only(progress(kpi("empty")), "kpi.incomplete").places().size());
		assertEquals(1, of(progress(kpi("back").from("2022年度", "0").to("2019年度", "5")), "kpi.period.order").size());
		assertEquals(1, of(progress(kpi("late").from("2019年度", "0").to("2022年度", "5").over("2025年度", "3")), "kpi.interim.outside").size());
	}

	@Test
	void sixDirectedLinksHaveTheProgressOfTheirIndicators() throws CalculationException {
		// Kaga K982-1046: economy to environment has two indicators, so seven in all; here only two links are entered
		var links = List.of(new SynergyLink(Subject.of("synergy-1", "経済→環境"), Side.ECONOMY, Side.ENVIRONMENT, List.of("kpi-04", "kpi-05")),
				new SynergyLink(Subject.of("synergy-2", "環境→経済"), Side.ENVIRONMENT, Side.ECONOMY, List.of("kpi-06")));
		var result = progress(links, Map.of(), kpi("kpi-04").from("2020年", "0").to("2022年", "50").actual("2021年", "10"),
				kpi("kpi-05").from("2020年", "0").to("2022年", "100").actual("2021年", "250"), kpi("kpi-06").from("2020年", "0").to("2022年", "1"));
		var table = result.table("synergies").orElseThrow();
		assertEquals(6, table.rows().size());
		// 20 % and 250 %, which counts as 100 %
		assertEquals(Optional.of(new BigDecimal("60.0")), table.number("synergy-1", "progressPercent"));
		assertEquals(Optional.of(BigDecimal.TWO), table.number("synergy-1", "kpis"));
		assertEquals(Optional.empty(), table.number("synergy-2", "progressPercent"));
		assertEquals(4, of(result, "synergy.missing").size());
	}

	@Test
	void linksOfUnknownSidesAndIndicatorsAreErrors() throws CalculationException {
		var links = List.of(new SynergyLink(Subject.of("s", "s"), Side.UNASSIGNED, Side.ECONOMY, List.of("nothing")));
		var result = progress(links, Map.of(), kpi("kpi").on(Side.ECONOMY).from("2020年", "0").to("2022年", "50"));
		assertEquals("from", only(result, "synergy.side").places().getFirst().subject().attribute());
		assertEquals("nothing", only(result, "synergy.kpi").places().getFirst().value());
	}

	@Test
	void sidesCountTheirLights() throws CalculationException {
		var result = progress(kpi("a").on(Side.ECONOMY).from("2019年度", "0").to("2022年度", "30").actual("2020年度", "10"),
				kpi("b").on(Side.ECONOMY).from("2019年度", "0").to("2022年度", "30").actual("2020年度", "40"),
				kpi("c").on(Side.SOCIETY).counted(Accumulation.ANNUAL).from("2019年度", "0").to("2022年度", "30"));
		var table = result.table("sides").orElseThrow();
		assertEquals(Optional.of(BigDecimal.ONE), table.number("economy", "onTrack"));
		assertEquals(Optional.of(BigDecimal.ONE), table.number("economy", "achieved"));
		// 33.3 % and 133.3 %, which counts as 100 %
		assertEquals(Optional.of(new BigDecimal("66.7")), table.number("economy", "progressPercent"));
		assertEquals(Optional.of(BigDecimal.ONE), table.number("society", "notReported"));
		assertEquals(Optional.of(BigDecimal.valueOf(3)), table.number("total", "kpis"));
		assertEquals(Optional.of(BigDecimal.ZERO), table.number("environment", "kpis"));
	}
}

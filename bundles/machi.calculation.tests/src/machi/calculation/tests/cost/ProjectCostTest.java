package machi.calculation.tests.cost;

import static machi.calculation.tests.cost.KasaiCosts.line;
import static machi.calculation.tests.cost.KasaiCosts.run;
import static machi.calculation.tests.cost.KasaiCosts.stated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.cost.internal.ProjectCostCalculator;
import machi.quantity.FiscalYear;

/** AT11: cost and grants of the Kasai plan, T16 (l.858-868) and T19 (l.998-1006). */
class ProjectCostTest {

	private final ProjectCostCalculator calculator = new ProjectCostCalculator();

	private CalculationResult civilian() throws CalculationException {
		return run(calculator, KasaiCosts.input(KasaiCosts.civilianLines(), KasaiCosts.civilianGrants(), KasaiCosts.CUT_OFF_TOTAL));
	}

	private static BigDecimal cell(CalculationResult result, String table, String row, String column) {
		return result.table(table).orElseThrow().number(row, column).orElseThrow();
	}

	@Test
	void everyGroupOfItemsAddsUpToThePrintedCost() throws CalculationException {
		var result = civilian();
		int groups = 0;
		for (var row : KasaiCosts.table("T16b")) {
			var id = FiscalYear.parse(row.getField(1)).year() + "/" + row.getField(2);
			assertEquals(new BigDecimal(row.getField(3)), cell(result, "groups", id, "costThousandYen"), id);
			groups++;
		}
		assertEquals(21, groups);
		// sums of the 21 printed totals
		assertEquals(new BigDecimal("4302688"), cell(result, "groups", "total", "costThousandYen"));
		assertEquals(new BigDecimal("1408828"), cell(result, "years", "2025", "costThousandYen"));
		assertEquals(new BigDecimal("1576310"), cell(result, "initiatives", "④", "costThousandYen"));
		assertEquals(new BigDecimal("573828"), cell(result, "yearsByInitiative", "2025", "⑤"));
	}

	@Test
	void theRuleGivesThirteenPrintedGrantsAndShowsFiveExceptions() throws CalculationException {
		var result = civilian();
		var differing = new TreeMap<String, String>();
		int agreeing = 0;
		for (var row : KasaiCosts.table("T16b")) {
			var id = FiscalYear.parse(row.getField(1)).year() + "/" + row.getField(2);
			var rule = cell(result, "groups", id, "grantThousandYen");
			if (!row.getField(4).equals("0") && rule.compareTo(new BigDecimal(row.getField(4))) != 0) {
				differing.put(id, rule + " " + row.getField(4));
				assertEquals(new BigDecimal(row.getField(4)).subtract(rule), cell(result, "groups", id, "differenceThousandYen"));
			} else if (!row.getField(4).equals("0")) {
				agreeing++;
			}
		}
		assertEquals(13, agreeing);
		assertEquals(Map.of("2023/④", "171340 149340", "2025/④", "400000 200000", "2025/⑤", "382552 363884", "2026/⑤", "398106 398107",
				"2027/④", "79533 52066"), differing);
		assertEquals(new BigDecimal("165613"), cell(result, "groups", "2024/①", "grantThousandYen"));
		assertEquals(BigDecimal.ZERO, cell(result, "groups", "2028/③", "grantThousandYen"));
	}

	@Test
	void everyExceptionIsAFindingThatNamesBothAmountsAndItsPlaces() throws CalculationException {
		var findings = new HashMap<String, Finding>();
		civilian().findings().forEach(finding -> findings.put(finding.places().getFirst().subject().elementId(), finding));
		assertEquals(5, findings.size());
		var roundedUp = findings.get("funding-R8⑤");
		assertEquals("grant.rounding", roundedUp.rule());
		assertEquals(Severity.INFO, roundedUp.severity());
		assertTrue(roundedUp.message().japanese().contains("合計額の四捨五入"), roundedUp.message().japanese());
		var third = findings.get("funding-R7④");
		assertEquals("grant.differs", third.rule());
		assertTrue(third.message().english().contains("200,000 千円") && third.message().english().contains("400,000 千円")
				&& third.message().english().contains("33.3%"), third.message().english());
		assertEquals("200,000 千円", third.places().get(0).value());
		assertEquals("600,000 千円", third.places().get(1).value());
	}

	@Test
	void vehiclesAreFundedByAFixedAmountThatChangesWithTheYear() throws CalculationException {
		var result = run(calculator, KasaiCosts.input(KasaiCosts.vehicleLines(), KasaiCosts.vehicleGrants(), KasaiCosts.CUT_OFF_TOTAL));
		assertEquals(new BigDecimal("36000"), cell(result, "groups", "2028/⑦", "costThousandYen"));
		assertEquals(new BigDecimal("10600"), cell(result, "groups", "2028/⑦", "grantThousandYen"));
		assertEquals(new BigDecimal("26000"), cell(result, "groups", "2030/⑦", "costThousandYen"));
		assertEquals(new BigDecimal("8200"), cell(result, "groups", "2030/⑦", "grantThousandYen"));
		assertEquals(new BigDecimal("1800"), cell(result, "groups", "2022/⑦", "grantThousandYen"));
		assertEquals(List.of(), result.findings());
	}

	@Test
	void perItemRoundingIsTheOtherPolicyAndExplainsThePrintedGrantOfTheStreetLights() throws CalculationException {
		// l.999: 27,470 and 18,700; two thirds 18,313.3 + 12,466.6 = 30,780.0; printed 30,779
		var lines = List.of(line("999-2", 2023, "⑨", "SLOW_MOBILITY", "1", "27470", "grant-moe"),
				line("999-3", 2023, "⑨", "LIGHTING", "160", "18700", "grant-moe"));
		var stated = List.of(stated("funding-999", 2023, "⑨", "grant-moe", "30779"));
		var total = run(calculator, KasaiCosts.input(lines, stated, KasaiCosts.CUT_OFF_TOTAL));
		assertEquals(new BigDecimal("30780"), cell(total, "groups", "2023/⑨", "grantThousandYen"));
		assertEquals("grant.rounding", total.findings().getFirst().rule());
		assertTrue(total.findings().getFirst().message().english().contains("each item cut off"));
		var each = run(calculator, KasaiCosts.input(lines, stated, KasaiCosts.CUT_OFF_EACH));
		assertEquals(new BigDecimal("30779"), cell(each, "groups", "2023/⑨", "grantThousandYen"));
		assertEquals(List.of(), each.findings());
	}

	@Test
	void moneyThatDoesNotFitTheCostIsFound() throws CalculationException {
		var lines = List.of(line("a", 2024, "①", "BATTERY", "1", "300", "grant-moe"), line("b", 2025, "①", "BATTERY", "1", "300", "grant-moe"));
		var stated = List.of(stated("too-much", 2024, "①", "grant-moe", "301"), stated("no-cost", 2026, "①", "grant-moe", "10"));
		var rules = run(calculator, KasaiCosts.input(lines, stated, KasaiCosts.CUT_OFF_TOTAL)).findings().stream().map(Finding::rule).toList();
		assertEquals(List.of("funding.exceeds.cost", "grant.not.stated", "funding.without.cost"), rules);
	}

	@Test
	void aNegativeCostIsRefusedWithItsPlace() {
		var lines = List.of(line("cost-7", 2024, "①", "BATTERY", "1", "-5", "grant-moe"));
		var failure = assertThrows(CalculationException.class,
				() -> run(calculator, KasaiCosts.input(lines, List.of(), KasaiCosts.CUT_OFF_TOTAL)));
		assertEquals("cost-7", failure.subject().elementId());
		assertEquals("costThousandYen", failure.subject().attribute());
		assertEquals("-5", failure.value());
	}

	@Test
	void anInitiativeThatIsNotRegisteredStillHasItsRow() throws CalculationException {
		var lines = List.of(line("x", 2024, "unknown", "BATTERY", "1", "90", ""), line("y", 2024, "", "BATTERY", "1", "10", ""));
		var result = run(calculator, KasaiCosts.input(lines, List.of(), KasaiCosts.CUT_OFF_TOTAL));
		assertEquals(new BigDecimal("90"), cell(result, "initiatives", "unknown", "costThousandYen"));
		assertEquals(new BigDecimal("10"), cell(result, "initiatives", "none", "costThousandYen"));
		assertFalse(result.table("sources").orElseThrow().row("none").isEmpty());
	}
}

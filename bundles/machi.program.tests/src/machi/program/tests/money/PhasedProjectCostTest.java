package machi.program.tests.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.cost.internal.FundingCalculator;
import machi.calculation.cost.internal.ProjectCostCalculator;
import machi.model.program.FundingKind;
import machi.model.program.Side;
import machi.scenario.program.FundingBinding;
import machi.scenario.program.ProjectCostBinding;

/** Cost items over several years in the tables of project cost. */
class PhasedProjectCostTest {

	private static String cell(MadeProgram made, String row, String column) throws CalculationException {
		return made.run(new ProjectCostCalculator(), new ProjectCostBinding(), Map.of()).table("groups").orElseThrow().number(row, column)
				.orElseThrow().toPlainString();
	}

	@Test
	void anItemOfSeveralYearsCostsInEachOfThem() throws CalculationException {
		var made = KagaMoney.program();
		// l.933 and l.1146: four schools, two of them in the first year
		assertEquals("54000", cell(made, "2020/initiative-3-3", "costThousandYen"));
		assertEquals("25000", cell(made, "2022/initiative-3-3", "costThousandYen"));
	}

	@Test
	void theEligibleCostAndTheQuantityFollowTheYears() throws CalculationException {
		var made = new MadeProgram();
		made.initiative("a", Side.ECONOMY, null);
		made.source("half", FundingKind.GRANT, "1/2", null, null, null);
		var item = made.phased("c", "a", "100", 2020, "50", "25", "25");
		item.setEligibleCostThousandYen(new BigDecimal("81"));
		item.setGrantProgram("half");
		// 81 × 50 / 100 = 40.5 → 41; 81 × 75 / 100 = 60.75 → 61, less 41; the rest
		assertEquals("41", cell(made, "2020/a", "eligibleThousandYen"));
		assertEquals("20", cell(made, "2021/a", "eligibleThousandYen"));
		assertEquals("20", cell(made, "2022/a", "eligibleThousandYen"));
		assertEquals("20", cell(made, "2020/a", "grantThousandYen"));
	}

	@Test
	void whatNamesNoYearIsLeftToTheFundingTable() throws CalculationException {
		var made = new MadeProgram();
		made.item("yearless", "a", "14494", null, null);
		made.item("dated", "a", "1", 2020, null);
		assertEquals("1", cell(made, "total", "costThousandYen"));
		var funding = made.run(new FundingCalculator(), new FundingBinding(), Map.of());
		assertEquals(Map.of("funding.phase.missing", 1), MadeProgram.rules(funding));
		assertEquals(new BigDecimal("14495"), funding.table("phased").orElseThrow().number("total", "total").orElseThrow());
	}

	@Test
	void aLastYearBeforeTheFirstIsRefusedByItsPlace() {
		var made = new MadeProgram();
		made.item("c", "a", "1", 2022, 2020);
		assertEquals("endFiscalYear", assertThrows(CalculationException.class, () -> cell(made, "total", "costThousandYen")).subject().attribute());
	}
}

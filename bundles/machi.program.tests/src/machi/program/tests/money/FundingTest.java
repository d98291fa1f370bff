package machi.program.tests.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.cost.internal.FundingCalculator;
import machi.model.program.FundingKind;
import machi.model.program.Side;
import machi.scenario.program.FundingBinding;

/** The funding matrix: Kaga's as printed, and what must hold for any. */
class FundingTest {

	private static CalculationResult run(MadeProgram made) throws CalculationException {
		return made.run(new FundingCalculator(), new FundingBinding(), Map.of());
	}

	private static String cell(CalculationResult result, String table, String row, String column) {
		return result.table(table).orElseThrow().number(row, column).orElseThrow().toPlainString();
	}

	@Test
	void theMatrixOfKagaClosesAsPrinted() throws CalculationException {
		var result = run(KagaMoney.program());
		// l.1112-1115, and the total of l.1107
		var printed = Map.of("fy-2020", List.of("3000", "23020", "56000", "31120", "113140"), "fy-2021",
				List.of("10000", "13020", "27000", "5000", "55020"), "fy-2022", List.of("10000", "13020", "26000", "5000", "54020"), "total",
				List.of("23000", "49060", "109000", "41120", "222180"));
		var columns = List.of("economy", "society", "environment", "integrated", "total");
		printed.forEach((row, amounts) -> {
			for (int i = 0; i < columns.size(); i++) {
				assertEquals(amounts.get(i), cell(result, "budget", row, columns.get(i)), row + " " + columns.get(i));
			}
		});
	}

	@Test
	void theCostLinesGiveTheSameThreeSidesYearByYear() throws CalculationException {
		var result = run(KagaMoney.program());
		for (var side : List.of("economy", "society", "environment")) {
			for (var row : List.of("fy-2020", "fy-2021", "fy-2022", "total")) {
				assertEquals(cell(result, "budget", row, side), cell(result, "phased", row, side), row + " " + side);
			}
			assertEquals("0", cell(result, "sides", side, "differenceThousandYen"));
		}
		assertEquals(Map.of("funding.budget.differs", 1, "funding.year.missing", 1), MadeProgram.rules(result));
	}

	@Test
	void theIntegratedBudgetThatItsCostLinesDoNotGiveIsAnErrorWithAllItsPlaces() throws CalculationException {
		var result = run(KagaMoney.program());
		// D1: l.950-954 against l.1112-1115
		assertEquals("2400", cell(result, "sides", "integrated", "itemsThousandYen"));
		assertEquals("41120", cell(result, "sides", "integrated", "budgetThousandYen"));
		assertEquals("38720", cell(result, "sides", "integrated", "differenceThousandYen"));
		var finding = MadeProgram.finding(result, "funding.budget.differs");
		assertEquals(Severity.ERROR, finding.severity());
		assertTrue(finding.message().japanese().contains("2,400") && finding.message().japanese().contains("41,120")
				&& finding.message().japanese().contains("38,720"), finding.message().japanese());
		assertEquals(List.of("31,120 千円", "5,000 千円", "5,000 千円", "900 千円", "500 千円", "1,000 千円"),
				finding.places().stream().map(Finding.Place::value).toList());
		assertEquals(List.of("cost-952", "cost-953", "cost-954"),
				finding.places().stream().map(place -> place.subject().elementId()).filter(id -> id.startsWith("cost")).toList());
	}

	@Test
	void ownFundsAreWhatTheOtherSourcesLeave() throws CalculationException {
		var result = run(KagaMoney.program());
		// 113,140 − 500 − 20,000; and 222,180 − 10,000 − 55,000 − 500 − 20,000 (l.1120-1128)
		assertEquals("92640", cell(result, "sources", "fy-2020", "ownFunds"));
		assertEquals("136680", cell(result, "sources", "total", "ownFunds"));
		assertEquals("55000", cell(result, "sources", "undated", "grant-defence"));
		assertEquals("20000", cell(result, "sources", "fy-2020", "crowdfunding"));
		closes(result.table("sources").orElseThrow());
	}

	@Test
	void anAmountThatDoesNotDivideGoesToTheFirstYears() throws CalculationException {
		var made = new MadeProgram();
		made.initiative("a", Side.SOCIETY, null);
		made.item("cost-1", "a", "5000", 2020, 2022);
		var result = run(made);
		assertEquals("1667", cell(result, "items", "cost-1", "fy-2020"));
		assertEquals("1667", cell(result, "items", "cost-1", "fy-2021"));
		assertEquals("1666", cell(result, "items", "cost-1", "fy-2022"));
	}

	@Test
	void aBrokenPhasingIsFoundAndTheRestStillCounts() throws CalculationException {
		var made = new MadeProgram();
		made.initiative("a", Side.ECONOMY, null);
		made.phased("short", "a", "40000", 2020, "20000", "10000");
		made.item("backwards", "a", "100", 2022, 2020);
		made.item("yearless", "a", "7", null, null);
		made.phased("sum", "a", null, 2020, "1", "2");
		var result = run(made);
		assertEquals(Map.of("funding.phase.differs", 1, "funding.phase.years", 1, "funding.phase.missing", 1), MadeProgram.rules(result));
		assertEquals(List.of("costThousandYen 40,000 千円", "phases 30,000 千円"), MadeProgram.finding(result, "funding.phase.differs").places()
				.stream().map(place -> place.subject().attribute() + " " + place.value()).toList());
		assertEquals("107", cell(result, "phased", "undated", "economy"));
		assertEquals("3", cell(result, "items", "sum", "costThousandYen"));
		assertEquals("-10000", cell(result, "items", "short", "differenceThousandYen"));
	}

	@Test
	void moneyBeyondTheCapTheYearsTheRateOrTheBudgetIsFound() throws CalculationException {
		var made = new MadeProgram();
		made.initiative("a", Side.ECONOMY, null);
		made.budget("a", 2020, "1000");
		made.source("capped", FundingKind.GRANT, null, "400", null, null);
		made.source("short", FundingKind.GRANT, null, null, 2021, 2022);
		made.source("half", FundingKind.GRANT, "1/2", null, null, null);
		made.source("own", FundingKind.OWN_FUNDS, null, null, null, null);
		made.item("cost-1", "a", "1000", 2020, null).setGrantProgram("half");
		made.planned("p-1", "a", "capped", 2020, "401");
		made.planned("p-2", "a", "short", 2020, "99");
		made.planned("p-3", "a", "half", null, "501");
		made.planned("p-4", "a", "own", 2020, "499");
		var result = run(made);
		assertEquals(Map.of("grant.cap.exceeded", 1, "grant.period", 1, "grant.rate.exceeded", 1, "funding.exceeds.budget", 1,
				"funding.own.differs", 1, "funding.year.missing", 1), MadeProgram.rules(result));
		assertEquals("p-2", MadeProgram.finding(result, "grant.period").places().getFirst().subject().elementId());
		assertEquals("-1", cell(result, "programs", "capped", "remainingThousandYen"));
		// 401 + 99 + 501 = 1,001 against 1,000
		assertTrue(MadeProgram.finding(result, "funding.exceeds.budget").message().english().contains("1,001"));
	}

	@Test
	void aPartWhoseWholeIsStatedIsABreakdownAndNotMoreMoney() throws CalculationException {
		var made = new MadeProgram();
		made.initiative("whole", Side.SOCIETY, null);
		made.initiative("part", Side.UNASSIGNED, "whole");
		made.budget("whole", 2020, "10");
		made.budget("part", 2020, "8");
		made.budget("part", 2021, "5");
		var result = run(made);
		assertEquals("15", cell(result, "budget", "total", "society"));
		assertEquals("8 千円", MadeProgram.finding(result, "funding.breakdown.differs").places().getLast().value());
	}

	@Test
	void ringsOfInitiativesAndDoubleEntriesDoNoHarm() throws CalculationException {
		var made = new MadeProgram();
		made.initiative("a", Side.UNASSIGNED, "b");
		made.initiative("b", Side.UNASSIGNED, "a");
		made.budget("a", 2020, "1");
		made.budget("a", 2020, "2");
		made.budget("nobody", 2020, "4");
		var result = run(made);
		assertEquals("7", cell(result, "budget", "total", "unassigned"));
		assertEquals(1, MadeProgram.rules(result).get("funding.budget.twice"));
	}

	@Test
	void amountsThatCannotBeAreRefusedByTheirPlace() {
		var made = new MadeProgram();
		made.item("cost-1", "", "1E+999999999", 2020, 2022);
		var wrong = assertThrows(CalculationException.class, () -> run(made));
		assertEquals("cost-1 costThousandYen", wrong.subject().elementId() + " " + wrong.subject().attribute());
		var negative = new MadeProgram();
		negative.phased("cost-2", "", "5", 2020, "-5");
		assertEquals("phases", assertThrows(CalculationException.class, () -> run(negative)).subject().attribute());
	}

	@Test
	void everyTableClosesInRowsAndColumnsForAnyData() throws CalculationException {
		var random = new SplittableRandom(20201115);
		for (int round = 0; round < 300; round++) {
			var result = run(randomProgram(random));
			closes(result.table("budget").orElseThrow());
			closes(result.table("phased").orElseThrow());
			closes(result.table("sources").orElseThrow());
			var sides = result.table("sides").orElseThrow();
			var items = result.table("items").orElseThrow();
			assertEquals(0, sides.number("total", "itemsThousandYen").orElseThrow()
					.compareTo(items.number("total", "costThousandYen").orElseThrow().add(items.number("total", "differenceThousandYen").orElseThrow())));
		}
	}

	/** Every total is the sum of its row, every total row the sum of its column. */
	private static void closes(ResultTable table) {
		if (table.rows().isEmpty()) {
			return;
		}
		int total = table.columnIndex("total");
		for (var row : table.rows()) {
			assertEquals(0, sum(row, total).compareTo((BigDecimal) row.cells().get(total)), table.id() + " " + row.id());
		}
		var last = table.rows().getLast();
		for (int column = 1; column <= total; column++) {
			int position = column;
			var sum = table.rows().stream().filter(row -> row.kind() != Row.Kind.TOTAL).map(row -> (BigDecimal) row.cells().get(position))
					.filter(amount -> amount != null).reduce(BigDecimal.ZERO, BigDecimal::add);
			assertEquals(0, sum.compareTo((BigDecimal) last.cells().get(column)), table.id() + " column " + column);
		}
	}

	private static BigDecimal sum(Row row, int until) {
		return row.cells().subList(1, until).stream().map(cell -> cell == null ? BigDecimal.ZERO : (BigDecimal) cell).reduce(BigDecimal.ZERO,
				BigDecimal::add);
	}

	private static MadeProgram randomProgram(SplittableRandom random) {
		var made = new MadeProgram();
		var sides = Side.values();
		for (int i = 0; i < 6; i++) {
			made.initiative("i" + i, sides[random.nextInt(sides.length)], i > 0 && random.nextBoolean() ? "i" + random.nextInt(i) : null);
		}
		made.source("s0", FundingKind.GRANT, null, null, null, null);
		made.source("s1", FundingKind.LOAN, null, null, 2021, null);
		made.source("s2", FundingKind.OWN_FUNDS, null, null, null, null);
		for (int i = random.nextInt(12); i > 0; i--) {
			made.budget("i" + random.nextInt(7), 2018 + random.nextInt(6), amount(random));
		}
		for (int i = 0; i < random.nextInt(12); i++) {
			int first = 2018 + random.nextInt(6);
			switch (random.nextInt(4)) {
			case 0 -> made.phased("c" + i, "i" + random.nextInt(7), amount(random), first, amount(random), amount(random));
			case 1 -> made.item("c" + i, "i" + random.nextInt(7), amount(random), null, null);
			default -> made.item("c" + i, "i" + random.nextInt(7), amount(random), first, first + random.nextInt(7) - 1);
			}
		}
		for (int i = 0; i < random.nextInt(9); i++) {
			made.planned("p" + i, "i" + random.nextInt(7), "s" + random.nextInt(4), random.nextInt(3) == 0 ? null : 2018 + random.nextInt(6),
					amount(random));
		}
		return made;
	}

	private static String amount(SplittableRandom random) {
		return BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(3)).toPlainString();
	}

	@Test
	void anEvenSpreadAlwaysSumsToItsAmount() throws CalculationException {
		var random = new SplittableRandom(11);
		for (int round = 0; round < 300; round++) {
			var made = new MadeProgram();
			made.item("c", "", amount(random), 2000, 2000 + random.nextInt(40));
			var row = run(made).table("items").orElseThrow().row("c").orElseThrow();
			var years = row.cells().subList(2, row.cells().size() - 3).stream().map(BigDecimal.class::cast).collect(Collectors.toList());
			assertEquals(0, years.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(made.plan().getCostItems().getFirst().getCostThousandYen()));
			for (int i = 1; i < years.size(); i++) {
				assertTrue(years.get(i - 1).compareTo(years.get(i)) >= 0, years.toString());
				assertTrue(years.getFirst().subtract(years.get(i)).compareTo(BigDecimal.ONE) <= 0, years.toString());
			}
		}
	}
}

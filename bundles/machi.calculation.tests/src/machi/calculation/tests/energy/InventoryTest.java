package machi.calculation.tests.energy;

import static machi.calculation.tests.energy.Kasai.cell;
import static machi.calculation.tests.energy.Kasai.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.calculation.emission.InventoryInput;
import machi.calculation.emission.InventorySector;
import machi.calculation.emission.InventoryValue;
import machi.calculation.emission.InventoryValue.Role;
import machi.calculation.emission.internal.InventoryCalculator;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;

class InventoryTest {

	private static CalculationResult run(List<InventorySector> sectors) throws CalculationException {
		return Kasai.run(new InventoryCalculator(),
				new InventoryInput(sectors, RoundingPolicy.halfUp(1), Rounding.halfUp(0), Rounding.halfUp(0)));
	}

	private static InventorySector sector(String id, String parent, String base, String actual, String target) {
		var values = new ArrayList<InventoryValue>();
		add(values, id, Role.BASE, 2013, base);
		add(values, id, Role.ACTUAL, 2018, actual);
		add(values, id, Role.TARGET, 2030, target);
		return new InventorySector(id, LocalizedText.same(id), parent, values, Kasai.subject(id));
	}

	private static void add(List<InventoryValue> values, String sector, Role role, int year, String value) {
		if (!value.isEmpty()) {
			values.add(new InventoryValue(role, Optional.of(year), number(value), Kasai.subject(sector + "-" + role)));
		}
	}

	/** T04 l.221-226; households and businesses are parts of the civilian sector. */
	private static List<InventorySector> kasai() {
		return Kasai.table("T04").stream().filter(row -> !row.getField(1).equals("計"))
				.map(row -> sector("sector-" + row.getField(0), row.getField(1).contains("民生内") ? "sector-222" : "", row.getField(2),
						row.getField(3), row.getField(5)))
				.toList();
	}

	@Test
	void totalsAndAllFourteenRatesAreAsPrinted() throws CalculationException { // AT12, T04 l.221-227
		var result = run(kasai());
		int rates = 0;
		for (var row : Kasai.table("T04")) {
			var id = row.getField(1).equals("計") ? "total" : "sector-" + row.getField(0);
			assertEquals(row.getField(4), cell(result, "sectors", id, "actualChangePercent"), row.getField(1));
			assertEquals(row.getField(6), cell(result, "sectors", id, "targetChangePercent"), row.getField(1));
			rates += 2;
		}
		assertEquals(14, rates);
		assertEquals(List.of("470.0", "367.8", "281.7"), List.of("base", "actual", "target").stream()
				.map(column -> cell(result, "sectors", "total", column)).toList());
		assertEquals(List.of(), result.findings());
	}

	@Test
	void columnsNameTheirFiscalYear() throws CalculationException {
		var columns = run(kasai()).table("sectors").orElseThrow().columns();
		assertEquals("Base year FY2013", columns.get(1).title().english());
		assertEquals("目標(令和12年度)", columns.get(4).title().japanese());
	}

	@Test
	void partsThatDoNotAddUpToTheirSectorAreFound() throws CalculationException {
		var sectors = new ArrayList<>(kasai());
		sectors.set(2, sector("sector-223", "sector-222", "55.4", "34.1", "15.4")); // 55.4 + 60.1 = 115.5, printed 115.4
		var finding = run(sectors).findings().getFirst();
		assertEquals("inventory.parts", finding.rule());
		assertEquals(List.of("115.4 千t-CO2", "115.5 千t-CO2"), finding.places().stream().map(Finding.Place::value).toList());
		assertEquals("sector-222-BASE", finding.places().getFirst().subject().elementId());
	}

	@Test
	void aSectorWithoutValuesHasTheSumOfItsParts() throws CalculationException {
		var result = run(List.of(sector("a", "", "", "", ""), sector("b", "a", "10", "8", "6"), sector("c", "a", "5", "5", "3")));
		assertEquals("15.0", cell(result, "sectors", "a", "base"));
		assertEquals("-40", cell(result, "sectors", "total", "targetChangePercent")); // 9 / 15
		assertEquals(List.of(), result.findings());
	}

	@Test
	void aBaseOfZeroHasNoRateAndIsFound() throws CalculationException {
		var result = run(List.of(sector("a", "", "0", "8", "6"), sector("b", "", "10", "8", "5")));
		assertEquals("", cell(result, "sectors", "a", "actualChangePercent"));
		assertEquals("60", cell(result, "sectors", "total", "actualChangePercent")); // 16 / 10
		assertEquals(List.of("inventory.base"), result.findings().stream().map(Finding::rule).toList());
	}

	@Test
	void missingValuesAndUnknownParentsAreFoundAndTheRestIsComputed() throws CalculationException {
		var result = run(List.of(sector("a", "nowhere", "10", "", "6")));
		assertEquals("-40", cell(result, "sectors", "a", "targetChangePercent"));
		assertEquals("", cell(result, "sectors", "a", "actual"));
		assertEquals("", cell(result, "sectors", "total", "actual"));
		assertEquals(List.of("inventory.parent", "inventory.missing"), result.findings().stream().map(Finding::rule).toList());
	}

	@Test
	void aSectorWithinItselfIsRefused() {
		var failure = assertThrows(CalculationException.class,
				() -> run(List.of(sector("a", "b", "1", "1", "1"), sector("b", "a", "1", "1", "1"))));
		assertEquals("parent", failure.subject().attribute());
	}

	@Test
	void aYearThatIsNoneIsRefused() {
		var values = new ArrayList<InventoryValue>();
		add(values, "a", Role.BASE, 13, "1");
		var failure = assertThrows(CalculationException.class,
				() -> run(List.of(new InventorySector("a", LocalizedText.same("a"), "", values, Kasai.subject("a")))));
		assertEquals("fiscalYear", failure.subject().attribute());
		assertEquals("13", failure.value());
	}

	@Test
	void theLatestActualValueCounts() throws CalculationException {
		var values = new ArrayList<InventoryValue>();
		add(values, "a", Role.BASE, 2013, "10");
		add(values, "a", Role.ACTUAL, 2019, "7");
		add(values, "a", Role.ACTUAL, 2018, "8");
		add(values, "a", Role.TARGET, 2030, "5");
		var result = run(List.of(new InventorySector("a", LocalizedText.same("a"), "", values, Kasai.subject("a"))));
		assertEquals("7.0", cell(result, "sectors", "a", "actual"));
	}
}

package machi.calculation.tests.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationResult;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.PrintedFigure;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.check.internal.PrintedCheck;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Comparing print with computation, on tables of zone ① of the Kasai plan (l.588-594, l.700-706, l.573-575). */
class PrintedCheckTest {

	private final PrintedCheck check = new PrintedCheck();

	private static BigDecimal number(String text) {
		return new BigDecimal(text);
	}

	private static ResultTable table(String id, List<Column> columns, Row... rows) {
		return new ResultTable(id, LocalizedText.same(id), columns, List.of(rows));
	}

	private static Row row(String id, String... numbers) {
		List<Object> cells = new ArrayList<>();
		for (var text : numbers) {
			cells.add(number(text));
		}
		return new Row(id, Row.Kind.DATA, cells, Subject.of(id, id));
	}

	private static PrintedFigure printed(String calculator, String table, String row, String column, String value, String unit) {
		var id = "printed-" + table + "-" + row + "-" + column;
		return new PrintedFigure(calculator, table, row, column, number(value), Unit.of(unit), new Subject(id, "value", id, List.of()));
	}

	/** T12: what the sites need; T14: 67,200 kWh saved by the 40 houses. */
	private static CalculationResult demand() {
		return CalculationResult.of(List.of(table("sites", List.of(Column.number("demandKwh", "Demand", "電力需要量", "kWh")),
				row("school", "92740"), row("sora", "234908"), row("station", "262336"), row("houses", "168000"))), List.of(), List.of());
	}

	/** Computed from T12: supply, 72 % of it, the rest; and the groups of T11 as sums of rounded rows. */
	private static CalculationResult allocation() {
		var columns = List.of(Column.number("supplyKwh", "Supply", "電力供給量", "kWh"),
				Column.number("selfConsumptionKwh", "Self-consumption", "自家消費等", "kWh"));
		var sites = table("sites", columns, row("school", "92740", "66773"), row("sora", "234908", "169134"),
				row("station", "262336", "188882"), row("houses", "100800", "72576"));
		var groups = table("groups", List.of(Column.number("demandKwh", "Demand", "需要", "kWh"),
				Column.number("selfConsumptionKwh", "Self-consumption", "自家消費等", "kWh")), row("public", "589984", "424789"),
				row("new", "168000", "72576"));
		return CalculationResult.of(List.of(sites, groups), List.of(), List.of());
	}

	private static Map<String, CalculationResult> results() {
		return Map.of("energy.demand", demand(), "energy.allocation", allocation());
	}

	/** T13 as printed: the labels of three rows are rotated (l.703-705), and T11 follows (l.573-574, here without two sites). */
	private static List<PrintedFigure> rotated() {
		var site = "sites";
		return List.of(printed("energy.allocation", site, "school", "supplyKwh", "92740", "kWh"),
				printed("energy.allocation", site, "houses", "supplyKwh", "167708", "kWh"),
				printed("energy.allocation", site, "sora", "supplyKwh", "262336", "kWh"),
				printed("energy.allocation", site, "station", "supplyKwh", "168000", "kWh"),
				printed("energy.allocation", site, "houses", "selfConsumptionKwh", "120750", "kWh"),
				printed("energy.allocation", site, "sora", "selfConsumptionKwh", "188882", "kWh"),
				printed("energy.allocation", site, "station", "selfConsumptionKwh", "120960", "kWh"),
				// 589,984 - 66,908 = 92,740 + 262,336 + 168,000; 424,789 - 48,174 = 66,773 + 188,882 + 120,960
				printed("energy.allocation", "groups", "public", "demandKwh", "523076", "kWh"),
				printed("energy.allocation", "groups", "new", "demandKwh", "234908", "kWh"),
				printed("energy.allocation", "groups", "public", "selfConsumptionKwh", "376615", "kWh"),
				printed("energy.allocation", "groups", "new", "selfConsumptionKwh", "120750", "kWh"));
	}

	private static List<String> rules(CalculationResult result) {
		return result.findings().stream().map(Finding::rule).toList();
	}

	@Test
	void rotatedLabelsAreOneFindingAlthoughTheSavingStaysWithItsRow() {
		var result = check.check(rotated(), results());
		assertEquals(List.of("labels.swapped"), rules(result));
		var finding = result.findings().getFirst();
		assertEquals(Severity.WARNING, finding.severity());
		for (var values : List.of("printed 167,708 kWh, computed 100,800 kWh", "printed 262,336 kWh, computed 234,908 kWh",
				"printed 168,000 kWh, computed 262,336 kWh", "7 more figures")) {
			assertTrue(finding.message().english().contains(values), values + " in " + finding.message().english());
		}
		var values = finding.places().stream().map(Finding.Place::value).toList();
		assertTrue(values.containsAll(List.of("120,750 kWh ≠ 72,576 kWh", "523,076 kWh ≠ 589,984 kWh")), values::toString);
		assertTrue(finding.message().japanese().contains("合計には影響しません"));
		var places = finding.places().stream().map(place -> place.subject().elementId()).collect(Collectors.toSet());
		assertTrue(places.containsAll(List.of("printed-sites-houses-supplyKwh", "printed-sites-sora-supplyKwh",
				"printed-sites-station-supplyKwh", "printed-groups-new-demandKwh", "houses", "sora", "station")), places::toString);
	}

	@Test
	void everyComparisonIsARowWithItsStatus() {
		var table = check.check(rotated(), results()).table("figures").orElseThrow();
		assertEquals(11, table.rows().size());
		int status = table.columnIndex("status");
		var school = table.row("printed-sites-school-supplyKwh").orElseThrow();
		assertEquals("agrees", ((LocalizedText) school.cells().get(status)).english());
		assertEquals(number("66908"), table.number("printed-sites-houses-supplyKwh", "difference").orElseThrow());
	}

	@Test
	void aPlainExchangeOfTwoValuesIsRecognised() {
		var result = check.check(List.of(printed("energy.demand", "sites", "sora", "demandKwh", "262336", "kWh"),
				printed("energy.demand", "sites", "station", "demandKwh", "234908", "kWh")), results());
		assertEquals(List.of("labels.swapped"), rules(result));
	}

	@Test
	void oneWrongValueIsAnErrorWithBothValues() {
		var result = check.check(List.of(printed("energy.demand", "sites", "sora", "demandKwh", "234980", "kWh"),
				printed("energy.demand", "sites", "station", "demandKwh", "262336", "kWh")), results());
		assertEquals(List.of("printed.differs"), rules(result));
		assertEquals(Severity.ERROR, result.findings().getFirst().severity());
		assertTrue(result.findings().getFirst().message().japanese().contains("印字値 234,980 kWh、計算値 234,908 kWh"),
				result.findings().getFirst().message().japanese());
	}

	@Test
	void twoErrorsThatCancelOutAreNotTakenForAnExchange() {
		var result = check.check(List.of(printed("energy.demand", "sites", "sora", "demandKwh", "234808", "kWh"),
				printed("energy.demand", "sites", "station", "demandKwh", "262436", "kWh")), results());
		assertEquals(List.of("printed.differs", "printed.differs"), rules(result));
	}

	@Test
	void figuresThatAreOffByOneEnteredValueAreOneFinding() {
		// Kasai l.405-407: entered as printed, 323,213; the row's remainder and both totals were made with 720,655
		var columns = List.of(Column.number("potentialKw", "Potential", "導入可能量①", "kW"), Column.number("remainingKw", "Remaining", "①-②", "kW"));
		var table = new ResultTable("potential", LocalizedText.same("potential"), columns, List.of(row("buildings", "323213", "323213"),
				row("land", "323213", "323213"), Row.total("total", number("646426"), number("646426"))));
		var figures = List.of(printed("x", "potential", "land", "remainingKw", "720655", "kW"),
				printed("x", "potential", "total", "potentialKw", "1043868", "kW"), printed("x", "potential", "total", "remainingKw", "1043868", "kW"));
		var result = check.check(figures, Map.of("x", CalculationResult.of(List.of(table), List.of(), List.of())));
		assertEquals(List.of("printed.differs"), rules(result));
		assertTrue(result.findings().getFirst().message().english().contains("3 printed figures are 397,442 kW more"),
				result.findings().getFirst().message().english());
		assertEquals(4, result.findings().getFirst().places().size());
	}

	@Test
	void figuresAreComparedInThePrintedUnitAtThePrintedDecimals() {
		var result = check.check(List.of(printed("energy.demand", "sites", "sora", "demandKwh", "234.9", "MWh"),
				printed("energy.demand", "sites", "station", "demandKwh", "262.4", "MWh")), results());
		// 262.336 MWh prints as 262.3
		assertEquals(List.of("printed.rounding"), rules(result));
		assertEquals(List.of("262.4 MWh", "262.3 MWh"), result.findings().getFirst().places().stream().map(Finding.Place::value).toList());
	}

	@Test
	void whatCannotBeComparedIsSaid() {
		var result = check.check(List.of(printed("energy.absent", "t", "r", "c", "1", ""), printed("energy.absent", "t", "r2", "c", "1", ""),
				printed("energy.demand", "sites", "unknown", "demandKwh", "1", "kWh"),
				printed("energy.demand", "sites", "sora", "demandKwh", "1", "t-CO2")), results());
		assertEquals(List.of("printed.not.comparable", "printed.not.comparable", "printed.not.comparable"), rules(result));
		assertTrue(result.findings().get(0).message().english().startsWith("2 printed figures cannot be compared: the calculator energy.absent"));
		assertTrue(result.findings().get(1).message().english().contains("energy.demand/sites/unknown/demandKwh"));
		assertTrue(result.findings().get(2).message().japanese().contains("単位は kWh"));
	}

	@Test
	void aSubtotalThatIsRoundedFromTheWholeIsNotTheSumOfItsRows() {
		// three sites of 0.4 each print as 0, their sum as 1
		var sites = new ResultTable("sites", LocalizedText.same("sites"), List.of(Column.number("kwh", "Energy", "電力量", "kWh")),
				List.of(row("a", "0"), row("b", "0"), row("c", "0"), Row.subtotal("zone", Subject.of("zone", "zone"), number("1"))));
		var figures = List.of(printed("x", "sites", "a", "kwh", "0", "kWh"), printed("x", "sites", "b", "kwh", "0", "kWh"),
				printed("x", "sites", "c", "kwh", "0", "kWh"), printed("x", "sites", "zone", "kwh", "1", "kWh"));
		var result = check.check(figures, Map.of("x", CalculationResult.of(List.of(sites), List.of(), List.of())));
		assertEquals(List.of("printed.sum.rounding"), rules(result));
		assertEquals(Severity.INFO, result.findings().getFirst().severity());
		assertTrue(result.findings().getFirst().message().english().contains("prints 1 kWh, its rows sum to 0 kWh"));
	}

	@Test
	void rowsThatDoNotAddUpToTheirTotalAreAnError() {
		var sites = new ResultTable("sites", LocalizedText.same("sites"), List.of(Column.number("kwh", "Energy", "電力量", "kWh")),
				List.of(row("a", "323213"), row("b", "720655"), row("c", "70364"), Row.total("total", number("1114232"))));
		// Kasai l.404-407: the second cell repeats the first
		var figures = List.of(printed("x", "sites", "a", "kwh", "323213", "kWh"), printed("x", "sites", "b", "kwh", "323213", "kWh"),
				printed("x", "sites", "c", "kwh", "70364", "kWh"), printed("x", "sites", "total", "kwh", "1114232", "kWh"));
		var result = check.check(figures, Map.of("x", CalculationResult.of(List.of(sites), List.of(), List.of())));
		assertEquals(List.of("printed.differs", "printed.sum.differs"), rules(result));
		assertTrue(result.findings().get(1).message().english().contains("716,790"), result.findings().get(1).message().english());
	}
}

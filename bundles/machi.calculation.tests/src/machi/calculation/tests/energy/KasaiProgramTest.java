package machi.calculation.tests.energy;

import static machi.calculation.tests.energy.Kasai.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.Row;
import machi.calculation.emission.internal.InventoryCalculator;
import machi.calculation.emission.internal.MeasuresCalculator;
import machi.calculation.energybalance.internal.AllocationCalculator;
import machi.calculation.energybalance.internal.BalanceCalculator;
import machi.calculation.energybalance.internal.DemandCalculator;
import machi.calculation.energybalance.internal.GenerationCalculator;
import machi.calculation.energybalance.internal.LocalProductionCalculator;
import machi.calculation.energybalance.internal.SavingCalculator;
import machi.scenario.InputBinding;
import machi.scenario.energy.AllocationBinding;
import machi.scenario.energy.BalanceBinding;
import machi.scenario.energy.DemandBinding;
import machi.scenario.energy.EnergyMeasures;
import machi.scenario.energy.GenerationBinding;
import machi.scenario.energy.InventoryBinding;
import machi.scenario.energy.LocalProductionBinding;
import machi.scenario.energy.MeasuresBinding;
import machi.scenario.energy.SavingBinding;
import machi.scenario.mobility.MobilityMeasures;

/** samples/kasai → binding → calculator → the figure that the plan prints. */
class KasaiProgramTest {

	private static final SampleProgram KASAI = SampleProgram.kasai();

	private static <I extends Record> CalculationResult run(InputBinding<I> binding, Calculator<I> calculator)
			throws CalculationException {
		assertEquals(binding.calculatorId(), calculator.descriptor().id());
		return Kasai.run(calculator, binding.bind(KASAI));
	}

	private static CalculationResult allocation() throws CalculationException {
		return run(new AllocationBinding(), new AllocationCalculator());
	}

	private static CalculationResult measures() throws CalculationException {
		return run(new MeasuresBinding(List.of(new EnergyMeasures(), new MobilityMeasures())), new MeasuresCalculator());
	}

	private static List<String> cells(CalculationResult result, String table, String column, String... rows) {
		return List.of(rows).stream().map(row -> cell(result, table, row, column)).toList();
	}

	@Test
	void generation() throws CalculationException { // AT01, T08 and T09
		var result = run(new GenerationBinding(), new GenerationCalculator());
		assertEquals(List.of("2815050", "1411200", "10267950", "14494200"),
				cells(result, "plants", "generationKwh", "zone-1", "zone-2", "zone-3", "total"));
		assertEquals(List.of("2681", "1344", "9779", "13804"),
				cells(result, "plants", "capacityKw", "zone-1", "zone-2", "zone-3", "total"));
		assertEquals(43, result.table("plants").orElseThrow().rows().stream().filter(row -> row.kind() == Row.Kind.DATA).count());
		assertEquals("206850", cell(result, "existing", "total", "generationKwh"));
	}

	@Test
	void demand() throws CalculationException { // AT02, T12
		var result = run(new DemandBinding(), new DemandCalculator());
		assertEquals(List.of("1942360", "3382706", "8110022", "13435088"),
				cells(result, "sites", "demandKwh", "zone-1", "zone-2", "zone-3", "total"));
		assertEquals(List.of("245", "4", "90", "339"), cells(result, "sites", "quantity", "zone-1", "zone-2", "zone-3", "total"));
		assertEquals(List.of(), result.findings());
	}

	@Test
	void savings() throws CalculationException { // AT03, T14
		var result = run(new SavingBinding(), new SavingCalculator());
		assertEquals(List.of("67200", "30240", "1076322", "1173762"),
				cells(result, "measures", "savingKwh", "saving-811", "saving-812", "saving-814", "total"));
	}

	@Test
	void balanceAndShares() throws CalculationException { // AT04, AT06, l.540-546, l.388
		var result = run(new BalanceBinding(), new BalanceCalculator());
		assertEquals(List.of("13435088", "12261326", "1173762"), cells(result, "netzero", "kwh", "demand", "supply", "saving"));
		assertEquals(List.of("100", "91", "9"), cells(result, "netzero", "percent", "demand", "supply", "saving"));
		assertEquals(List.of("8.0", "1.0"), cells(result, "shares", "percent", "demandShare", "areaShare"));
	}

	@Test
	void allocationToZones() throws CalculationException { // AT05, T13 l.699, l.707, l.712, l.805
		var result = allocation();
		assertEquals(List.of("1328342", "1660596", "5839216", "8828155"),
				cells(result, "sites", "selfConsumptionKwh", "zone-1", "zone-2", "zone-3", "total"));
		assertEquals(List.of("516578", "645788", "2270806", "3433171"),
				cells(result, "sites", "bilateralKwh", "zone-1", "zone-2", "zone-3", "total"));
		assertEquals(4, result.findings().stream().filter(finding -> finding.rule().equals("rollup.difference"))
				.filter(finding -> finding.message().english().contains("Self-consumption")).count());
	}

	@Test
	void allocationToGroupsWhoseSitesBearTheLabelsOfT12() throws CalculationException { // T11 l.575-578
		var result = allocation();
		assertEquals(List.of("583027", "1660596", "5839216", "8828155"),
				cells(result, "groups", "selfConsumptionKwh", "group-575", "group-576", "group-577", "total"));
		assertEquals(List.of("226733", "645788", "2270806", "3433171"),
				cells(result, "groups", "bilateralKwh", "group-575", "group-576", "group-577", "total"));
		assertEquals("1173762", cell(result, "groups", "total", "savingKwh"));
		// A03: T12 gives 168,000 kWh to the 40 houses, T11 234,908; 168,000 − 67,200 = 100,800, × 0.72 = 72,576
		assertEquals("168000", cell(result, "groups", "group-574", "demandKwh"));
		assertEquals("72576", cell(result, "groups", "group-574", "selfConsumptionKwh"));
		// 66,773 + 21,112 + 226,839 + 0.72 × 234,908 = 169,133.76 → 169,134 + 188,882
		assertEquals("672740", cell(result, "groups", "group-573", "selfConsumptionKwh"));
		assertTrue(result.findings().stream().noneMatch(finding -> finding.rule().startsWith("group.")));
	}

	@Test
	void localProductionRatio() throws CalculationException { // AT06, T15
		var result = run(new LocalProductionBinding(), new LocalProductionCalculator());
		assertEquals(List.of("8828155", "12261326", "3433171"), cells(result, "ratio", "kwh", "local", "supply", "external"));
		assertEquals("72.0", cell(result, "ratio", "ratio", "percent"));
	}

	@Test
	void measuresOfBothDomains() throws CalculationException { // AT07, AT08, AT09, T17
		var result = measures();
		assertEquals(List.of("63.7", "10.8", "25.4", "0.2", "0.1", "53.4"), cells(result, "measures", "reductionTonnes", "fleet-887",
				"fleet-888", "station-889", "fleet-890", "lighting-892", "behaviour-893"));
		assertEquals(List.of("100.1", "53.5", "153.6"), cells(result, "measures", "reductionTonnes", "①運輸", "⑦その他", "total"));
		assertEquals(List.of("99.9", "0.3", "53.4"), cells(result, "numbers", "reductionTonnes", "取組1", "取組2", "取組3"));
	}

	@Test
	void theOrderOfTheContributionsDoesNotShow() throws CalculationException {
		var other = run(new MeasuresBinding(List.of(new MobilityMeasures(), new EnergyMeasures())), new MeasuresCalculator());
		assertEquals(measures(), other);
	}

	@Test
	void inventory() throws CalculationException { // AT12, T04
		var result = run(new InventoryBinding(), new InventoryCalculator());
		assertEquals(List.of("470.0", "367.8", "281.7"), List.of("base", "actual", "target").stream()
				.map(column -> cell(result, "sectors", "total", column)).toList());
		assertEquals(List.of("-23", "-41", "-38", "-43", "-3", "50", "-22"), cells(result, "sectors", "actualChangePercent",
				"sector-industry", "sector-civilian", "sector-household", "sector-business", "sector-transport", "sector-waste", "total"));
		assertEquals(List.of("-29", "-62", "-72", "-54", "-41", "-16", "-40"), cells(result, "sectors", "targetChangePercent",
				"sector-industry", "sector-civilian", "sector-household", "sector-business", "sector-transport", "sector-waste", "total"));
		assertEquals(List.of(), result.findings());
	}

	@Test
	void everyFigureOfAPlantCitesItsLine() throws CalculationException {
		var input = new GenerationBinding().bind(KASAI);
		var plant = input.plants().stream().filter(found -> found.id().equals("plant-416")).findFirst().orElseThrow();
		assertTrue(plant.subject().sources().stream().anyMatch(source -> source.locator().contains("416")), plant.subject().toString());
	}

	@Test
	void onlyTheKnownErrorsOfThePlanDeviateFromItsPrint() throws CalculationException { // A02: l.405; A03: labels of l.591-593
		var deviating = new ArrayList<String>();
		int compared = 0;
		for (var result : results().entrySet()) {
			for (var figure : KASAI.program().getPrintedFigures()) {
				if (figure.getCalculator().equals(result.getKey())) {
					var computed = result.getValue().table(figure.getTable()).orElseThrow(() -> new AssertionError(figure.getId()))
							.number(figure.getRow(), figure.getColumn()).orElseThrow(() -> new AssertionError(figure.getId()));
					compared++;
					if (computed.compareTo(figure.getValue()) != 0) {
						deviating.add(figure.getTable() + "/" + figure.getRow());
					}
				}
			}
		}
		assertTrue(compared > 300, compared + " figures");
		assertEquals(List.of("groups/group-573", "groups/group-574", "potential/potential-405", "potential/total", "sites/site-591",
				"sites/site-592", "sites/site-593"), deviating.stream().distinct().sorted().toList());
	}

	private static Map<String, CalculationResult> results() throws CalculationException {
		return Map.of("energy.generation", run(new GenerationBinding(), new GenerationCalculator()), "energy.demand",
				run(new DemandBinding(), new DemandCalculator()), "energy.saving", run(new SavingBinding(), new SavingCalculator()),
				"energy.balance", run(new BalanceBinding(), new BalanceCalculator()), "energy.allocation", allocation(),
				"energy.localproduction", run(new LocalProductionBinding(), new LocalProductionCalculator()), "emission.measures",
				measures(), "emission.inventory", run(new InventoryBinding(), new InventoryCalculator()));
	}
}

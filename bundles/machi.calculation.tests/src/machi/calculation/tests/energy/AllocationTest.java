package machi.calculation.tests.energy;

import static machi.calculation.tests.energy.Kasai.CONTRACTS;
import static machi.calculation.tests.energy.Kasai.CUT_OFF;
import static machi.calculation.tests.energy.Kasai.ROUND_THEN_SUM;
import static machi.calculation.tests.energy.Kasai.SUM_THEN_ROUND;
import static machi.calculation.tests.energy.Kasai.ZONES;
import static machi.calculation.tests.energy.Kasai.cell;
import static machi.calculation.tests.energy.Kasai.contract;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.calculation.energybalance.Allocation;
import machi.calculation.energybalance.AllocationInput;
import machi.calculation.energybalance.CustomerGroup;
import machi.calculation.energybalance.SavingMeasure;
import machi.calculation.energybalance.SiteDemand;
import machi.calculation.energybalance.SupplyContract;
import machi.calculation.energybalance.SupplyKind;
import machi.calculation.energybalance.internal.AllocationCalculator;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;

class AllocationTest {

	/** T11 l.573-577; only l.573 prints the sum of rounded sites. */
	private static final List<CustomerGroup> GROUPS = List.of(group("group-573", ROUND_THEN_SUM), group("group-574", SUM_THEN_ROUND),
			group("group-575", SUM_THEN_ROUND), group("group-576", SUM_THEN_ROUND), group("group-577", SUM_THEN_ROUND));

	private static CustomerGroup group(String id, RoundingPolicy rounding) {
		return new CustomerGroup(id, LocalizedText.same(id), Optional.empty(), rounding, Kasai.subject(id));
	}

	private static AllocationInput input(List<SiteDemand> sites, List<SavingMeasure> savings, List<SupplyContract> contracts) {
		return new AllocationInput(ZONES, GROUPS, sites, savings, contracts, CUT_OFF, SUM_THEN_ROUND, SUM_THEN_ROUND);
	}

	private static CalculationResult printedSupplies() throws CalculationException {
		return Kasai.run(new AllocationCalculator(), input(Kasai.supplies(), List.of(), CONTRACTS));
	}

	private static CalculationException failure(List<SupplyContract> contracts) {
		return assertThrows(CalculationException.class,
				() -> Kasai.run(new AllocationCalculator(), input(Kasai.supplies(), List.of(), contracts)));
	}

	@Test
	void all101SitesAreSuppliedAsPrinted() throws CalculationException { // AT05, T13 l.700-804
		var result = printedSupplies();
		int compared = 0;
		for (var row : Kasai.table("T13")) {
			if (Kasai.isSiteOfT13(row)) {
				var id = "line-" + row.getField(0);
				assertEquals(row.getField(4), cell(result, "sites", id, "selfConsumptionKwh"), row.getField(2));
				assertEquals(row.getField(5), cell(result, "sites", id, "bilateralKwh"), row.getField(2));
				assertEquals(row.getField(6), cell(result, "sites", id, "supplyKwh"), row.getField(2));
				compared++;
			}
		}
		assertEquals(101, compared);
	}

	@Test
	void zonesAndTotalAreRoundedFromTheirOwnSupply() throws CalculationException { // AT05, T13 l.699, l.707, l.712, l.805
		assertZonesAsPrinted(printedSupplies());
	}

	@Test
	void demandLessSavingGivesTheSameZones() throws CalculationException { // T12 and T14 lead to the subtotals of T13
		var result = Kasai.run(new AllocationCalculator(), input(Kasai.demands(), Kasai.savings(), CONTRACTS));
		assertZonesAsPrinted(result);
		assertEquals("774953", cell(result, "sites", "site-598", "selfConsumptionKwh")); // l.710
	}

	private static void assertZonesAsPrinted(CalculationResult result) {
		assertEquals(List.of("245", "1844920", "1328342", "516578", "0", "0"), zone(result, "zone-1"));
		assertEquals(List.of("4", "2306384", "1660596", "645788", "0", "0"), zone(result, "zone-2"));
		assertEquals(List.of("90", "8110022", "5839216", "2270806", "0", "0"), zone(result, "zone-3"));
		assertEquals(List.of("339", "12261326", "8828155", "3433171", "0", "0"), zone(result, "total"));
	}

	private static List<String> zone(CalculationResult result, String row) {
		return List.of("quantity", "supplyKwh", "selfConsumptionKwh", "bilateralKwh", "greenMenuKwh", "certificateKwh").stream()
				.map(column -> cell(result, "sites", row, column)).toList();
	}

	@Test
	void rowsThatDoNotAddUpToTheirSubtotalAreExplained() throws CalculationException { // A04: differences 1, 1, 3, total 4
		var values = printedSupplies().findings().stream().filter(finding -> finding.rule().equals("rollup.difference"))
				.filter(finding -> finding.message().english().contains("Self-consumption"))
				.map(finding -> finding.places().stream().map(Finding.Place::value).toList()).toList();
		assertEquals(List.of(List.of("1,328,343 kWh", "1,328,342 kWh"), List.of("1,660,597 kWh", "1,660,596 kWh"),
				List.of("5,839,219 kWh", "5,839,216 kWh"), List.of("8,828,159 kWh", "8,828,155 kWh")), values);
	}

	@Test
	void customerGroupsAreSuppliedAsPrinted() throws CalculationException { // T11 l.573-578
		var result = printedSupplies();
		for (var row : Kasai.table("T11")) {
			var id = row.getField(1).equals("all") ? "total" : "group-" + row.getField(0);
			assertEquals(row.getField(7), cell(result, "groups", id, "selfConsumptionKwh"), id);
			assertEquals(row.getField(8), cell(result, "groups", id, "bilateralKwh"), id);
		}
	}

	@Test
	void roundingTheSumOfTheFirstGroupWouldPrintOneLess() throws CalculationException { // A05: 0.72 × 867,452 = 624,565.44
		var groups = List.of(group("group-573", SUM_THEN_ROUND));
		var result = Kasai.run(new AllocationCalculator(), new AllocationInput(ZONES, groups, Kasai.supplies(), List.of(), CONTRACTS,
				CUT_OFF, SUM_THEN_ROUND, SUM_THEN_ROUND));
		assertEquals("624565", cell(result, "groups", "group-573", "selfConsumptionKwh"));
	}

	@Test
	void anotherShareOfSelfConsumptionLeavesTheRestToTheBilateralContract() throws CalculationException {
		var result = Kasai.run(new AllocationCalculator(), input(Kasai.supplies(), List.of(), CONTRACTS),
				Map.of("selfConsumptionPercent", "50"));
		assertEquals("6130663", cell(result, "sites", "total", "selfConsumptionKwh")); // 12,261,326 / 2
		assertEquals("6130663", cell(result, "sites", "total", "bilateralKwh"));
	}

	@Test
	void sharesBeyondHundredPercentAreRefused() {
		var failure = failure(List.of(contract("a", SupplyKind.SELF_CONSUMPTION, "72", true),
				contract("b", SupplyKind.GREEN_MENU, "28.01", false), contract("c", SupplyKind.BILATERAL, "", false)));
		assertEquals("b", failure.subject().elementId());
		assertEquals("sharePercent", failure.subject().attribute());
		assertEquals("100.01%", failure.value());
	}

	@Test
	void twoContractsForTheRestAreRefused() {
		var failure = failure(List.of(contract("a", SupplyKind.BILATERAL, "", false), contract("b", SupplyKind.GREEN_MENU, "", false)));
		assertEquals("b", failure.subject().elementId());
	}

	@Test
	void sharesThatLeaveSomethingOverAreRefused() {
		var failure = failure(List.of(contract("a", SupplyKind.SELF_CONSUMPTION, "72", true), contract("b", SupplyKind.BILATERAL, "27", false)));
		assertEquals("99%", failure.value());
	}

	@Test
	void aNegativeShareIsRefused() {
		assertEquals("-1%", failure(List.of(contract("a", SupplyKind.SELF_CONSUMPTION, "-1", true))).value());
	}

	@Test
	void aSiteWithoutContractIsRefusedByName() {
		assertEquals("line-700", failure(List.of()).subject().elementId());
	}

	@Test
	void aShareThatNoContractTakesIsRefused() {
		var failure = assertThrows(CalculationException.class, () -> Kasai.run(new AllocationCalculator(),
				input(Kasai.supplies(), List.of(), List.of(contract("b", SupplyKind.BILATERAL, "", false))), Map.of("selfConsumptionPercent", "10")));
		assertEquals("10%", failure.value());
	}

	@Test
	void aZoneWithContractsOfItsOwnUsesThoseOnly() throws CalculationException {
		var own = new SupplyContract("own", LocalizedText.same("own"), SupplyKind.GREEN_MENU, "zone-2", Optional.empty(), false,
				Kasai.subject("own"));
		var contracts = List.of(Kasai.SELF, Kasai.BILATERAL, own);
		var allocation = Allocation.of(input(Kasai.supplies(), List.of(), contracts));
		assertEquals(new BigDecimal("2306384"), allocation.zone("zone-2").of(own));
		assertEquals(new BigDecimal("1328342"), allocation.zone("zone-1").of(Kasai.SELF));
		var total = allocation.total();
		assertEquals(total.supplyKwh(), total.of(Kasai.SELF).add(total.of(Kasai.BILATERAL)).add(total.of(own)));
	}

	@Test
	void aGroupThatStatesAnotherNumberThanItsSitesIsFound() throws CalculationException {
		var groups = List.of(new CustomerGroup("group-576", LocalizedText.same("g"), Optional.of(new BigDecimal("5")), SUM_THEN_ROUND,
				Kasai.subject("group-576")));
		var result = Kasai.run(new AllocationCalculator(), new AllocationInput(ZONES, groups, Kasai.supplies(), List.of(), CONTRACTS,
				CUT_OFF, SUM_THEN_ROUND, SUM_THEN_ROUND));
		var finding = result.findings().stream().filter(found -> found.rule().equals("group.quantity")).findFirst().orElseThrow();
		assertEquals(List.of("5", "4"), finding.places().stream().map(Finding.Place::value).toList());
		assertEquals(97, result.findings().stream().filter(found -> found.rule().equals("group.unknown")).count());
	}
}

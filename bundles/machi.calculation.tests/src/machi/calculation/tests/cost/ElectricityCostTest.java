package machi.calculation.tests.cost;

import static machi.calculation.tests.cost.KasaiCosts.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Subject;
import machi.calculation.cost.ContractedSupply;
import machi.calculation.cost.ElectricityCostInput;
import machi.calculation.cost.ElectricityPrice;
import machi.calculation.cost.internal.ElectricityCostCalculator;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;

/** AT10: cost of electricity, T25 (l.1345-1357). */
class ElectricityCostTest {

	private static final ElectricityPrice PRESENT = price("tariff-current", "13.12", "3.45", "4.69");
	private static final ElectricityPrice PPA = price("tariff-ppa", "15.76");

	private static ElectricityPrice price(String id, String... components) {
		return new ElectricityPrice(Subject.of(id, id), Arrays.stream(components).map(BigDecimal::new).toList());
	}

	private static ContractedSupply contract(String id, String kwh, ElectricityPrice price) {
		return new ContractedSupply(Subject.of(id, id), LocalizedText.same(id), new BigDecimal(kwh), Optional.ofNullable(price));
	}

	private static CalculationResult cost(String supply, ContractedSupply... contracts) throws CalculationException {
		return run(new ElectricityCostCalculator(), new ElectricityCostInput(new BigDecimal(supply), PRESENT, List.of(contracts),
				RoundingPolicy.halfUp(0), Rounding.halfUp(0)));
	}

	private static BigDecimal cell(CalculationResult result, String row, String column) {
		return result.table("comparison").orElseThrow().number(row, column).orElseThrow();
	}

	@Test
	void theComparisonOfThePlanIsReproducedToTheYen() throws CalculationException {
		var result = cost("12261326", contract("contract-self", "8828155", PPA), contract("contract-bilateral", "3433171", PRESENT),
				contract("contract-menu", "0", null));
		assertEquals(new BigDecimal("21.26"), cell(result, "current", "priceYenPerKwh"));
		assertEquals(new BigDecimal("260675791"), cell(result, "current", "costYen"));
		assertEquals(new BigDecimal("139131723"), cell(result, "contract-self", "costYen"));
		assertEquals(new BigDecimal("72989215"), cell(result, "contract-bilateral", "costYen"));
		assertEquals(new BigDecimal("212120938"), cell(result, "proposed", "costYen"));
		assertEquals(new BigDecimal("81"), cell(result, "ratio", "percent"));
		// 260,675,791 - 212,120,938
		assertEquals(new BigDecimal("48554853"), cell(result, "saving", "costYen"));
	}

	@Test
	void electricityThatIsBoughtWithoutATariffIsRefusedWithTheContract() {
		var failure = assertThrows(CalculationException.class, () -> cost("10", contract("contract-menu", "10", null)));
		assertEquals("contract-menu", failure.subject().elementId());
		assertEquals("tariff", failure.subject().attribute());
	}
}

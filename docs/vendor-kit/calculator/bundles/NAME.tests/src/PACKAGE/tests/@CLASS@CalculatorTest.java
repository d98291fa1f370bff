package @NAME@.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import @NAME@.@CLASS@Calculator;
import @NAME@.@CLASS@Input;
import @NAME@.@CLASS@Site;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

class @CLASS@CalculatorTest {

	private final @CLASS@Calculator calculator = new @CLASS@Calculator();

	@Test
	void theFiguresAreThoseOfAHandCalculation() throws CalculationException {
		// 10,000 kWh x 10% = 1,000 kWh, / 2.5 = 400 kWh, saving 600 kWh; 4,321 kWh: 432.1, 172.84 and 259.26 kWh
		var result = calculate(Map.of("share", "10", "cop", "2.5"), site("town-hall", "10000"), site("school", "4321"));
		var table = result.table("sites").orElseThrow();
		assertEquals(new BigDecimal("600"), table.number("town-hall", "saving").orElseThrow());
		assertEquals(new BigDecimal("432"), table.number("school", "direct").orElseThrow());
		assertEquals(new BigDecimal("173"), table.number("school", "pump").orElseThrow());
		assertEquals(new BigDecimal("259"), table.number("school", "saving").orElseThrow());
		assertEquals(new BigDecimal("859"), table.number("total", "saving").orElseThrow());
		assertEquals(List.of(), result.findings());
	}

	@Test
	void whatIsSetByNobodyHasItsUsualValue() throws CalculationException {
		// 10% and a coefficient of 3: 10,000 kWh x 10% x 2/3 = 666.7 kWh
		var table = calculate(Map.of(), site("town-hall", "10000")).table("sites").orElseThrow();
		assertEquals(new BigDecimal("667"), table.number("town-hall", "saving").orElseThrow());
	}

	@Test
	void aSiteWithoutADemandIsNamedAndTheOthersAreComputed() throws CalculationException {
		var result = calculate(Map.of(), site("town-hall", "10000"), site("school", ""));
		var places = result.findings().stream().map(finding -> finding.places().getFirst().subject().elementId());
		assertEquals(List.of("school"), places.toList());
		assertEquals(new BigDecimal("667"), result.table("sites").orElseThrow().number("total", "saving").orElseThrow());
	}

	@Test
	void aNegativeDemandIsRefusedByItsPlace() {
		var failure = assertThrows(CalculationException.class, () -> calculate(Map.of(), site("school", "-1")));
		assertEquals("school", failure.subject().elementId());
		assertEquals("annualDemandKwh", failure.subject().attribute());
	}

	@Test
	void everythingIsSaidInBothLanguages() throws CalculationException {
		var descriptor = calculator.descriptor();
		complete(descriptor.title());
		complete(descriptor.description());
		for (var parameter : descriptor.parameters()) {
			complete(parameter.label());
			complete(parameter.help());
		}
		var result = calculate(Map.of(), site("school", ""));
		result.tables().forEach(table -> table.columns().forEach(column -> complete(column.title())));
		result.findings().forEach(finding -> complete(finding.message()));
	}

	private static void complete(LocalizedText text) {
		assertFalse(text.english().isBlank() || text.japanese().isBlank(), text::toString);
	}

	private static @CLASS@Site site(String id, String demandKwh) {
		var demand = demandKwh.isEmpty() ? Optional.<BigDecimal> empty() : Optional.of(new BigDecimal(demandKwh));
		return new @CLASS@Site(Subject.of(id, id), LocalizedText.of(id, id), demand);
	}

	private CalculationResult calculate(Map<String, String> parameters, @CLASS@Site... sites) throws CalculationException {
		return calculator.calculate(new @CLASS@Input(List.of(sites)),
				ParameterValues.of(calculator.descriptor().parameters(), parameters), CalculationMonitor.NONE);
	}
}

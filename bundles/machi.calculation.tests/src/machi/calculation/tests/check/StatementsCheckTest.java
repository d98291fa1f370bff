package machi.calculation.tests.check;

import static machi.calculation.tests.check.Checks.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.check.StatedAmount;
import machi.check.StatedAmount.Role;
import machi.check.StatementsInput;
import machi.check.internal.StatementsCheck;
import machi.quantity.FiscalYear;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** The same amount planned, funded and scheduled, with amounts of the Kasai plan. */
class StatementsCheckTest {

	private static StatedAmount amount(String topic, Role role, Integer year, String value, String unit) {
		var id = role + "-" + year + "-" + value;
		return new StatedAmount(topic, LocalizedText.same(topic), "initiative-8", LocalizedText.same("取組⑧"),
				Optional.ofNullable(year).map(FiscalYear::new), role, new BigDecimal(value), Unit.of(unit), new Subject(id, "quantity", id, List.of()));
	}

	private static CalculationResult check(StatedAmount... amounts) throws CalculationException {
		return run(new StatementsCheck(), new StatementsInput(Arrays.asList(amounts)));
	}

	private static List<StatedAmount> chargers(Role role, int first, int last) {
		var amounts = new ArrayList<StatedAmount>();
		for (int year = first; year <= last; year++) {
			amounts.add(amount("count.charger", role, year, "2", "台"));
		}
		return amounts;
	}

	@Test
	void twelveFundedChargersContradictTenPlannedOnes() throws CalculationException {
		// l.889, l.1213-1219: 10 from R4 to R8; l.998-1003: 2 a year from R4 to R9
		var amounts = new ArrayList<>(List.of(amount("count.charger", Role.PLANNED, null, "10", "台")));
		amounts.addAll(chargers(Role.FUNDED, 2022, 2027));
		amounts.addAll(chargers(Role.SCHEDULED, 2022, 2026));
		var result = check(amounts.toArray(StatedAmount[]::new));
		assertEquals(1, result.findings().size());
		var finding = result.findings().getFirst();
		assertEquals("statement.differs", finding.rule());
		assertEquals(Severity.ERROR, finding.severity());
		assertTrue(finding.message().japanese().contains("計画 10 台、事業費 12 台、年度計画 10 台(令和9年度 事業費 2 台 / 年度計画 0 台)"),
				finding.message().japanese());
		assertEquals(List.of("PLANNED-null-10", "FUNDED-2027-2"), finding.places().stream().map(place -> place.subject().elementId()).toList());
	}

	@Test
	void lessMoneyThanPlanIsAWarning() throws CalculationException {
		// l.420: 600 kW on houses; l.859-868: 5 × 50 + 3 × 25 kW subsidised
		var finding = check(amount("capacity.photovoltaic", Role.PLANNED, null, "600", "kW"),
				amount("capacity.photovoltaic", Role.FUNDED, 2023, "0.25", "MW"), amount("capacity.photovoltaic", Role.FUNDED, 2028, "75", "kW"))
				.findings().getFirst();
		assertEquals(Severity.WARNING, finding.severity());
		assertTrue(finding.message().english().contains("planned 600 kW, funded 325 kW"), finding.message().english());
		assertEquals(3, finding.places().size());
	}

	@Test
	void equalAmountsAreNoFinding() throws CalculationException {
		// l.888 and l.998-1006: 11 cars
		var result = check(amount("count.car", Role.PLANNED, null, "11", "台"), amount("count.car", Role.FUNDED, 2022, "3", "台"),
				amount("count.car", Role.FUNDED, 2026, "8.0", "台"), amount("count.car", Role.SCHEDULED, 2022, "3", "台"),
				amount("count.car", Role.SCHEDULED, 2026, "8", "台"));
		assertEquals(List.of(), result.findings());
		assertEquals(new BigDecimal("11"), result.table("amounts").orElseThrow().number("count.car/initiative-8", "scheduled").orElseThrow());
	}

	@Test
	void equalTotalsInOtherYearsAreFound() throws CalculationException {
		var finding = check(amount("count.car", Role.FUNDED, 2022, "3", "台"), amount("count.car", Role.FUNDED, 2023, "1", "台"),
				amount("count.car", Role.SCHEDULED, 2022, "4", "台")).findings().getFirst();
		assertEquals("statement.year.differs", finding.rule());
		assertTrue(finding.message().english().contains("FY2022 funded 3 台 / scheduled 4 台"), finding.message().english());
	}

	@Test
	void aBatteryInKilowattIsFoundAndNotCompared() throws CalculationException {
		// l.859: 40kw; l.860: 600kwh
		var result = check(amount("capacity.battery", Role.PLANNED, null, "260", "kWh"), amount("capacity.battery", Role.FUNDED, 2023, "40", "kW"),
				amount("capacity.battery", Role.FUNDED, 2024, "40", "kW"), amount("capacity.battery", Role.FUNDED, 2024, "600", "kWh"));
		assertEquals(List.of("unit.unfit"), result.findings().stream().map(Finding::rule).toList());
		var finding = result.findings().getFirst();
		assertTrue(finding.message().japanese().contains("2 件の単位が kW (40 kW)"), finding.message().japanese());
		assertEquals(List.of("40 kW", "40 kW", "260 kWh"), finding.places().stream().map(Finding.Place::value).toList());
	}

	@Test
	void whatIsStatedInOnePlaceOnlyIsNotCompared() throws CalculationException {
		assertEquals(List.of(), check(chargers(Role.FUNDED, 2022, 2027).toArray(StatedAmount[]::new)).findings());
	}
}

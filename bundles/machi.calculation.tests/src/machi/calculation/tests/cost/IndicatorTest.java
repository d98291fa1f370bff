package machi.calculation.tests.cost;

import static machi.calculation.tests.cost.KasaiCosts.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.calculation.indicator.Indicator;
import machi.calculation.indicator.Indicator.Derivation;
import machi.calculation.indicator.Indicator.Direction;
import machi.calculation.indicator.IndicatorInput;
import machi.calculation.indicator.StatedPeriod;
import machi.calculation.indicator.internal.IndicatorCalculator;
import machi.quantity.Rounding;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** AT12, the part on KPI 2 (l.1037-1039), and what is said of targets without a formula. */
class IndicatorTest {

	private static Indicator kpi(String id, String unit, String baseline, String target, Derivation derivation, String... operands) {
		var figures = Arrays.stream(operands)
				.map(value -> new Indicator.Operand(Subject.of("figure-" + value, value), new BigDecimal(value), Unit.of("人"))).toList();
		return new Indicator(Subject.of(id, id), LocalizedText.same(id), Unit.of(unit), Unit.of(unit), Direction.INCREASE,
				Optional.of(StatedPeriod.read("令和3年度")), Optional.of(new BigDecimal(baseline)), Optional.of(StatedPeriod.read("令和12年度")),
				Optional.of(new BigDecimal(target)), derivation, figures);
	}

	private static CalculationResult result(Indicator... indicators) throws CalculationException {
		return run(new IndicatorCalculator(), new IndicatorInput(List.of(indicators), Optional.empty()));
	}

	@Test
	void theRecoveryOfTheWorkingAgePopulationIsEightPercent() throws CalculationException {
		// (284 - 263) / 263 = 7.98 %
		var result = result(kpi("kpi-2", "%", "0", "8.0", Derivation.CHANGE_RATE, "284", "263"));
		assertEquals(Optional.of(new BigDecimal("8.0")), result.table("kpis").orElseThrow().number("kpi-2", "derived"));
		assertEquals(List.of(), result.findings());
	}

	@Test
	void aTargetThatItsFiguresDoNotGiveIsAnError() throws CalculationException {
		var findings = result(kpi("kpi-2", "%", "0", "8.1", Derivation.CHANGE_RATE, "284", "263")).findings();
		assertEquals("kpi.target.differs", findings.getFirst().rule());
		assertEquals(Severity.ERROR, findings.getFirst().severity());
		assertTrue(findings.getFirst().message().japanese().contains("8.1%") && findings.getFirst().message().japanese().contains("8.0%"));
		assertEquals(3, findings.getFirst().places().size());
	}

	@Test
	void aTargetWithoutAFormulaIsSaidToBeSo() throws CalculationException {
		var finding = result(kpi("kpi-1", "百万円", "0", "266.6", Derivation.STATED)).findings().getFirst();
		assertEquals("kpi.not.derived", finding.rule());
		assertEquals(Severity.INFO, finding.severity());
		assertEquals("266.6 百万円", finding.places().getFirst().value());
	}

	@Test
	void aTargetThatRunsAgainstItsDirectionIsAnError() throws CalculationException {
		var rules = result(kpi("kpi-3", "件", "20", "7", Derivation.STATED)).findings().stream().map(finding -> finding.rule()).toList();
		assertEquals(List.of("kpi.not.derived", "kpi.direction"), rules);
	}

	@Test
	void aChangeRateNeedsTwoFiguresOfWhichTheOldOneIsNotZero() {
		var one = assertThrows(CalculationException.class, () -> result(kpi("kpi-2", "%", "0", "8.0", Derivation.CHANGE_RATE, "284")));
		assertEquals("operands", one.subject().attribute());
		var zero = assertThrows(CalculationException.class, () -> result(kpi("kpi-2", "%", "0", "8.0", Derivation.CHANGE_RATE, "284", "0")));
		assertEquals("figure-0", zero.subject().elementId());
	}

	/** Kaga K998 prints 17,203 and 25,804 MWh; that the factor is 1.5 is inferred. 17,203 × 1.5 = 25,804.5. */
	private static Indicator energySold() {
		var factor = new Indicator.Operand(Subject.of("figure-factor", "1.5"), new BigDecimal("1.5"), Unit.ONE);
		return new Indicator(Subject.of("kpi-06", "kpi-06"), LocalizedText.same("kpi-06"), Unit.of("MWh"), Unit.of("MWh"), Direction.INCREASE,
				Optional.of(StatedPeriod.read("2019年度")), Optional.of(new BigDecimal("17203")), Optional.of(StatedPeriod.read("2022年")),
				Optional.of(new BigDecimal("25804")), Derivation.MULTIPLE, List.of(factor));
	}

	@Test
	void aMultipleOfTheBaselineIsRoundedByTheRuleOfTheTable() throws CalculationException {
		var cut = run(new IndicatorCalculator(), new IndicatorInput(List.of(energySold()), Optional.of(Rounding.down(0))));
		assertEquals(Optional.of(new BigDecimal("25804")), cut.table("kpis").orElseThrow().number("kpi-06", "derived"));
		assertEquals(List.of(), cut.findings());
		var halfUp = result(energySold()).findings();
		assertEquals("kpi.target.differs", halfUp.getFirst().rule());
		assertTrue(halfUp.getFirst().message().english().contains("25,805 MWh"), halfUp.getFirst().message().english());
	}

	@Test
	void periodsAreShownAsPrintedAndInWords() throws CalculationException {
		var row = result(energySold()).table("kpis").orElseThrow().row("kpi-06").orElseThrow();
		assertTrue(row.cells().contains(LocalizedText.of("CY2022", "2022年")) && row.cells().contains(LocalizedText.of("FY2019", "2019年度")));
	}
}

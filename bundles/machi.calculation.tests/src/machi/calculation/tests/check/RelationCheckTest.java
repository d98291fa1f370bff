package machi.calculation.tests.check;

import static machi.calculation.tests.check.Checks.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.check.RelationsInput;
import machi.check.StatedRelation;
import machi.check.StatedRelation.Figure;
import machi.check.StatedRelation.Kind;
import machi.check.internal.RelationCheck;
import machi.quantity.Rounding;
import machi.quantity.Unit;

/** Relations that the Kasai plan states; each kind with one that holds and one that does not. */
class RelationCheckTest {

	private static Figure figure(String value, String unit) {
		return new Figure(new Subject("figure-" + value, "value", value, List.of()), new BigDecimal(value), Unit.of(unit), false);
	}

	private static Figure about(String value, String unit) {
		return new Figure(new Subject("figure-" + value, "value", value, List.of()), new BigDecimal(value), Unit.of(unit), true);
	}

	private static List<Finding> findings(Kind kind, Optional<Rounding> rounding, Figure result, Figure... operands) throws CalculationException {
		var relation = new StatedRelation(Subject.of("identity", "identity"), kind, result, Arrays.asList(operands), rounding);
		return run(new RelationCheck(), new RelationsInput(List.of(relation))).findings();
	}

	private static List<Finding> exact(Kind kind, Figure result, Figure... operands) throws CalculationException {
		return findings(kind, Optional.empty(), result, operands);
	}

	@Test
	void aColumnThatDoesNotAddUpIsAnError() throws CalculationException {
		// l.404-407: 323,213 + 323,213 + 70,364 = 716,790; with 720,655 it is the printed total
		var finding = exact(Kind.SUM, figure("1114232", "kW"), figure("323213", "kW"), figure("323213", "kW"), figure("70364", "kW")).getFirst();
		assertEquals("identity.broken", finding.rule());
		assertEquals(Severity.ERROR, finding.severity());
		assertTrue(finding.message().japanese().contains("1,114,232 kW") && finding.message().japanese().contains("716,790 kW"));
		assertEquals(4, finding.places().size());
		assertEquals(List.of(), exact(Kind.SUM, figure("1114232", "kW"), figure("323213", "kW"), figure("720655", "kW"), figure("70364", "kW")));
	}

	@Test
	void anApproximateFigureThatDoesNotFitIsAWarning() throws CalculationException {
		// l.249: 29.3 % + 36.7 % = 66.0 %, the text says 約67%
		var finding = findings(Kind.SUM, Optional.of(Rounding.halfUp(0)), about("67", "%"), figure("29.3", "%"), figure("36.7", "%")).getFirst();
		assertEquals(Severity.WARNING, finding.severity());
		assertTrue(finding.message().english().contains("stated as 67%, its figures give 66%"), finding.message().english());
	}

	@Test
	void oneFigureInTwoUnitsIsCompared() throws CalculationException {
		// l.210 千万t against l.227 千t; 1 千万t = 10,000 千t
		assertEquals(List.of(), exact(Kind.EQUAL, figure("0.04", "万t-CO2"), figure("0.4", "千t-CO2")));
		assertEquals("identity.broken", exact(Kind.EQUAL, figure("367.8", "万t-CO2"), figure("367.8", "千t-CO2")).getFirst().rule());
	}

	@Test
	void oneFigurePrintedWithTwoPrecisionsIsWorthKnowingOnly() throws CalculationException {
		// l.391 and l.544
		var finding = exact(Kind.EQUAL, figure("168536616", "kWh"), figure("168536615.5", "kWh")).getFirst();
		assertEquals("identity.precision", finding.rule());
		assertEquals(Severity.INFO, finding.severity());
		assertEquals("identity.broken", exact(Kind.EQUAL, figure("168536617", "kWh"), figure("168536615.5", "kWh")).getFirst().rule());
	}

	@Test
	void aLimitThatIsExceededIsFound() throws CalculationException {
		// l.1476 against l.57: 134 MW after FIT, of 120 MW under FIT
		var finding = exact(Kind.AT_MOST, figure("134", "MW"), about("120", "MW")).getFirst();
		assertEquals(Severity.WARNING, finding.severity());
		assertTrue(finding.message().japanese().contains("134 MW が上限 120 MW を超えています"));
		assertEquals(List.of(), exact(Kind.AT_MOST, figure("120000", "kW"), figure("120", "MW")));
	}

	@Test
	void differencesProductsAndRatiosAreComputedInTheirUnits() throws CalculationException {
		assertEquals(List.of(), exact(Kind.DIFFERENCE, figure("60209", "kW"), figure("70364", "kW"), figure("10155", "kW")));
		// l.420, l.471: 200 houses of 3 kW
		assertEquals(List.of(), exact(Kind.PRODUCT, figure("600", "kW"), figure("3", "kW"), figure("200", "")));
		assertEquals(List.of(), exact(Kind.PRODUCT, figure("2.1", "kWh"), figure("2", "W"), figure("1050", "kWh/kW")));
		// l.391: 13,435,088 / 168,536,616 = 7.97 %
		assertEquals(List.of(), findings(Kind.RATIO, Optional.of(Rounding.halfUp(1)), figure("8.0", "%"), figure("13435.088", "MWh"),
				figure("168536616", "kWh")));
		assertEquals("identity.rounding", exact(Kind.RATIO, figure("7.9", "%"), figure("13435088", "kWh"), figure("168536616", "kWh")).getFirst().rule());
		assertEquals("identity.broken", exact(Kind.RATIO, figure("7.8", "%"), figure("13435088", "kWh"), figure("168536616", "kWh")).getFirst().rule());
		assertEquals("identity.broken", exact(Kind.DIFFERENCE, figure("60208", "kW"), figure("70364", "kW"), figure("10155", "kW")).getFirst().rule());
	}

	@Test
	void unitsThatDoNotFitAreSaid() throws CalculationException {
		assertEquals("identity.units", exact(Kind.SUM, figure("3", "kWh"), figure("1", "kW"), figure("2", "kW")).getFirst().rule());
		assertEquals("identity.units", exact(Kind.PRODUCT, figure("3", "kWh"), figure("1", "kW"), figure("2", "kW")).getFirst().rule());
	}

	@Test
	void aRelationWithTheWrongNumberOfOperandsIsRefused() {
		var failure = assertThrows(CalculationException.class, () -> exact(Kind.RATIO, figure("1", ""), figure("1", "")));
		assertEquals("operands", failure.subject().attribute());
		var zero = assertThrows(CalculationException.class, () -> exact(Kind.RATIO, figure("1", ""), figure("1", ""), figure("0", "")));
		assertEquals("figure-0", zero.subject().elementId());
	}
}

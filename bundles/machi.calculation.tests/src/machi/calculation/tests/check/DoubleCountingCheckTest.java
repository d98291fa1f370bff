package machi.calculation.tests.check;

import static machi.calculation.tests.check.Checks.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.check.AvoidanceClaim;
import machi.check.AvoidanceClaim.Kind;
import machi.check.DoubleCountingInput;
import machi.check.internal.DoubleCountingCheck;
import machi.quantity.Unit;

/** Measures of the Kasai plan that count the same energy (l.914-993). */
class DoubleCountingCheckTest {

	private static final AvoidanceClaim SUPPLY = claim(Kind.RENEWABLE_SUPPLY, "site-594", "840000", "kWh", "既存住宅");
	// 200 houses × 4,200 kWh × 20 %
	private static final AvoidanceClaim NUDGE = claim(Kind.GRID_ELECTRICITY, "site-594", "168000", "kWh", "ナッジ");
	private static final AvoidanceClaim STATION = claim(Kind.CHARGING, "", "80000", "kWh", "EVステーション");
	private static final AvoidanceClaim BUS = claim(Kind.FUEL, "", "24330", "L", "コミバス");

	private static AvoidanceClaim claim(Kind kind, String scope, String amount, String unit, String label) {
		return new AvoidanceClaim(kind, scope, new BigDecimal(amount), Unit.of(unit), Subject.of(label, label));
	}

	private static List<Finding> findings(AvoidanceClaim... claims) throws CalculationException {
		return run(new DoubleCountingCheck(), new DoubleCountingInput(Arrays.asList(claims))).findings();
	}

	@Test
	void savingGridElectricityAtASiteThatIsSuppliedRenewablyIsAWarning() throws CalculationException {
		var finding = findings(SUPPLY, NUDGE).getFirst();
		assertEquals("possible.double.counting", finding.rule());
		assertEquals(Severity.WARNING, finding.severity());
		assertTrue(finding.message().japanese().contains("168,000 kWh") && finding.message().japanese().contains("840,000 kWh"));
		assertEquals(List.of("ナッジ", "既存住宅"), finding.places().stream().map(place -> place.subject().elementId()).toList());
	}

	@Test
	void aMeasureAtAnotherSiteOrAtNoneIsNoFinding() throws CalculationException {
		assertEquals(List.of(), findings(SUPPLY, claim(Kind.GRID_ELECTRICITY, "site-1", "10", "kWh", "other")));
		assertEquals(List.of(), findings(SUPPLY, claim(Kind.GRID_ELECTRICITY, "", "10", "kWh", "street lights")));
	}

	@Test
	void chargersAndVehiclesMayCountTheSameElectricity() throws CalculationException {
		var finding = findings(STATION, BUS).getFirst();
		assertEquals(Severity.INFO, finding.severity());
		assertTrue(finding.message().english().contains("80,000 kWh") && finding.message().english().contains("24,330 L"));
		assertEquals(List.of(), findings(STATION));
		assertEquals(List.of(), findings(BUS));
	}
}

package machi.calculation.tests.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import machi.calculation.CalculationException;
import machi.calculation.Finding;
import machi.calculation.Severity;

/**
 * The defects that the Kasai plan is known to have (A01 to A25 of its reading), found in samples/kasai as it is entered.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KasaiFindingsTest {

	private final KasaiSample sample = new KasaiSample();
	private List<Finding> findings;

	@BeforeAll
	void evaluate() throws CalculationException {
		findings = sample.evaluate();
	}

	private List<Finding> of(String rule) {
		return findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
	}

	/** The one finding of the rule that names all the elements; both languages must give all the values. */
	private void assertFound(String rule, Severity severity, List<String> elements, String... values) {
		var found = of(rule).stream().filter(finding -> elementIds(finding).containsAll(elements)).toList();
		assertEquals(1, found.size(), () -> rule + " " + elements + " in " + messages(of(rule)));
		assertEquals(severity, found.getFirst().severity(), rule);
		for (var value : values) {
			assertTrue(found.getFirst().message().english().contains(value), () -> value + " in " + found.getFirst().message().english());
			assertTrue(found.getFirst().message().japanese().contains(value), () -> value + " in " + found.getFirst().message().japanese());
		}
	}

	private static List<String> elementIds(Finding finding) {
		return finding.places().stream().map(place -> place.subject().elementId()).toList();
	}

	private static String messages(List<Finding> findings) {
		return findings.stream().map(finding -> finding.message().english()).collect(Collectors.joining("\n"));
	}

	@Test
	void everyPrintedFigureIsComparedAndMostAgree() {
		var rows = sample.result("check.printed").table("figures").orElseThrow().rows();
		assertEquals(sample.program().getPrintedFigures().size(), rows.size());
		var differing = new ArrayList<String>();
		for (var row : rows) {
			if (!(row.cells().get(7) instanceof BigDecimal difference) || difference.signum() != 0) {
				differing.add(row.id());
			}
		}
		// A02: 3 figures; A03: 3 rows of T13 in 3 columns and 2 rows of T11 in 3 columns
		assertEquals(18, differing.size(), differing::toString);
		assertEquals(List.of(), of("printed.not.comparable"));
	}

	@Test
	void a01AnEmissionOfTenThousandTimesTheTable() {
		assertFound("identity.broken", Severity.ERROR, List.of("figure-emission-2018-text", "figure-emission-2018-table"), "367,800 万t-CO2",
				"367.8 千t-CO2");
	}

	@Test
	void a02AColumnOfPotentialsThatDoesNotAddUp() {
		assertFound("identity.broken", Severity.ERROR, List.of("figure-potential-total", "figure-potential-land"), "1,114,232 kW", "716,790 kW");
		assertFound("printed.differs", Severity.ERROR, List.of("printed-405-remaining", "printed-407-potential"), "397,442 kW");
		assertEquals(1, of("printed.differs").size(), () -> messages(of("printed.differs")));
	}

	@Test
	void a03ThreeRotatedLabelsAreOneFinding() {
		assertEquals(1, of("labels.swapped").size());
		assertFound("labels.swapped", Severity.WARNING,
				List.of("printed-703-supply", "printed-704-supply", "printed-705-supply", "site-591", "site-592", "site-593"), "167,708 kWh",
				"262,336 kWh", "168,000 kWh", "100,800 kWh", "234,908 kWh");
		assertEquals(15, of("labels.swapped").getFirst().places().stream().filter(place -> place.value().contains("≠")).count());
	}

	@Test
	void a04SubtotalsThatAreNotTheSumOfTheirRows() {
		assertFound("printed.sum.rounding", Severity.INFO, List.of("printed-699-self", "printed-707-self", "printed-712-self", "printed-805-self"),
				"1,328,343", "1,660,597", "5,839,219", "8,828,159");
	}

	@Test
	void a06AZoneThatConsumesMoreThanItGenerates() {
		assertFound("allocation.exceeds.generation", Severity.ERROR, List.of("zone-2", "contract-self", "plant-423", "plant-426"),
				"1,660,596 kWh", "1,411,200 kWh", "118%", "1,618,050 kWh");
		assertEquals(1, of("allocation.exceeds.generation").size());
	}

	@Test
	void a07HousesArePlannedButNotAllFunded() {
		assertFound("statement.differs", Severity.WARNING, List.of("plant-420", "cost-859-2"), "600 kW", "325 kW");
		assertFound("statement.differs", Severity.WARNING, List.of("site-594", "cost-859-1"), "200 戸", "65 戸");
	}

	@Test
	void a08TwelveChargersAreFundedForTen() {
		assertFound("statement.differs", Severity.ERROR, List.of("station-889", "cost-1003-2"), "10 台", "12 台");
	}

	@Test
	void a09ToA12GrantsThatTheRuleDoesNotGive() {
		assertFound("grant.differs", Severity.WARNING, List.of("funding-861-4", "cost-861-9"), "200,000 千円", "400,000 千円", "33.3%");
		assertFound("grant.differs", Severity.WARNING, List.of("funding-861-5", "cost-861-10"), "363,884 千円", "382,552 千円");
		assertFound("grant.differs", Severity.WARNING, List.of("funding-859-4"), "149,340 千円", "171,340 千円");
		assertFound("grant.differs", Severity.WARNING, List.of("funding-865-4"), "52,066 千円", "79,533 千円");
		assertFound("grant.rounding", Severity.INFO, List.of("funding-864-5"), "398,107 千円", "398,106 千円");
		assertFound("grant.rounding", Severity.INFO, List.of("funding-999-9"), "30,779 千円", "30,780 千円");
		assertEquals(6, of("grant.differs").size() + of("grant.rounding").size());
		assertEquals(new BigDecimal("363884"), sample.result("cost.project").table("groups").orElseThrow()
				.number("2025/initiative-5", "statedThousandYen").orElseThrow(), "nothing is corrected");
	}

	@Test
	void a13ToA23FiguresOfTheTextThatContradictEachOther() {
		assertFound("identity.broken", Severity.WARNING, List.of("figure-vacant-usable", "figure-vacant-repair"), "67%", "66%");
		assertFound("identity.broken", Severity.ERROR, List.of("figure-balloon-year", "figure-balloon-era"), "2018", "2016");
		assertFound("year.contradicts", Severity.WARNING, List.of("figure-balloon-year"), "平成28", "2016", "2018");
		assertFound("identity.broken", Severity.ERROR, List.of("figure-self-consumption-text", "figure-self-consumption-table"),
				"12,261,326 kWh", "8,828,155 kWh");
		assertFound("identity.precision", Severity.INFO, List.of("figure-city-demand", "figure-city-demand-l391"), "168,536,616 kWh",
				"168,536,615.5 kWh");
		assertFound("identity.broken", Severity.WARNING, List.of("figure-post-fit", "figure-fit"), "134 MW", "120 MW");
		assertEquals(7, of("identity.broken").size(), () -> messages(of("identity.broken")));
	}

	@Test
	void a16AndA17TargetsWithoutAFormula() {
		assertFound("kpi.not.derived", Severity.INFO, List.of("kpi-1"), "266.6 百万円");
		assertFound("kpi.not.derived", Severity.INFO, List.of("kpi-4a"), "3.6 MW");
		assertFound("kpi.not.derived", Severity.INFO, List.of("kpi-4b"), "3.4 MWh");
		assertEquals(0, of("kpi.target.differs").size());
	}

	@Test
	void a19HouseBatteriesInKilowatt() {
		assertFound("unit.unfit", Severity.WARNING, List.of("cost-859-3", "cost-868-3"), "kW", "kWh");
		assertEquals(1, of("unit.spelling").size());
	}

	@Test
	void a20AndA24WordingOfTheSchedule() {
		assertFound("counter.homophone", Severity.INFO, List.of("milestone-1214-9", "lighting-892"), "160 期", "160 基");
		assertFound("phase.repeated", Severity.INFO, List.of("milestone-1217-2", "milestone-1220-2"), "2期設計・造成");
	}

	@Test
	void a21FourPlannedPlacesAndThreeFundedOnes() {
		assertFound("statement.differs", Severity.WARNING, List.of("plant-416", "cost-860-1"), "4 か所", "3 か所");
		assertEquals(4, of("statement.differs").size(), () -> messages(of("statement.differs")));
	}

	@Test
	void a25ATotalThatHangsOnTheOrderOfRounding() {
		var message = of("rollup.difference").stream().filter(finding -> finding.message().english().contains("153.")).findFirst().orElseThrow();
		assertTrue(message.message().english().contains("153.6") && message.message().english().contains("153.7"));
	}

	@Test
	void measuresThatMayCountTheSameEnergy() {
		assertFound("possible.double.counting", Severity.WARNING, List.of("behaviour-893", "site-594"), "168,000 kWh", "840,000 kWh");
		assertFound("possible.double.counting", Severity.INFO, List.of("station-889", "fleet-887", "fleet-888", "fleet-890"), "80,000 kWh");
	}

	@Test
	void everyFindingNamesItsPlacesAndTheirSource() {
		for (var finding : findings) {
			assertTrue(!finding.message().english().isBlank() && !finding.message().japanese().isBlank(), finding.rule());
			assertTrue(!finding.places().isEmpty(), finding.rule());
			if (!finding.rule().equals("rollup.difference")) {
				assertTrue(finding.places().stream().anyMatch(place -> !place.subject().sources().isEmpty()), finding.message().english());
			}
		}
	}
}

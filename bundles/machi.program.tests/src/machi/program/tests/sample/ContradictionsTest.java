package machi.program.tests.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import machi.calculation.Finding;

/** What the documents are known to contradict themselves in, D1 to D15, is found with both places, and nothing is corrected. */
class ContradictionsTest {

	/**
	 * @param rule   of the finding
	 * @param places elements that one finding of the rule names together
	 */
	private record Expected(String number, String rule, String... places) {
	}

	private static final List<Expected> KAGA = List.of(
			// D1: l.950 2,400 against l.1115 41,120 thousand yen
			new Expected("D1", "funding.budget.differs", "cost-952", "cost-953", "cost-954", "budget-2020-integrated", "budget-2022-integrated"),
			// D2: l.675, l.968, l.1002 against l.795
			new Expected("D2", "fact.differs", "fact-d2-1", "fact-d2-2", "fact-d2-3", "fact-d2-4"),
			// D3: l.722 167, l.1336 169
			new Expected("D3", "fact.differs", "fact-d3-1", "fact-d3-2"),
			// D4: l.429, l.1058 25; l.632, l.731 23; l.1374 lists 24
			new Expected("D4", "fact.differs", "fact-d4-1", "fact-d4-2", "fact-d4-3", "fact-d4-4", "fact-d4-5"),
			new Expected("D4", "body.members.differ", "body-smartcity-council"),
			// D5: l.355, l.663, l.1070 against l.1396
			new Expected("D5", "fact.differs", "fact-d5-1", "fact-d5-4"),
			// D6: l.1046 six at the end of FY2020, when the plants give eight
			new Expected("D6", "stock.level.differs", "statement-1046-baseline"),
			// D7: l.293 three in two years, l.933 four in three
			new Expected("D7", "stock.growth.span", "statement-293-growth"),
			new Expected("D7", "fact.differs", "fact-d7-1", "fact-d7-2"),
			// D8: l.997 kwh, l.998 MWh
			new Expected("D8", "kpi.unit.differs", "kpi-06"),
			// D9: l.1323 R6, l.1325 R12
			new Expected("D9", "fact.differs", "fact-d9-1", "fact-d9-2"),
			new Expected("D9", "kpi.period.mixed", "kpi-14"),
			// D10: l.208, l.767, l.855 5.1; l.232 5.b
			new Expected("D10", "fact.differs", "fact-d10-1", "fact-d10-2"),
			// D11: l.53
			new Expected("D11", "fact.unit.suspect", "fact-d11-1", "fact-d11-2"),
			// D12: l.62, 17 % cut off; register and census
			new Expected("D12", "identity.rounding", "figure-population-fall", "figure-population-peak"),
			new Expected("D12", "fact.differs", "fact-d12-1", "fact-d12-2"),
			// D13: l.363, l.1071, l.1573; l.253, l.269
			new Expected("D13", "fact.differs", "fact-d13-monet-1", "fact-d13-monet-3"),
			new Expected("D13", "fact.differs", "fact-d13-re100-2", "fact-d13-re100-3"),
			// D14: l.645, l.1553
			new Expected("D14", "fact.differs", "fact-d14-1", "fact-d14-2"),
			// D15: l.813, l.855, l.1046
			new Expected("D15", "kpi.period.mixed", "kpi-01", "kpi-02", "kpi-10"));

	private static boolean isFound(Sample sample, Expected expected) {
		return sample.findings(expected.rule()).stream().map(ContradictionsTest::elements).anyMatch(found -> found.containsAll(List.of(expected.places())));
	}

	private static List<String> elements(Finding finding) {
		return finding.places().stream().map(place -> place.subject().elementId()).toList();
	}

	@Test
	void everyKnownContradictionOfKagaIsFoundWithItsPlaces() throws Exception {
		var kaga = Sample.of("kaga");
		var missing = new ArrayList<String>();
		for (var expected : KAGA) {
			if (!isFound(kaga, expected)) {
				missing.add(expected.number() + " " + expected.rule() + " " + kaga.findings(expected.rule()).stream().map(ContradictionsTest::elements).toList());
			}
		}
		assertEquals(List.of(), missing);
	}

	@Test
	void whatAgreesIsNotReported() throws Exception {
		var kaga = Sample.of("kaga");
		var agreeing = new TreeSet<String>();
		for (var row : kaga.table("check.facts", "facts").rows()) {
			if (kaga.places("fact.differs").stream().noneMatch(place -> place.startsWith(row.id() + "-"))) {
				agreeing.add(row.id());
			}
		}
		// both calendars: l.92 and l.1372, l.84 and l.1386, l.640 and l.1414, l.394 and l.1455; sets: l.750-754 and l.813-817 ...
		assertTrue(agreeing.containsAll(List.of("fact-council-founded", "fact-re100-founded", "fact-smartvalue", "fact-clubhouse-opened", "fact-station",
				"fact-cost-total", "fact-cost-economy", "fact-cost-society", "fact-cost-environment", "fact-schools", "fact-targets-economy",
				"fact-targets-society", "fact-targets-environment", "fact-targets-2030-economy", "fact-targets-2030-environment", "fact-tourists")),
				agreeing::toString);
	}

	@Test
	void findingsChangeNothing() throws Exception {
		var program = Sample.open("kaga");
		Sample.of(program);
		assertTrue(!program.isDirty());
	}

	@Test
	void theSlidesOfOdawaraNameOneGoalForTwoPeriodsAndNoBase() throws Exception {
		var odawara = Sample.of("odawara");
		// l.240 2030年, l.248 2030年度
		assertTrue(isFound(odawara, new Expected("", "fact.differs", "fact-carbon-half-1", "fact-carbon-half-2")));
		// l.247-248: 50 % of what is not said
		assertTrue(odawara.places("kpi.incomplete").contains("kpi-co2-2030"));
		// l.14 about 190,000, l.29 188,533
		assertTrue(odawara.places("fact.differs").stream().noneMatch(place -> place.startsWith("fact-population")));
	}

	@Test
	void theOtherDocumentsRepeatThemselvesWithoutContradiction() throws Exception {
		for (var name : List.of("takasago", "aizu")) {
			var sample = Sample.of(name);
			assertEquals(List.of(), sample.findings("fact.differs"), name);
			assertEquals(List.of(), sample.findings("fact.unreadable"), name);
		}
	}
}

package machi.program.tests.partner;

import static machi.program.tests.partner.Scheme3Years.certification;
import static machi.program.tests.partner.Scheme3Years.certified;
import static machi.program.tests.partner.Scheme3Years.partner;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.calculation.partner.Activity;
import machi.calculation.partner.Certification;
import machi.calculation.partner.Certification.Stage;
import machi.calculation.partner.Partner;
import machi.calculation.partner.PartnerCategory;
import machi.calculation.partner.PartnerNetworkInput;
import machi.calculation.partner.internal.PartnerNetworkCalculator;
import machi.quantity.text.LocalizedText;

/** The partners of a program at a date: states, counts, findings. */
class PartnerNetworkTest {

	private static final PartnerNetworkCalculator CALCULATOR = new PartnerNetworkCalculator();

	private static CalculationResult at(String date, Partner... partners) throws CalculationException {
		var parameters = ParameterValues.of(CALCULATOR.descriptor().parameters(), Map.of("asOf", date));
		return CALCULATOR.calculate(new PartnerNetworkInput(List.of(Scheme3Years.SCHEME), List.of(partners), List.of()), parameters,
				CalculationMonitor.NONE);
	}

	private static int number(CalculationResult result, String table, String row, String column) {
		return result.table(table).orElseThrow().number(row, column).map(BigDecimal::intValueExact).orElseThrow();
	}

	private static TreeSet<String> rules(CalculationResult result) {
		var rules = new TreeSet<String>();
		result.findings().stream().map(Finding::rule).forEach(rules::add);
		return rules;
	}

	private static Activity activity(String id, Activity.ProgramSide side, String target, String from, String until) {
		return new Activity(Subject.of(id, id), LocalizedText.same(id), Optional.ofNullable(side), Scheme3Years.codes(target),
				Scheme3Years.date(from), Scheme3Years.date(until));
	}

	@Test
	void theNetworkForEsgInvestmentCountsThoseThatAreCertified() throws CalculationException {
		var bank = partner("bank", PartnerCategory.FINANCE, true, Scheme3Years.codes("17.17"), List.of(certified("c1", "2020-04-01")), List.of());
		var applicant = partner("applicant", PartnerCategory.COMPANY, true, Scheme3Years.codes("17.17"),
				List.of(certification("c2", Stage.APPLIED, "2020-05-01", "", "", "", "", "")), List.of());
		var other = partner("other", certified("c3", "2020-04-01"));
		var result = at("2020-06-01", bank, applicant, other);
		assertEquals(2, number(result, "counts", "esgNetwork", "registered"));
		assertEquals(1, number(result, "counts", "esgNetwork", "certified"));
		assertEquals(3, number(result, "counts", "total", "registered"));
		assertEquals(new TreeSet<>(List.of("partner.esg.not.certified")), rules(result));
	}

	@Test
	void everyPartnerHasOneStateAndOneCategory() throws CalculationException {
		var result = at("2023-05-01", partner("a", certified("c1", "2020-04-01")), partner("b", certified("c2", "2022-04-01")),
				partner("c"), partner("d", certification("c4", Stage.REFUSED, "2022-01-01", "2022-02-01", "", "", "", "")));
		for (var table : List.of("states", "categories")) {
			int sum = result.table(table).orElseThrow().rows().stream().mapToInt(row -> ((BigDecimal) row.cells().get(1)).intValueExact()).sum();
			assertEquals(4, sum, table);
		}
		assertEquals(1, number(result, "states", "expired", "registered"));
		assertEquals(1, number(result, "states", "refused", "registered"));
		assertEquals(1, number(result, "states", "registered", "registered"));
	}

	/** The economy activity has ended, the other two run: goals 7 (partner), 11 and 13. */
	@Test
	void onlyActivitiesThatGoOnCountForSidesAndGoals() throws CalculationException {
		var partner = partner("a", PartnerCategory.NPO, false, Scheme3Years.codes("7.2"), List.of(),
				List.of(activity("x", Activity.ProgramSide.ECONOMY, "8.9", "2019-01-01", "2020-03-31"),
						activity("y", Activity.ProgramSide.SOCIETY, "11.6", "2020-04-01", ""),
						activity("z", Activity.ProgramSide.SOCIETY, "13.1", "", "")));
		var result = at("2020-04-01", partner);
		assertEquals(0, number(result, "sides", "economy", "registered"));
		assertEquals(1, number(result, "sides", "society", "registered"));
		assertEquals("7, 11, 13", result.table("partners").orElseThrow().row("a").orElseThrow().cells().get(10));
		assertEquals(0, number(result, "goals", "goal-8", "registered"));
		assertEquals(1, number(result, "goals", "goal-13", "registered"));
	}

	@Test
	void whatNeedsAttentionIsFound() throws CalculationException {
		var undated = partner("undated", certified0("u"));
		var expired = partner("expired", certified("e", "2015-04-01"));
		var due = partner("due", certified("d", "2017-05-01"));
		var published = new Partner(Subject.of("p", "p"), LocalizedText.same("p"), PartnerCategory.COMPANY, false, false, true,
				List.of(), List.of(certification("r", Stage.REFUSED, "2019-01-01", "2019-02-01", "", "", "", "")),
				List.of(activity("x", null, "", "", "")));
		var swapped = partner("swapped", certification("s", Stage.CERTIFIED, "2020-03-02", "2020-03-01", "2020-02-01", "", "", ""));
		var rules = rules(at("2020-04-01", undated, expired, due, published, swapped));
		assertEquals(new TreeSet<>(List.of("partner.certified.undated", "partner.expired", "partner.renewal.open",
				"partner.published.not.certified", "partner.without.targets", "partner.activity.without.targets", "partner.dates.order")),
				rules);
	}

	private static Certification certified0(String id) {
		return certification(id, Stage.CERTIFIED, "2020-01-01", "", "", "", "", "");
	}

	@Test
	void aNumberIsGivenOnceExceptToARenewal() throws CalculationException {
		var first = certification("c1", Stage.CERTIFIED, "", "", "2017-04-01", "", "第1号", "");
		var renewal = certification("c2", Stage.CERTIFIED, "", "", "2020-04-01", "", "第1号", "c1");
		assertTrue(at("2020-05-01", partner("a", first, renewal)).findings().isEmpty());
		var result = at("2020-05-01", partner("a", first, renewal),
				partner("b", certification("c3", Stage.CERTIFIED, "", "", "2020-04-01", "", "第1号", "")));
		assertEquals(new TreeSet<>(List.of("partner.number.twice")), rules(result));
		assertEquals(List.of("c1", "c3"), result.findings().getFirst().places().stream().map(place -> place.subject().elementId()).toList());
	}

	@Test
	void theDateIsThatOfTheLatestEventUnlessOneIsGiven() throws CalculationException {
		var partner = partner("a", certification("c", Stage.WITHDRAWN, "2020-01-01", "", "2020-02-01", "2021-02-01", "", ""));
		var latest = at("", partner);
		assertEquals(LocalizedText.of("Partners, 2021-02-01", "パートナー数 2021-02-01現在"), latest.table("counts").orElseThrow().title());
		assertEquals(1, number(latest, "states", "withdrawn", "registered"));
		assertEquals(1, number(at("2020-06-01", partner), "states", "certified", "registered"));
	}

	@Test
	void aWrongDateIsRefusedInWords() {
		var refused = assertThrows(CalculationException.class, () -> at("令和3年", partner("a")));
		assertEquals("令和3年", refused.value());
	}
}

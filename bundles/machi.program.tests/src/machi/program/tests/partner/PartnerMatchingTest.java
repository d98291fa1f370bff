package machi.program.tests.partner;

import static machi.program.tests.partner.Scheme3Years.certification;
import static machi.program.tests.partner.Scheme3Years.partner;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.ParameterValues;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.partner.Certification.Stage;
import machi.calculation.partner.MatchingEntry;
import machi.calculation.partner.MatchingEntry.Field;
import machi.calculation.partner.MatchingEntry.Type;
import machi.calculation.partner.Partner;
import machi.calculation.partner.PartnerMatchingInput;
import machi.calculation.partner.PartnerNetworkInput;
import machi.calculation.partner.RecordedMatch;
import machi.calculation.partner.internal.PartnerMatchingCalculator;
import machi.quantity.text.LocalizedText;

/** Offers that meet needs. */
class PartnerMatchingTest {

	private static final PartnerMatchingCalculator CALCULATOR = new PartnerMatchingCalculator();
	private static final List<Partner> PARTNERS = List.of(partner("bank"), partner("firm"), partner("school"));

	private static MatchingEntry entry(String id, String partner, Type type, Field field, String keywords, String text, String targets,
			String amount, String until) {
		return new MatchingEntry(Subject.of(id, id), LocalizedText.same(id), partner, type, field,
				keywords.isEmpty() ? List.of() : List.of(keywords.split(",")), List.of(text),
				Scheme3Years.codes(targets), amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount)),
				Scheme3Years.date(until));
	}

	private static CalculationResult run(List<Partner> partners, List<MatchingEntry> entries, RecordedMatch... matches)
			throws CalculationException {
		var network = new PartnerNetworkInput(List.of(Scheme3Years.SCHEME), partners, List.of());
		return CALCULATOR.calculate(new PartnerMatchingInput(network, entries, List.of(matches)),
				ParameterValues.of(CALCULATOR.descriptor().parameters(), Map.of("asOf", "2021-04-01")), CalculationMonitor.NONE);
	}

	private static List<Row> matches(CalculationResult result) {
		return result.table("matches").orElseThrow().rows();
	}

	private static Object cell(CalculationResult result, String row, String column) {
		var table = result.table("matches").orElseThrow();
		return table.row(row).orElseThrow().cells().get(table.columnIndex(column));
	}

	/** 30 (finance) + 15 (7.2) + 5 (goal 9) + 10 (太陽光) + 8 × 10 ÷ 10 (8,000 of 10,000 thousand yen: 80 %) = 68. */
	@Test
	void everyPointOfTheScoreIsExplained() throws CalculationException {
		var result = run(PARTNERS,
				List.of(entry("offer", "bank", Type.OFFER, Field.FINANCE, "太陽光", "グリーンローン", "7.2,9.5", "8000", "2022-03-31"),
						entry("need", "firm", Type.NEED, Field.FINANCE, "", "工場の屋根に太陽光発電を設置", "7.2,9.4,13.1", "10000", "2021-12-31")));
		assertEquals(new BigDecimal(68), cell(result, "offer/need", "score"));
		assertEquals(LocalizedText.of(
				"both are of the field Finance; both name SDG target 7.2; both name goal 9; both speak of 太陽光; "
						+ "the offer of 8,000 thousand yen covers 80 % of the 10,000 needed; both hold until 2021-12-31",
				"分野が同じ(資金)、SDGsターゲット 7.2 が共通、ゴール 9 が共通、キーワード「太陽光」が共通、提供額 8,000 千円は必要額の 80 %(必要額 10,000 千円)、2021-12-31 まで有効"),
				cell(result, "offer/need", "explanation"));
	}

	@Test
	void noPartnerIsBroughtTogetherWithItself() throws CalculationException {
		var result = run(PARTNERS, List.of(entry("offer", "bank", Type.OFFER, Field.FINANCE, "a", "", "7.2", "", ""),
				entry("need", "bank", Type.NEED, Field.FINANCE, "a", "", "7.2", "", "")));
		assertTrue(matches(result).isEmpty());
		assertEquals(2, result.table("unmatched").orElseThrow().rows().size());
	}

	/** Letters of any width and case; whole words only, of Japanese too. */
	@Test
	void keywordsAreComparedAsWords() throws CalculationException {
		assertEquals("ev", common("ＥＶ", "公用車のev導入"));
		assertEquals("", common("EV", "EVENTの開催"));
		assertEquals("防災", common("防災", "防災エコタウンの推進"));
		assertEquals("再生可能エネルギー", common("再生可能ｴﾈﾙｷﾞｰ", "再生可能エネルギーの購入"));
		assertEquals("", common("再生可能エネルギー", "エネルギーの購入"));
	}

	private static Object common(String keyword, String text) throws CalculationException {
		var entries = List.of(entry("offer", "bank", Type.OFFER, Field.DATA, keyword, "", "", "", ""),
				entry("need", "firm", Type.NEED, Field.DATA, "", text, "", "", ""));
		return cell(run(PARTNERS, entries), "offer/need", "keywords");
	}

	@Test
	void fieldsMustAgreeUnlessOneIsOther() throws CalculationException {
		var need = entry("need", "firm", Type.NEED, Field.TECHNOLOGY, "ai", "", "9.5", "", "");
		assertTrue(matches(run(PARTNERS, List.of(entry("offer", "bank", Type.OFFER, Field.FINANCE, "ai", "", "9.5", "", ""), need))).isEmpty());
		assertEquals(1, matches(run(PARTNERS, List.of(entry("offer", "bank", Type.OFFER, Field.OTHER, "", "", "9.5", "", ""), need))).size());
		assertTrue(matches(run(PARTNERS, List.of(entry("offer", "bank", Type.OFFER, Field.OTHER, "", "", "9.b", "", ""), need))).isEmpty());
	}

	@Test
	void whatHasLapsedAndWhoHasLeftIsNotProposed() throws CalculationException {
		var need = entry("need", "firm", Type.NEED, Field.DATA, "", "", "", "", "2021-04-01");
		var lapsed = entry("offer", "bank", Type.OFFER, Field.DATA, "", "", "", "", "2021-03-31");
		assertTrue(matches(run(PARTNERS, List.of(lapsed, need))).isEmpty());
		var offer = entry("offer", "bank", Type.OFFER, Field.DATA, "", "", "", "", "");
		assertEquals(1, matches(run(PARTNERS, List.of(offer, need))).size());
		var left = partner("bank", certification("c", Stage.WITHDRAWN, "2020-01-01", "", "2020-02-01", "2021-02-01", "", ""));
		assertTrue(matches(run(List.of(left, partner("firm")), List.of(offer, need))).isEmpty());
	}

	@Test
	void aDeclinedPairIsNotProposedAgainAndAnyOtherKeepsItsState() throws CalculationException {
		var entries = List.of(entry("offer", "bank", Type.OFFER, Field.DATA, "", "", "", "", ""),
				entry("need", "firm", Type.NEED, Field.DATA, "", "", "", "", ""));
		assertTrue(matches(run(PARTNERS, entries, recorded("offer", "need", RecordedMatch.State.DECLINED))).isEmpty());
		var introduced = run(PARTNERS, entries, recorded("offer", "need", RecordedMatch.State.INTRODUCED));
		assertEquals(RecordedMatch.State.INTRODUCED.title(), cell(introduced, "offer/need", "state"));
		assertEquals("partner.match.broken",
				run(PARTNERS, entries, recorded("need", "offer", RecordedMatch.State.AGREED)).findings().getFirst().rule());
	}

	private static RecordedMatch recorded(String offer, String need, RecordedMatch.State state) {
		return new RecordedMatch(Subject.of("match", "match"), offer, need, state, Optional.empty());
	}

	@Test
	void theEvidenceIsTheSameFromBothSidesAndTheOrderOfEntryDoesNotMatter() throws CalculationException {
		var random = new Random(28210);
		for (int i = 0; i < 60; i++) {
			var entries = new ArrayList<MatchingEntry>();
			var turned = new ArrayList<MatchingEntry>();
			for (int n = 0; n < 12; n++) {
				var one = any(random, n);
				entries.add(one);
				turned.add(turned(one));
			}
			var result = run(PARTNERS, entries);
			Collections.shuffle(entries, random);
			assertEquals(matches(result), matches(run(PARTNERS, entries)));
			var back = new HashMap<String, Row>();
			matches(run(PARTNERS, turned)).forEach(row -> back.put(row.id(), row));
			for (var row : matches(result)) {
				var ids = row.id().split("/");
				var other = back.get(ids[1] + "/" + ids[0]);
				assertEquals(row.cells().subList(4, 7), other.cells().subList(4, 7), row.id());
				assertEquals(row.cells().subList(8, 11), other.cells().subList(8, 11), row.id());
				assertFalse(row.cells().get(0).equals(row.cells().get(2)), "a partner with itself");
				int score = ((BigDecimal) row.cells().get(4)).intValueExact();
				assertTrue(score > 0 && score <= 100, row.toString());
			}
			assertEquals(matches(result).size(), back.size());
		}
	}

	/** Without amounts, which an offer covers and a need does not. */
	private static MatchingEntry any(Random random, int number) {
		var words = List.of("太陽光", "防災", "EV", "教育", "データ");
		var codes = List.of("7.2", "9.5", "11.6", "12.b", "17.17", "4.4");
		return entry("entry-" + number, PARTNERS.get(random.nextInt(3)).subject().elementId(), random.nextBoolean() ? Type.OFFER : Type.NEED,
				Field.values()[random.nextInt(4)], words.get(random.nextInt(5)), words.get(random.nextInt(5)) + "の推進",
				codes.get(random.nextInt(6)), "", "");
	}

	private static MatchingEntry turned(MatchingEntry one) {
		return new MatchingEntry(one.subject(), one.name(), one.partner(), one.type() == Type.OFFER ? Type.NEED : Type.OFFER, one.field(),
				one.keywords(), one.texts(), one.targets(), one.amountThousandYen(), one.validUntil());
	}
}

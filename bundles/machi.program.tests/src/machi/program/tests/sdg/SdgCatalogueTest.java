package machi.program.tests.sdg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import machi.sdg.SdgCatalogue;
import machi.sdg.SdgCode;
import machi.sdg.SdgIndicator;
import machi.sdg.SdgTarget;
import machi.sdg.Translation;

class SdgCatalogueTest {

	private final SdgCatalogue catalogue = SdgCatalogue.shipped();

	@Test
	void holdsTheSeventeenGoalsWithTheirNumbersOfTargets() {
		// targets by goal as in A/RES/70/1
		var expected = List.of(7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19);
		assertEquals(expected, catalogue.goals().stream().map(goal -> goal.targets().size()).toList());
		assertEquals(169, catalogue.targets().size());
	}

	@Test
	void holdsTheIndicatorListOfTheReviewOf2025() {
		assertEquals("2025", catalogue.version());
		assertEquals(251, catalogue.indicators().size());
		assertEquals(235, catalogue.indicators().stream().map(SdgIndicator::unsdCode).distinct().count());
		// 2.2.4 was added by that review
		assertTrue(catalogue.indicator("2.2.4").orElseThrow().text().english().startsWith("Prevalence of minimum dietary diversity"));
	}

	@Test
	void everyTargetHasTheMinistrysJapaneseAndAnIndicatorAndStandsUnderItsGoal() {
		for (var goal : catalogue.goals()) {
			for (var target : goal.targets()) {
				assertEquals(goal.number(), target.code().goal());
				assertEquals(Translation.MINISTRY, target.translation(), target.code().toString());
				assertTrue(target.text().japanese().endsWith("。"), target.code() + target.text().japanese());
				assertFalse(target.indicators().isEmpty(), target.code().toString());
				target.indicators().forEach(indicator -> assertTrue(indicator.code().startsWith(target.code() + ".")));
			}
		}
	}

	@Test
	void aTextThatStandsUnderSeveralTargetsIsTheSameUnderEach() {
		var byCode = catalogue.indicators().stream().collect(Collectors.groupingBy(SdgIndicator::unsdCode, TreeMap::new, Collectors.toList()));
		byCode.forEach((code, entries) -> {
			assertEquals(1, entries.stream().map(SdgIndicator::text).distinct().count(), code);
		});
	}

	@Test
	void translationsOfOurOwnAreMarked() {
		var own = catalogue.indicators().stream().filter(indicator -> indicator.translation() == Translation.MACHI).toList();
		assertEquals(67, own.size());
		// 1.b.1 was replaced after the ministry's translation of 2018; 7.2.1 was not
		assertTrue(own.stream().anyMatch(indicator -> indicator.code().equals("1.b.1")));
		assertEquals("最終エネルギー消費量に占める再生可能エネルギー比率", catalogue.indicator("7.2.1").orElseThrow().text().japanese());
	}

	@Test
	void textsHaveNoFootnoteMarksAndNoOpenBrackets() {
		var texts = new HashSet<String>();
		catalogue.goals().forEach(goal -> texts.addAll(List.of(goal.text().english(), goal.text().japanese())));
		catalogue.targets().stream().map(SdgTarget::text).forEach(text -> texts.addAll(List.of(text.english(), text.japanese())));
		catalogue.indicators().stream().map(SdgIndicator::text).forEach(text -> texts.addAll(List.of(text.english(), text.japanese())));
		for (var text : texts) {
			assertFalse(text.isBlank());
			assertEquals(text.strip(), text);
			assertFalse(text.matches(".*\\p{L}[0-9]"), text);
			// "(a) … b)" closes without opening
			assertTrue(count(text, "（(") <= count(text, "）)"), text);
		}
	}

	private static long count(String text, String brackets) {
		return text.chars().filter(c -> brackets.indexOf(c) >= 0).count();
	}

	@Test
	void targetsComeInTheOrderOfTheOfficialList() {
		assertEquals(List.of("1.1", "1.2", "1.3", "1.4", "1.5", "1.a", "1.b", "2.1"),
				catalogue.targets().stream().limit(8).map(target -> target.code().toString()).toList());
		assertEquals("17.19", catalogue.targets().getLast().code().toString());
		assertTrue(catalogue.contains(SdgCode.of("16.10").orElseThrow()));
		assertFalse(catalogue.contains(SdgCode.of("17.20").orElseThrow()));
		assertFalse(catalogue.contains(SdgCode.ofGoal(18)));
	}

	@Test
	void everyGoalHasItsColourAndAPictureOfOurOwn() {
		assertEquals("#FCC30B", catalogue.goal(7).orElseThrow().hexColour());
		assertEquals(17, catalogue.goals().stream().map(goal -> goal.colour()).distinct().count());
		for (var goal : catalogue.goals()) {
			assertTrue(goal.svg().contains(goal.hexColour()) && goal.svg().contains(">" + goal.number() + "</text>"), goal.svg());
		}
		// white on yellow cannot be read
		assertTrue(catalogue.goal(7).orElseThrow().darkWriting());
		assertFalse(catalogue.goal(17).orElseThrow().darkWriting());
	}
}

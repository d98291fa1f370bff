package machi.program.tests.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.check.FactsInput;
import machi.check.StatedFact;
import machi.check.StatedFact.Kind;
import machi.check.internal.FactCheck;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** check.facts on made statements. */
class FactCheckTest {

	private static CalculationResult check(Kind kind, List<StatedFact.Occurrence> places) throws CalculationException {
		var fact = new StatedFact(Subject.of("fact", "fact"), LocalizedText.of("Fact", "記載"), kind, places);
		return new FactCheck().calculate(new FactsInput(List.of(fact)), ParameterValues.of(List.of(), Map.of()), CalculationMonitor.NONE);
	}

	/** Texts with a unit after a bar that is printed elsewhere, as in {@code 2,400|千円}. */
	private static CalculationResult check(Kind kind, String... texts) throws CalculationException {
		var places = new ArrayList<StatedFact.Occurrence>();
		for (var text : texts) {
			var parts = text.split("\\|", 2);
			places.add(new StatedFact.Occurrence(Subject.of("place-" + places.size(), "place"), parts[0], Unit.of(parts.length > 1 ? parts[1] : ""),
					kind == Kind.CODES ? List.of(parts[0].split(" ")) : List.of()));
		}
		return check(kind, places);
	}

	private static List<String> rules(Kind kind, String... texts) throws CalculationException {
		return check(kind, texts).findings().stream().map(Finding::rule).toList();
	}

	private static void agree(Kind kind, String... texts) throws CalculationException {
		assertEquals(List.of(), rules(kind, texts), () -> String.join(" ", texts));
	}

	private static Finding differ(Kind kind, Severity severity, String... texts) throws CalculationException {
		var findings = check(kind, texts).findings();
		assertEquals(List.of("fact.differs"), findings.stream().map(Finding::rule).toList(), () -> String.join(" ", texts));
		assertEquals(severity, findings.getFirst().severity(), () -> String.join(" ", texts));
		assertEquals(texts.length, findings.getFirst().places().size());
		return findings.getFirst();
	}

	@Test
	void numbersAreComparedInOneUnit() throws CalculationException {
		agree(Kind.NUMBER, "222,180 千円", "222,180|千円", "２２２，１８０千円", "222.18百万円", "222180千円");
		agree(Kind.NUMBER, "2.4ha", "24,000 m2");
		// Kaga l.950, l.1115
		var finding = differ(Kind.NUMBER, Severity.ERROR, "2,400|千円", "41,120|千円");
		assertTrue(finding.message().english().contains("difference 38,720 千円"), finding.message().english());
		assertTrue(finding.message().japanese().contains("差 38,720 千円"), finding.message().japanese());
	}

	@Test
	void theTableShowsTheSpread() throws CalculationException {
		var row = check(Kind.NUMBER, "25|団体", "23|団体", "24団体").table("facts").orElseThrow();
		assertEquals(List.of("3", "23", "25", "2"), List.of("count", "lowest", "highest", "difference").stream()
				.map(column -> row.number("fact", column).orElseThrow().toPlainString()).toList());
	}

	@Test
	void whatIsCalledApproximateMayDifferWithinItsLastDigit() throws CalculationException {
		// Odawara l.14, l.29
		agree(Kind.NUMBER, "約19万人", "188,533人");
		differ(Kind.NUMBER, Severity.WARNING, "約18万人", "188,533人");
		agree(Kind.NUMBER, "100 箇所", "約100箇所");
		agree(Kind.NUMBER, "約 200 万人", "200万人程度");
		// Kaga l.675, l.795
		differ(Kind.NUMBER, Severity.WARNING, "100億円以上", "200 億円");
		differ(Kind.NUMBER, Severity.WARNING, "約0", "1");
	}

	@Test
	void numbersThatAreNearOnlyWithoutTheirUnitsHaveADoubtfulUnit() throws CalculationException {
		// Kaga l.53
		assertEquals(List.of("fact.unit.suspect"), rules(Kind.NUMBER, "796万円", "1,005千円", "1,050千円", "928千円"));
		assertEquals(List.of("fact.unit.suspect"), rules(Kind.NUMBER, "17,203 kWh", "17,203MWh"));
		assertEquals(List.of("fact.unit.suspect"), rules(Kind.NUMBER, "12 kWh", "12 kW"));
		// one unit, far apart: no matter of units
		assertEquals(List.of("fact.differs"), rules(Kind.NUMBER, "100 kWh", "900 kWh"));
		// two units, but the numbers are as far apart as the values
		assertEquals(List.of("fact.differs"), rules(Kind.NUMBER, "796万円", "79 千円"));
	}

	@Test
	void datesAgreeInEitherCalendarAndAsFarAsTheyArePrinted() throws CalculationException {
		agree(Kind.DATE, "2019年8月", "令和元年8月26日", "R1.8.26", "2019-08-26");
		agree(Kind.DATE, "2018 年 3 月", "平成30年3月16日", "H30.3.16");
		agree(Kind.DATE, "2023年春", "令和5（2023）年", "2023 年");
		agree(Kind.DATE, "2014年", "2014年4月");
		differ(Kind.DATE, Severity.ERROR, "2019 年 5 月", "2019年7月26日");
		differ(Kind.DATE, Severity.ERROR, "2020 年 2 月", "2020年2月", "令和2年1月29日");
		// both lie in the year, but not in each other
		differ(Kind.DATE, Severity.ERROR, "2019年", "2019年8月", "2019年7月26日");
		// April 2020 is not in fiscal year 2019
		differ(Kind.DATE, Severity.ERROR, "2019年度", "2020年4月1日");
	}

	@Test
	void periodsOfDifferentKindsAreDifferent() throws CalculationException {
		agree(Kind.PERIOD, "2022年度", "令和4年度", "R4年度");
		differ(Kind.PERIOD, Severity.WARNING, "2022年", "2022年度", "2022 年度末");
		differ(Kind.PERIOD, Severity.ERROR, "R6年度", "R12年");
	}

	@Test
	void namesAreComparedWithoutWidthAndSpaces() throws CalculationException {
		agree(Kind.NAME, "加賀市版ＲＥ１００推進協議会", "加賀市版 RE100 推進協議会", "「加賀市版RE100推進協議会」");
		differ(Kind.NAME, Severity.ERROR, "加賀市版RE100推進協議会", "加賀市RE100推進協議会");
	}

	@Test
	void codesAreComparedAsSets() throws CalculationException {
		agree(Kind.CODES, "7.2 17.17", "17.17 7.2");
		var finding = differ(Kind.CODES, Severity.ERROR, "5.1 4.4", "4.4 5.b");
		assertTrue(finding.message().english().contains("5.1, 5.b"), finding.message().english());
	}

	@Test
	void whatCannotBeReadIsNamedAndTheRestIsCompared() throws CalculationException {
		for (var nonsense : List.of("", " ", "約", "千円", "２０％〜３０％", "1,2,3.4.5", "9".repeat(400) + "x9", "0年13月45日", "令和0年", "\u0000")) {
			assertEquals(List.of("fact.unreadable"), rules(Kind.DATE, "2019年8月", nonsense), nonsense);
			assertEquals(List.of("fact.unreadable", "fact.differs"), rules(Kind.DATE, nonsense, "2019年8月", "2019年9月"), nonsense);
		}
		for (var nonsense : List.of("", "約", "千円", "20%〜30%", "三校")) {
			assertEquals(List.of("fact.unreadable"), rules(Kind.NUMBER, "4 か所", nonsense), nonsense);
		}
		assertEquals(List.of(), rules(Kind.NUMBER));
		assertEquals(List.of(), rules(Kind.DATE));
		assertEquals(List.of(), rules(Kind.NUMBER, "4 か所"));
	}

	@Test
	void theOrderOfThePlacesDoesNotMatter() throws CalculationException {
		var random = new Random(5);
		for (int round = 0; round < 300; round++) {
			var texts = new ArrayList<String>();
			for (int i = 0; i < 2 + random.nextInt(4); i++) {
				var value = BigDecimal.valueOf(random.nextInt(40), random.nextInt(2));
				texts.add((random.nextInt(4) == 0 ? "約" : "") + value + List.of("千円", "万円", "円", "").get(random.nextInt(4)));
			}
			var before = rules(Kind.NUMBER, texts.toArray(String[]::new));
			Collections.shuffle(texts, random);
			assertEquals(before, rules(Kind.NUMBER, texts.toArray(String[]::new)), texts.toString());
		}
	}

	@Test
	void aNumberAgreesWithItselfInAnyUnit() throws CalculationException {
		var random = new Random(6);
		for (int round = 0; round < 300; round++) {
			var yen = BigDecimal.valueOf(random.nextInt(1, 1_000_000)).multiply(BigDecimal.valueOf(100));
			agree(Kind.NUMBER, yen.toPlainString() + "円", String.format("%,d円", yen.longValueExact()), yen.movePointLeft(3).toPlainString() + "千円",
					yen.movePointLeft(8).toPlainString() + "億円", yen.toPlainString());
		}
	}
}

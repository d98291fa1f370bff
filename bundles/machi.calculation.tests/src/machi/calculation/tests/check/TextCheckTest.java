package machi.calculation.tests.check;

import static machi.calculation.tests.check.Checks.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.Finding;
import machi.calculation.Subject;
import machi.check.StatedText;
import machi.check.TextsInput;
import machi.check.internal.TextCheck;
import machi.quantity.FiscalYear;

/** Wording of the Kasai plan, and wording that is right. */
class TextCheckTest {

	private static StatedText text(String text) {
		return stated(text, "", null, null, "");
	}

	private static StatedText stated(String text, String initiative, Integer year, String quantity, String unit) {
		return new StatedText(new Subject("id-" + text.hashCode(), "name", "element", List.of()), text, initiative,
				Optional.ofNullable(year).map(FiscalYear::new), Optional.ofNullable(quantity).map(BigDecimal::new), unit);
	}

	private static List<Finding> findings(StatedText... texts) throws CalculationException {
		return run(new TextCheck(), new TextsInput(Arrays.asList(texts))).findings();
	}

	private static List<String> rules(StatedText... texts) throws CalculationException {
		return findings(texts).stream().map(Finding::rule).toList();
	}

	@Test
	void aYearThatIsWrittenTwiceMustBeOneYear() throws CalculationException {
		// l.193
		var finding = findings(text("平成 28（2018）年には大会が開催された")).getFirst();
		assertEquals("year.contradicts", finding.rule());
		assertTrue(finding.message().japanese().contains("2016"), finding.message().japanese());
		assertEquals(List.of("year.contradicts"), rules(text("2021年度(令和4年度)の実績")));
		assertEquals(List.of(), rules(text("平成28(2016)年、令和元年(2019年)、2030年度(令和12年度)、R4(2022)、H30 (2018)")));
	}

	@Test
	void aQuantityInANameMustBeThatOfTheElement() throws CalculationException {
		assertEquals(List.of("quantity.in.text.differs"), rules(stated("急速充電設備2台", "initiative-8", 2022, "3", "台")));
		assertEquals(List.of(), rules(stated("急速充電設備2台", "initiative-8", 2022, "2", "台")));
		assertEquals(List.of(), rules(stated("グリスロ1台、グリスロ用充電設備1台", "initiative-9", 2023, "1", "台")));
		assertEquals(List.of(), rules(stated("太陽光発電 10戸", "initiative-3", 2023, "50", "kW")));
	}

	@Test
	void aCounterThatOnlySoundsRightIsFound() throws CalculationException {
		// l.1214: 160期 of lights that are counted in 基
		var action = stated("再エネ100%LED街路灯 160 期 導入", "initiative-9", 2023, null, "");
		assertEquals(List.of("counter.homophone"), rules(action, stated("LED街路灯", "initiative-9", null, "160", "基")));
		assertEquals(List.of(), rules(action, stated("LED街路灯", "initiative-8", null, "160", "基")));
		assertEquals(List.of(), rules(action, stated("LED街路灯", "initiative-9", null, "80", "基")));
	}

	@Test
	void oneBuildingIsNotAZeroEnergyHouseAsWell() throws CalculationException {
		// l.861 and l.865
		var findings = findings(text("加西病院 ZEB 化"), text("加西市スマートグリッド、加西病院 ZEH 化"));
		assertEquals("term.mixed", findings.getFirst().rule());
		assertEquals(List.of("加西病院 ZEB", "加西病院 ZEH"), findings.getFirst().places().stream().map(Finding.Place::value).toList());
		assertEquals(List.of(), rules(text("加西病院ZEB化"), text("新規住宅ZEH+")));
	}

	@Test
	void aPhaseThatIsScheduledTwiceIsFound() throws CalculationException {
		// l.1219 and l.1220
		var eighth = stated("開発事業者による 1 期分譲、開発事業者による 2 期設計・造成", "initiative-2", 2026, null, "");
		var ninth = stated("2 期分譲開始、住宅建築者への ZEH+補助の実施 開発事業者による 2 期設計・造成", "initiative-2", 2027, null, "");
		var findings = findings(eighth, ninth);
		assertEquals(List.of("phase.repeated"), findings.stream().map(Finding::rule).toList());
		assertEquals(List.of("R8 2期設計・造成", "R9 2期設計・造成"), findings.getFirst().places().stream().map(Finding.Place::value).toList());
	}

	@Test
	void unitsThatAreSpelledOtherwiseAreOneFinding() throws CalculationException {
		var findings = findings(text("40kw"), text("800kwh"), text("350KWh"), text("3 kW and 4 kWh are right, as is kWp"));
		assertEquals(1, findings.size());
		assertEquals("unit.spelling", findings.getFirst().rule());
		assertEquals(List.of("40kw", "800kwh", "350KWh").size(), findings.getFirst().places().size());
	}
}

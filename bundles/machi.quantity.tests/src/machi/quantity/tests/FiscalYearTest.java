package machi.quantity.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import machi.quantity.FiscalYear;

class FiscalYearTest {

	@Test
	void readsEveryWayOfWritingAYear() {
		var written = Map.ofEntries(Map.entry("R6", 2024), Map.entry("令和6年度", 2024), Map.entry("令和 2 年度", 2020),
				Map.entry("令和元年度", 2019), Map.entry("Ｒ６", 2024), Map.entry("H30", 2018), Map.entry("平成30年", 2018),
				Map.entry("昭和64年度", 1989), Map.entry("FY2030", 2030), Map.entry("２０３０年度", 2030), Map.entry(" 2013 ", 2013));
		written.forEach((text, year) -> assertEquals(new FiscalYear(year), FiscalYear.parse(text), text));
	}

	@Test
	void readsListsAndRangesOfTheKasaiPlan() {
		// Kasai l.418 prints R6・7・9, l.420 prints R5～R12
		assertEquals(List.of(2024, 2025, 2027), years("R6・7・9"));
		assertEquals(List.of(2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030), years("R5～R12"));
		assertEquals(List.of(2027, 2028, 2029, 2030), years("令和 9 ～ 12 年度"));
		assertEquals(List.of(2025), years("2025"));
	}

	private static List<Integer> years(String text) {
		return FiscalYear.parseAll(text).stream().map(FiscalYear::year).toList();
	}

	@Test
	void refusesWhatIsNoYear() {
		for (var text : List.of("", "R", "令和", "12", "R6・", "・", "R9～R6", "明日", "20245", "R6～", "NaN")) {
			var refusal = assertThrows(IllegalArgumentException.class, () -> FiscalYear.parseAll(text), text);
			assertTrue(refusal.getMessage() != null && !refusal.getMessage().isBlank(), text);
		}
	}

	@Test
	void writesWhatItReads() {
		for (int year = 1926; year <= 2100; year++) {
			var fiscalYear = new FiscalYear(year);
			assertEquals(fiscalYear, FiscalYear.parse(fiscalYear.shortJapanese()));
			assertEquals(fiscalYear, FiscalYear.parse(fiscalYear.in(Locale.JAPANESE)));
			assertEquals(fiscalYear, FiscalYear.parse(fiscalYear.in(Locale.ENGLISH)));
		}
		assertEquals("令和元年度", new FiscalYear(2019).in(Locale.JAPANESE));
		assertEquals("FY2024", new FiscalYear(2024).in(Locale.ENGLISH));
	}
}

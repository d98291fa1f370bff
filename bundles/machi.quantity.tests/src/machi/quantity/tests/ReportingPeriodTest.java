package machi.quantity.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import machi.quantity.ReportingPeriod;
import machi.quantity.ReportingPeriod.Kind;

/** Periods as the Kaga proposal prints them (K813-1046, K1304-1325) and as others do. */
class ReportingPeriodTest {

	private static void assertReads(String text, Kind kind, String start, String end) {
		var period = ReportingPeriod.parse(text);
		assertEquals(kind, period.kind(), text);
		assertEquals(LocalDate.parse(start), period.start(), text);
		assertEquals(LocalDate.parse(end), period.end(), text);
	}

	@Test
	void readsEveryPeriodOfTheKagaIndicators() {
		assertReads("2018年3月", Kind.MONTH, "2018-03-01", "2018-03-31");
		assertReads("2022年", Kind.CALENDAR_YEAR, "2022-01-01", "2022-12-31");
		assertReads("2019年度", Kind.FISCAL_YEAR, "2019-04-01", "2020-03-31");
		assertReads("2020年度末", Kind.FISCAL_YEAR_END, "2021-03-31", "2021-03-31");
		assertReads("H30年", Kind.CALENDAR_YEAR, "2018-01-01", "2018-12-31");
		assertReads("R6年度", Kind.FISCAL_YEAR, "2024-04-01", "2025-03-31");
		assertReads("R12年", Kind.CALENDAR_YEAR, "2030-01-01", "2030-12-31");
	}

	@Test
	void readsFullWidthErasPointsAndDates() {
		assertReads("２０２２年度末", Kind.FISCAL_YEAR_END, "2023-03-31", "2023-03-31");
		assertReads("令和 ４ 年度", Kind.FISCAL_YEAR, "2022-04-01", "2023-03-31");
		assertReads("令和元年", Kind.CALENDAR_YEAR, "2019-01-01", "2019-12-31");
		assertReads("平成35年度", Kind.FISCAL_YEAR, "2023-04-01", "2024-03-31");
		assertReads("2022年末", Kind.CALENDAR_YEAR_END, "2022-12-31", "2022-12-31");
		assertReads("2020年2月末現在", Kind.MONTH_END, "2020-02-29", "2020-02-29");
		assertReads("R5.2.1", Kind.DAY, "2023-02-01", "2023-02-01");
		assertReads("R3.10", Kind.MONTH, "2021-10-01", "2021-10-31");
		assertReads("２０２０年１月１日現在", Kind.DAY, "2020-01-01", "2020-01-01");
		assertReads("2020-01-01", Kind.DAY, "2020-01-01", "2020-01-01");
		assertReads("2018/3", Kind.MONTH, "2018-03-01", "2018-03-31");
		assertReads("FY2024", Kind.FISCAL_YEAR, "2024-04-01", "2025-03-31");
		assertReads("1 Jan 2020", Kind.DAY, "2020-01-01", "2020-01-01");
	}

	@Test
	void keepsPeriodsOfOneYearApart() {
		// Kaga mixes the three for its targets: K813, K855, K1046
		var year = ReportingPeriod.parse("2022年");
		var fiscalYear = ReportingPeriod.parse("2022年度");
		var end = ReportingPeriod.parse("2022年度末");
		assertNotEquals(year, fiscalYear);
		assertNotEquals(fiscalYear, end);
		assertEquals(fiscalYear.end(), end.end());
		assertEquals(List.of(2022, 2022, 2022), List.of(year.year(), fiscalYear.year(), end.year()));
		assertTrue(year.compareTo(fiscalYear) < 0 && fiscalYear.compareTo(end) < 0);
		assertTrue(end.isPoint());
		assertFalse(fiscalYear.isPoint());
	}

	@Test
	void refusesWhatIsNoPeriodAndYearsOfAnUnknownKind() {
		for (var text : List.of("", "-", "2022", "R6", "令和4", "年度", "令和0年", "2022年13月", "2021年2月29日", "2022年0月", "22年", "20222年",
				"2022年度～2024年度", "2022年度頃", "明治45年", "2022 年 度 末 末", "1600年", "2022年3月度末", "FY22", "32 March 2020", "Foo 2020",
				"9999999999年", "\u0000", "2022年-1月")) {
			var refused = assertThrows(IllegalArgumentException.class, () -> ReportingPeriod.parse(text), text);
			assertTrue(refused.getMessage().length() > 5, text);
		}
	}

	@Test
	void readsWhatItPrintsInBothLanguages() {
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20220401);
		for (int run = 0; run < 2000; run++) {
			var day = LocalDate.of(1900 + random.nextInt(250), 1, 1).plusDays(random.nextInt(365));
			var kind = Kind.values()[random.nextInt(Kind.values().length)];
			var period = new ReportingPeriod(kind, switch (kind) {
			case CALENDAR_YEAR -> day.withDayOfYear(1);
			case CALENDAR_YEAR_END -> LocalDate.of(day.getYear(), 12, 31);
			case FISCAL_YEAR -> LocalDate.of(day.getYear(), 4, 1);
			case FISCAL_YEAR_END -> LocalDate.of(day.getYear(), 3, 31);
			case MONTH -> day.withDayOfMonth(1);
			case MONTH_END -> day.withDayOfMonth(day.lengthOfMonth());
			case DAY -> day;
			});
			assertEquals(period, ReportingPeriod.parse(period.in(Locale.JAPANESE)));
			assertEquals(period, ReportingPeriod.parse(period.in(Locale.ENGLISH)));
			assertEquals(period, period.plusYears(1).plusYears(-1).kind() == Kind.DAY ? period : period.plusYears(1).plusYears(-1));
			assertFalse(period.end().isBefore(period.start()));
		}
		assertEquals("end of FY2022", ReportingPeriod.parse("令和4年度末").in(Locale.ENGLISH));
		assertEquals("2018年3月", ReportingPeriod.parse("March 2018").in(Locale.JAPANESE));
	}

	@Test
	void aPeriodStartsWhereItsKindSays() {
		assertThrows(IllegalArgumentException.class, () -> new ReportingPeriod(Kind.FISCAL_YEAR, LocalDate.of(2022, 1, 1)));
		assertThrows(IllegalArgumentException.class, () -> new ReportingPeriod(Kind.FISCAL_YEAR_END, LocalDate.of(2022, 3, 30)));
	}
}

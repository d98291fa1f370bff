package machi.quantity.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import machi.quantity.FiscalYear;
import machi.quantity.time.DayType;
import machi.quantity.time.FiscalYearCalendar;
import machi.quantity.time.JapaneseHolidays;

/** Days as the Cabinet Office lists them (内閣府「国民の祝日」について: 国民の祝日・休日月日, 平成27年～令和9年). */
class JapaneseHolidaysTest {

	private static final Map<Integer, String> OFFICIAL = Map.ofEntries(
			Map.entry(2015, "1/1 1/12 2/11 3/21 4/29 5/3 5/4 5/5 5/6 7/20 9/21 9/22 9/23 10/12 11/3 11/23 12/23"),
			Map.entry(2016, "1/1 1/11 2/11 3/20 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/22 10/10 11/3 11/23 12/23"),
			Map.entry(2017, "1/1 1/2 1/9 2/11 3/20 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23 12/23"),
			Map.entry(2018, "1/1 1/8 2/11 2/12 3/21 4/29 4/30 5/3 5/4 5/5 7/16 8/11 9/17 9/23 9/24 10/8 11/3 11/23 12/23 12/24"),
			Map.entry(2019, "1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14 10/22 11/3 11/4 11/23"),
			Map.entry(2020, "1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3 11/23"),
			Map.entry(2021, "1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23"),
			Map.entry(2022, "1/1 1/10 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/23 10/10 11/3 11/23"),
			Map.entry(2023, "1/1 1/2 1/9 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23"),
			Map.entry(2024, "1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14 11/3 11/4 11/23"),
			Map.entry(2025, "1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24"),
			Map.entry(2026, "1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23"),
			Map.entry(2027, "1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23"));

	private final JapaneseHolidays holidays = new JapaneseHolidays();

	private String days(int year) {
		return holidays.holidays(year).keySet().stream().map(day -> day.getMonthValue() + "/" + day.getDayOfMonth())
				.collect(Collectors.joining(" "));
	}

	private String name(String date) {
		return holidays.holiday(LocalDate.parse(date)).orElseThrow().japanese();
	}

	@Test
	void daysOf2015To2027AreThoseThatTheCabinetOfficeLists() {
		OFFICIAL.forEach((year, listed) -> assertEquals(listed, days(year), year.toString()));
	}

	/** Act of 2007-01-01 (平成17年法律第43号): 2008-05-04 is the first Sunday whose substitute had to pass another holiday. */
	@Test
	void substitutePassesOtherHolidaysSince2007() {
		assertEquals("休日(振替休日)", name("2008-05-06"));
		assertEquals("みどりの日", name("2008-05-04"));
		assertEquals("休日(国民の休日)", name("2006-05-04"));
		assertTrue(holidays.holiday(LocalDate.of(2003, 5, 6)).isEmpty());
	}

	@Test
	void earlierYearsFollowTheActOfTheirTime() {
		assertEquals("9/23 11/3 11/23", days(1948));
		assertEquals("1/1 1/15 2/11 3/21 4/29 4/30 5/3 5/5 9/15 9/23 9/24 10/10 11/3 11/23", days(1973));
		assertEquals("休日(国民の休日)", name("1988-05-04"));
		assertTrue(holidays.holiday(LocalDate.of(1985, 5, 4)).isEmpty(), "the day between is a holiday since 1985-12-27");
		assertEquals("昭和天皇の大喪の礼", name("1989-02-24"));
		assertEquals("皇太子結婚の儀", name("1993-06-09"));
	}

	/** 暦要項 of these years, National Astronomical Observatory of Japan. */
	@Test
	void equinoxesFallOnTheAnnouncedDays() {
		for (var spring : List.of("1979-03-21", "1980-03-20", "1999-03-21", "2000-03-20", "2008-03-20", "2011-03-21",
				"2012-03-20")) {
			assertEquals("春分の日", name(spring));
		}
		for (var autumn : List.of("1979-09-24", "1980-09-23", "1999-09-23", "2007-09-23", "2012-09-22", "2013-09-23")) {
			assertEquals("秋分の日", name(autumn));
		}
	}

	@Test
	void fiscalYearCountsItsKindsOfDay() {
		var calendar = FiscalYearCalendar.of(new FiscalYear(2019), holidays);
		assertEquals(366, calendar.days());
		assertEquals(LocalDate.of(2020, 3, 31), calendar.date(365));
		// ten days in a row, 27 April to 6 May 2019, of which only the first is no holiday but a Saturday
		var types = calendar.dayTypes().subList(26, 36);
		assertEquals(DayType.SATURDAY, types.getFirst());
		assertTrue(types.subList(1, 10).stream().allMatch(DayType.HOLIDAY::equals));
		long weekdays = calendar.dayTypes().stream().filter(DayType.WEEKDAY::equals).count();
		// 52 weeks, a Monday and a Tuesday: 262; on them 4/29, 4/30, 5/1, 5/2, 5/3, 5/6, 7/15, 8/12, 9/16, 9/23, 10/14, 10/22,
		// 11/4, 1/1, 1/13, 2/11, 2/24 and 3/20
		assertEquals(262 - 18, weekdays);
	}

	@Test
	void calendarRefusesYearsItDoesNotKnow() {
		assertThrows(IllegalArgumentException.class, () -> holidays.holiday(LocalDate.of(1947, 1, 1)));
		assertThrows(IllegalArgumentException.class, () -> holidays.holiday(LocalDate.of(2151, 1, 1)));
		assertFalse(holidays.holidays(2150).isEmpty());
	}
}

package machi.program.tests.governance;

import static machi.program.tests.governance.GovernedProgram.cell;
import static machi.program.tests.governance.GovernedProgram.rows;
import static machi.program.tests.governance.GovernedProgram.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.governance.internal.BodiesCalculator;
import machi.scenario.partner.BodiesBinding;

/** Members of bodies on a day, and the meetings bodies hold. */
class BodiesTest {

	private final GovernedProgram town = new GovernedProgram();

	private CalculationResult on(String day) throws CalculationException {
		return town.run(new BodiesCalculator(), new BodiesBinding(), day);
	}

	@Test
	void kagasCouncilStatesMoreMembersThanItLists() throws CalculationException {
		// Kaga l.429, l.1058 (25 members) against the 24 names of l.1374; founded l.1372
		var council = town.body("council", "令和元年 8 月 26 日", 25);
		for (int i = 1; i <= 24; i++) {
			town.organisation("organisation-" + i);
			town.seat(council, "organisation-" + i, "", "");
		}
		var result = on("");
		assertEquals("24", cell(result, "bodies", "council", "listedMembers"));
		assertEquals("-1", cell(result, "bodies", "council", "difference"));
		assertEquals("2019-08-26", cell(result, "bodies", "council", "foundedOn"));
		assertEquals(List.of("body.members.differ"), rules(result));
		var finding = result.findings().getFirst();
		assertTrue(finding.message().japanese().contains("25") && finding.message().japanese().contains("24"), finding.message().japanese());
		assertEquals(List.of("25", "24"), finding.places().stream().map(place -> place.value()).toList());
	}

	@Test
	void aSeatCountsFromItsFirstDayToItsLast() throws CalculationException {
		var council = town.body("council", "2019-08-26", null);
		town.seat(council, "a", "2020-04-01", "2021-03-31");
		town.seat(council, "b", "", "令和2年3月31日");
		town.seat(council, "c", "R3.4.1", "");
		assertEquals("1", cell(on("2020-03-31"), "bodies", "council", "listedMembers"));
		assertEquals(List.of("seat-2"), rows(on("2020-03-31"), "roster"));
		assertEquals(List.of("seat-1"), rows(on("2020-04-01"), "roster"));
		assertEquals(List.of("seat-1"), rows(on("2021-03-31"), "roster"));
		assertEquals(List.of("seat-3"), rows(on("2021-04-01"), "roster"));
	}

	@Test
	void aMonthCountsFromItsFirstDayAndUntilItsLast() throws CalculationException {
		var council = town.body("council", "2019年4月", null);
		town.seat(council, "a", "2019年5月", "2019年7月");
		assertEquals(List.of(), rows(on("2019-04-30"), "roster"));
		assertEquals(List.of("seat-1"), rows(on("2019-05-01"), "roster"));
		assertEquals(List.of("seat-1"), rows(on("2019-07-31"), "roster"));
		assertEquals(List.of(), rows(on("2019-08-01"), "roster"));
	}

	@Test
	void seatsThatOverlapOrEndBeforeTheyBeginAreFound() throws CalculationException {
		var council = town.body("council", "2019-04-01", null);
		town.seat(council, "a", "2019-04-01", "2020-03-31");
		town.seat(council, "a", "2020-03-01", "");
		town.seat(council, "b", "2020-04-01", "2020-03-31");
		town.seat(council, "c", "2019-04-01", "2020-03-31");
		town.seat(council, "c", "2020-04-01", "");
		assertEquals(List.of("membership.overlaps", "membership.ends.before.begin"), rules(on("2020-06-01")));
	}

	@Test
	void aBodyMayNotMeetBeforeItIsFounded() throws CalculationException {
		town.body("consortium", "令和2年1月29日", null);
		town.meeting("consortium", "2020年1月");
		assertEquals(List.of(), rules(on("")), "January may be the 30th");
		town.meeting("consortium", "2019年12月20日");
		assertEquals(List.of("body.founded.after.meeting"), rules(on("")));
	}

	@Test
	void onlyAFiscalYearThatIsOverCanHaveTooFewMeetings() throws CalculationException {
		town.body("council", "2019-08-26", null).setMeetingsPerYear(2);
		town.meeting("council", "2019-08-26");
		town.meeting("council", "2020-10-01");
		var during = on("2021-03-31");
		assertEquals(List.of("council/2019", "council/2020"), rows(during, "meetings"));
		assertEquals("1", cell(during, "meetings", "council/2020", "held"));
		assertEquals(List.of(), rules(during));
		assertEquals(List.of("body.meetings.few"), rules(on("2021-04-01")), "FY2019 was no whole year of the council, FY2020 was");
	}

	@Test
	void datesThatAreNoneAreFoundOnceAndTheRestStillCounts() throws CalculationException {
		var council = town.body("council", "令和元年13月45日", 2);
		town.seat(council, "a", "いつか", "2020-02-30");
		town.seat(council, "b", "2019-04-01", "");
		town.meeting("council", "\u0000");
		town.meeting("nobody", "9999999999年1月");
		var result = on("2020-01-01");
		assertEquals(List.of("seat-1", "seat-2"), rows(result, "roster"));
		assertEquals(4, rules(result).stream().filter("date.unreadable"::equals).count(), rules(result).toString());
		assertTrue(rules(result).contains("meeting.body.unknown"));
		assertFalse(rules(result).contains("body.members.differ"));
	}

	@Test
	void theDayMustBeADay() {
		for (var wrong : List.of("2020年3月", "yesterday", "2020-02-30", "1e9")) {
			assertEquals(wrong, assertThrows(CalculationException.class, () -> on(wrong)).value());
		}
	}

	@Test
	void daysAtTheEdgesOfTheCalendarDoNoHarm() throws CalculationException {
		town.body("council", "1868-01-01", null).setMeetingsPerYear(1);
		town.meeting("council", "1868-01-01");
		assertEquals("1", cell(on("2201-12-31"), "meetings", "council/1868", "held"));
	}

	@Test
	void theRosterOfAnyDayIsWhoHasBegunAndNotEnded() throws CalculationException {
		var random = new SplittableRandom(1374);
		for (int round = 0; round < 60; round++) {
			var program = new GovernedProgram();
			var council = program.body("council", "", null);
			var first = LocalDate.of(2018, 1, 1);
			var day = first.plusDays(random.nextInt(1500));
			int expected = 0;
			for (int i = 0; i < 12; i++) {
				var from = first.plusDays(random.nextInt(1500));
				var until = from.plusDays(random.nextInt(700));
				program.seat(council, "organisation-" + i, from.toString(), until.toString());
				expected += from.isAfter(day) || until.isBefore(day) ? 0 : 1;
			}
			var result = program.run(new BodiesCalculator(), new BodiesBinding(), day.toString());
			assertEquals(Integer.toString(expected), cell(result, "bodies", "council", "listedMembers"));
		}
	}

	@Test
	void namesOfPersonsStayInTheProgram() throws CalculationException {
		var council = town.body("council", "", null);
		town.seat(council, "", "", "");
		council.getMemberships().getFirst().setPersonName("加賀太郎");
		council.getMemberships().getFirst().setRole("会長");
		var result = on("2020-01-01");
		assertFalse(result.toString().contains("加賀太郎"), result.toString());
		assertEquals("会長", cell(result, "roster", "seat-1", "member"));
	}
}

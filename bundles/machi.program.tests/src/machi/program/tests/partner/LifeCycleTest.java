package machi.program.tests.partner;

import static machi.program.tests.partner.Scheme3Years.certification;
import static machi.program.tests.partner.Scheme3Years.certified;
import static machi.program.tests.partner.Scheme3Years.partner;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import machi.calculation.partner.Certification.Stage;
import machi.calculation.partner.LifeCycle;
import machi.calculation.partner.Partner;
import machi.calculation.partner.PartnerState;
import machi.calculation.partner.Scheme;

/** How a certification lives: terms, renewals and states at dates. */
class LifeCycleTest {

	private static final LifeCycle THREE_YEARS = new LifeCycle(List.of(Scheme3Years.SCHEME));

	private static PartnerState state(LifeCycle lifeCycle, Partner partner, String date) {
		return lifeCycle.standing(partner, LocalDate.parse(date)).state();
	}

	@Test
	void aTermEndsOnTheEveOfItsLastYear() {
		assertEquals(LocalDate.parse("2023-03-31"), LifeCycle.lastDay(LocalDate.parse("2020-04-01"), 3));
		assertEquals(LocalDate.parse("2024-02-29"), LifeCycle.lastDay(LocalDate.parse("2023-03-01"), 1));
	}

	/** Civil Code, article 143, paragraph 2: where the last month has no such day, the term ends with the month. */
	@Test
	void aTermFromALeapDayEndsWithTheMonthUnlessItsLastYearIsALeapYear() {
		assertEquals(LocalDate.parse("2023-02-28"), LifeCycle.lastDay(LocalDate.parse("2020-02-29"), 3));
		assertEquals(LocalDate.parse("2024-02-28"), LifeCycle.lastDay(LocalDate.parse("2020-02-29"), 4));
	}

	@Test
	void noTwoFirstDaysGiveATermOfLessThanWholeYears() {
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(28200);
		for (int i = 0; i < 2000; i++) {
			var first = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20000));
			int years = random.nextInt(1, 11);
			var last = LifeCycle.lastDay(first, years);
			long days = ChronoUnit.DAYS.between(first, last) + 1;
			assertTrue(days >= 365L * years && days <= 365L * years + 3, first + " + " + years + " gives " + last);
			assertEquals(years, ChronoUnit.YEARS.between(first, last.plusDays(1)), first + " + " + years + " gives " + last);
		}
	}

	@Test
	void aCertificationHoldsOnItsLastDayAndNotOnTheNext() {
		var partner = partner("a", certified("c", "2020-04-01"));
		assertEquals(PartnerState.CERTIFIED, state(THREE_YEARS, partner, "2020-04-01"));
		assertEquals(PartnerState.RENEWAL_DUE, state(THREE_YEARS, partner, "2023-03-31"));
		assertEquals(PartnerState.EXPIRED, state(THREE_YEARS, partner, "2023-04-01"));
	}

	/** 90 days before 2023-03-31: 31 of March, 28 of February, 31 of January make 90, so the window opens on 2022-12-31. */
	@Test
	void renewalIsDueFromTheFirstDayOfTheWindow() {
		var partner = partner("a", certified("c", "2020-04-01"));
		assertEquals(PartnerState.CERTIFIED, state(THREE_YEARS, partner, "2022-12-30"));
		assertEquals(PartnerState.RENEWAL_DUE, state(THREE_YEARS, partner, "2022-12-31"));
	}

	@Test
	void withoutATermOrWithATermOfZeroACertificationNeverEnds() {
		var partner = partner("a", certified("c", "2020-02-29"));
		for (var term : new Integer[] { null, 0 }) {
			var lifeCycle = new LifeCycle(List.of(Scheme3Years.scheme(term, 90)));
			assertEquals(PartnerState.CERTIFIED, state(lifeCycle, partner, "2999-12-31"), "term " + term);
			assertEquals(Optional.empty(), lifeCycle.standing(partner, LocalDate.parse("2021-01-01")).validUntil());
		}
	}

	@Test
	void beforeItsDatesAnApplicationIsNotKnown() {
		var partner = partner("a", certification("c", Stage.CERTIFIED, "2020-05-01", "2020-06-10", "2020-07-01", "", "", ""));
		assertEquals(PartnerState.REGISTERED, state(THREE_YEARS, partner, "2020-04-30"));
		assertEquals(PartnerState.APPLIED, state(THREE_YEARS, partner, "2020-06-09"));
		assertEquals(PartnerState.UNDER_REVIEW, state(THREE_YEARS, partner, "2020-06-30"));
		assertEquals(PartnerState.CERTIFIED, state(THREE_YEARS, partner, "2020-07-01"));
	}

	@Test
	void whoeverWithdrawsIsCertifiedUntilTheEve() {
		var partner = partner("a", certification("c", Stage.WITHDRAWN, "2020-05-01", "", "2020-07-01", "2021-02-01", "", ""));
		assertEquals(PartnerState.CERTIFIED, state(THREE_YEARS, partner, "2021-01-31"));
		assertEquals(PartnerState.WITHDRAWN, state(THREE_YEARS, partner, "2021-02-01"));
	}

	/** Renewed on 2023-02-10, seven weeks early: the second term runs from 2023-04-01 to 2026-03-31. */
	@Test
	void whoeverRenewsEarlyLosesNoDays() {
		var renewed = partner("a", certified("first", "2020-04-01"),
				certification("second", Stage.CERTIFIED, "2023-01-15", "2023-02-01", "2023-02-10", "", "", "first"));
		var standing = THREE_YEARS.standing(renewed, LocalDate.parse("2023-03-15"));
		assertEquals(PartnerState.CERTIFIED, standing.state());
		assertEquals(Optional.of(LocalDate.parse("2026-03-31")), standing.validUntil());
		assertEquals(PartnerState.EXPIRED, state(THREE_YEARS, renewed, "2026-04-01"));
	}

	@Test
	void whoeverRenewsLateBeginsAnewAndWasExpiredBetween() {
		var late = partner("a", certified("first", "2020-04-01"),
				certification("second", Stage.CERTIFIED, "2023-05-01", "", "2023-06-01", "", "", "first"));
		assertEquals(PartnerState.EXPIRED, state(THREE_YEARS, late, "2023-04-30"));
		assertEquals(PartnerState.APPLIED, state(THREE_YEARS, late, "2023-05-15"));
		assertEquals(Optional.of(LocalDate.parse("2026-05-31")), THREE_YEARS.standing(late, LocalDate.parse("2023-06-01")).validUntil());
	}

	@Test
	void anApplicationForRenewalLeavesTheCertificationInForce() {
		var waiting = partner("a", certified("first", "2020-04-01"),
				certification("second", Stage.UNDER_REVIEW, "2023-01-15", "2023-02-01", "", "", "", "first"));
		var standing = THREE_YEARS.standing(waiting, LocalDate.parse("2023-03-01"));
		assertEquals(PartnerState.RENEWAL_DUE, standing.state());
		assertEquals("second", standing.pending().orElseThrow().subject().elementId());
	}

	/** A slip of the keyboard: both name each other. */
	@Test
	void certificationsThatRenewEachOtherDoNotRunInACircle() {
		var one = certification("one", Stage.CERTIFIED, "", "", "2020-04-01", "", "", "two");
		var two = certification("two", Stage.CERTIFIED, "", "", "2021-04-01", "", "", "one");
		assertTrue(THREE_YEARS.termEnd(two, List.of(one, two)).isPresent());
		assertEquals(PartnerState.EXPIRED, state(THREE_YEARS, partner("a", one, two), "2040-01-01"));
	}

	@Test
	void asTimePassesWithoutEventsACertifiedPartnerOnlyGoesTowardsItsEnd() {
		var order = List.of(PartnerState.CERTIFIED, PartnerState.RENEWAL_DUE, PartnerState.EXPIRED);
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
		for (int i = 0; i < 200; i++) {
			Scheme scheme = Scheme3Years.scheme(random.nextInt(1, 6), random.nextInt(0, 200));
			var lifeCycle = new LifeCycle(List.of(scheme));
			var first = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3000));
			var partner = partner("a", certified("c", first.toString()));
			int reached = 0;
			for (var day = first; day.isBefore(first.plusYears(7)); day = day.plusDays(random.nextInt(1, 40))) {
				int now = order.indexOf(lifeCycle.standing(partner, day).state());
				assertTrue(now >= reached, first + ", " + scheme + " at " + day);
				reached = now;
			}
			assertEquals(2, reached);
		}
	}
}

package machi.quantity.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import machi.quantity.FiscalYear;
import machi.quantity.time.MonthSpan;

class MonthSpanTest {

	private static final FiscalYear YEAR = new FiscalYear(2020);

	@Test
	void januaryToMarchLieInTheNextCalendarYear() {
		assertEquals(YearMonth.of(2021, 3), MonthSpan.month(YEAR, 3));
		assertEquals(YearMonth.of(2020, 4), MonthSpan.month(YEAR, 4));
		assertEquals(YEAR, MonthSpan.fiscalYear(YearMonth.of(2021, 3)));
		assertThrows(DateTimeException.class, () -> MonthSpan.month(YEAR, 13));
	}

	@Test
	void withoutMonthsItIsTheWholeYear() {
		var span = MonthSpan.of(YEAR, Optional.empty(), Optional.empty(), Optional.empty()).orElseThrow();
		assertEquals(MonthSpan.of(YEAR), span);
		assertEquals(12, span.months());
		assertEquals(LocalDate.of(2021, 3, 31), span.end());
	}

	@Test
	void monthsThatDoNotExistCountAsNoneAndAnEndBeforeTheStartGivesNothing() {
		assertEquals(Optional.of(MonthSpan.of(YEAR)), MonthSpan.of(YEAR, Optional.of(0), Optional.empty(), Optional.of(99)));
		assertEquals(Optional.empty(), MonthSpan.of(YEAR, Optional.of(10), Optional.empty(), Optional.of(9)));
		assertEquals(Optional.empty(), MonthSpan.of(YEAR, Optional.empty(), Optional.of(new FiscalYear(2019)), Optional.empty()));
	}

	@Test
	void halvesChangeInOctober() {
		assertEquals(true, MonthSpan.isFirstHalf(YearMonth.of(2020, 9)));
		assertEquals(false, MonthSpan.isFirstHalf(YearMonth.of(2020, 10)));
		assertEquals(false, MonthSpan.isFirstHalf(YearMonth.of(2021, 3)));
	}

	@Test
	void itIsNamedInBothLanguages() {
		var span = new MonthSpan(YearMonth.of(2020, 4), YearMonth.of(2020, 9));
		assertEquals("2020年4月～2020年9月", span.in(Locale.JAPANESE));
		assertEquals("Apr 2020 – Sep 2020", span.in(Locale.ENGLISH));
	}

	@Test
	void whateverIsMovedKeepsItsLengthAndNeverTurnsRound() {
		var random = new SplittableRandom(3);
		for (int round = 0; round < 500; round++) {
			var first = YearMonth.of(1900 + random.nextInt(200), 1 + random.nextInt(12));
			var span = new MonthSpan(first, first.plusMonths(random.nextInt(60)));
			int by = random.nextInt(200) - 100;
			assertEquals(span.months(), span.plusMonths(by).months());
			assertEquals(span, span.plusMonths(by).plusMonths(-by));
			assertEquals(Math.max(1, span.months() + by), span.endingIn(span.last().plusMonths(by)).months());
			assertEquals(Math.max(1, span.months() - by), span.startingIn(span.first().plusMonths(by)).months());
		}
	}
}

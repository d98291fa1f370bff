package machi.program.tests.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.calculation.service.PrintedPeriod;
import machi.quantity.ReportingPeriod;

/** Starts of services as Odawara l.116-167 prints them. */
class PrintedPeriodTest {

	@Test
	void anOpenEndIsReadAsItsBeginning() {
		assertEquals(Optional.of(LocalDate.of(2021, 12, 1)), start("R3.12.1～"));
		assertEquals(Optional.of(LocalDate.of(2021, 10, 1)), start("R3.10～"));
		assertEquals(Optional.of(LocalDate.of(2021, 5, 1)), start("Ｒ３．５〜"));
		assertEquals(Optional.of(LocalDate.of(2021, 7, 1)), start(" R3.7.1 ~ "));
		assertEquals(Optional.of(LocalDate.of(2022, 4, 1)), start("2022年度から"));
	}

	@Test
	void whatIsNoPeriodIsNotGuessed() {
		for (var text : List.of("", "～", "春ごろ", "R3.13～", "R3.2.30", "12")) {
			assertEquals(Optional.empty(), start(text), text);
		}
	}

	@Test
	void theLatestDayOfTheDataIsThatOnWhichTheLatestPeriodBegan() {
		assertEquals(Optional.of(LocalDate.of(2021, 12, 1)), PrintedPeriod.latest(List.of("R3.12.1～", "", "R3.10～", "soon")));
		assertEquals(Optional.empty(), PrintedPeriod.latest(List.of("soon")));
	}

	private static Optional<LocalDate> start(String printed) {
		return PrintedPeriod.of(printed).map(ReportingPeriod::start);
	}
}

package machi.quantity.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.quantity.ReportingPeriod;

/** Dates as documents print them. */
class FirstDayTest {

	/** Kaga l.1374, 1388, 1398 (founding of its councils), 1414 (agreement), 1136 (start of the scheme); Odawara l.127, 139. */
	@Test
	void datesOfDocumentsAreRead() {
		Map.ofEntries(Map.entry("令和元年 8 月 26 日", "2019-08-26"), Map.entry("令和2年1月29日", "2020-01-29"),
				Map.entry("平成30年3月16日", "2018-03-16"), Map.entry("2020年4月", "2020-04-01"), Map.entry("R3.12.1", "2021-12-01"),
				Map.entry("R3.5", "2021-05-01"), Map.entry("2020-02-29", "2020-02-29"), Map.entry("2020/4/1", "2020-04-01"),
				Map.entry("２０２０年４月１日", "2020-04-01"), Map.entry("2018-03", "2018-03-01"))
				.forEach((printed, expected) -> assertEquals(Optional.of(LocalDate.parse(expected)), ReportingPeriod.firstDay(printed), printed));
	}

	@Test
	void whatIsNoDateIsNotRead() {
		for (var text : List.of("", "2019-02-29", "2020年", "2020年度", "20-04-01", "2020-13-01", "2020", "4月1日", "2020-04-01x", "2020401", "未定",
				"令和0年4月1日", "202004")) {
			assertEquals(Optional.empty(), ReportingPeriod.firstDay(text), text);
		}
	}
}

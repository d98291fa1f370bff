package machi.ui.tests.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import machi.model.program.Accumulation;
import machi.model.program.Direction;
import machi.model.program.Kpi;
import machi.model.program.ProgramFactory;
import machi.quantity.ReportingPeriod;
import machi.quantity.ReportingPeriod.Kind;
import machi.ui.indicator.draw.TextSpace;
import machi.ui.indicator.update.PeriodChoice;
import machi.ui.indicator.update.Plausibility;

/** Periods that are offered for a year, and what is said of values that are unusual. */
class EnteredValuesTest {

	private static Kpi kpi(String target, String baseline, String value) {
		var kpi = ProgramFactory.eINSTANCE.createKpi();
		kpi.setId("kpi");
		kpi.setTargetPeriod(target);
		kpi.setBaselineValue(new BigDecimal(baseline));
		kpi.setTargetValue(new BigDecimal(value));
		return kpi;
	}

	private static void record(Kpi kpi, String period, String value) {
		var actual = ProgramFactory.eINSTANCE.createKpiActual();
		actual.setId("actual-" + kpi.getActuals().size());
		actual.setPeriod(period);
		actual.setValue(new BigDecimal(value));
		kpi.getActuals().add(actual);
	}

	@Test
	void everyIndicatorIsAskedForThePeriodInWhichItsTargetIsStated() {
		var own = new PeriodChoice(2021, Optional.empty());
		assertEquals(ReportingPeriod.parse("2021年"), own.of(kpi("2022年", "0", "1")));
		assertEquals(ReportingPeriod.parse("2021年度"), own.of(kpi("R4年度", "0", "1")));
		assertEquals(ReportingPeriod.parse("2021年度末"), own.of(kpi("2022年度末", "0", "1")));
		assertEquals(ReportingPeriod.parse("2021年3月"), own.of(kpi("2022年3月", "0", "1")));
		assertEquals(ReportingPeriod.parse("2021年度"), own.of(kpi("", "0", "1")));
		assertEquals(ReportingPeriod.parse("2021年末"), new PeriodChoice(2021, Optional.of(Kind.CALENDAR_YEAR_END)).of(kpi("2022年", "0", "1")));
	}

	private static int hints(Kpi kpi, String period, String value) {
		return Plausibility.hints(kpi, ReportingPeriod.parse(period), new BigDecimal(value)).size();
	}

	@Test
	void anExpectedValueNeedsNoWords() {
		var kpi = kpi("2022年", "15000", "20000");
		record(kpi, "2020年", "16500");
		assertEquals(0, hints(kpi, "2021年", "17000"));
	}

	@Test
	void unusualValuesAreSaidToBeSo() {
		var rising = kpi("2022年", "15000", "20000");
		assertEquals(1, hints(rising, "2021年", "14000"), "away from the target");
		assertEquals(1, hints(rising, "2021年", "1700000"), "a factor of a hundred");
		var falling = kpi("2022年", "0.7", "0.6");
		falling.setDirection(Direction.DECREASE);
		assertEquals(0, hints(falling, "2021年", "0.65"));
		assertEquals(1, hints(falling, "2021年", "0.75"));
		var cumulative = kpi("2022年度", "0", "10");
		cumulative.setAccumulation(Accumulation.CUMULATIVE);
		record(cumulative, "2020年度", "6");
		assertEquals(1, hints(cumulative, "2021年度", "4"));
		assertEquals(1, hints(cumulative, "2020年度", "7"), "corrects what is there");
		var share = kpi("2025年", "50.9", "51.8");
		share.setUnit("%");
		assertEquals(1, hints(share, "2021年", "104"));
	}

	@Test
	void textsAreCutToTheirRoomAndLoseNothingElse() {
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
		for (int run = 0; run < 500; run++) {
			var text = new StringBuilder();
			for (int i = random.nextInt(60); i > 0; i--) {
				text.append(random.nextInt(3) == 0 ? "施" : random.nextInt(4) == 0 ? " " : "a");
			}
			var stripped = text.toString().strip();
			double room = 40 + random.nextInt(300);
			assertTrue(TextSpace.width(TextSpace.cut(stripped, 11, room), 11) <= room + 11);
			var lines = TextSpace.lines(stripped, 11, room, 100);
			assertEquals(stripped.replace(" ", ""), String.join("", lines).replace(" ", ""));
			lines.forEach(line -> assertTrue(TextSpace.width(line, 11) <= room + 11, line));
		}
		assertEquals(List.of(), TextSpace.lines(" ", 11, 100, 2));
	}
}

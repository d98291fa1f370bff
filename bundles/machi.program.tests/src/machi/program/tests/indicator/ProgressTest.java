package machi.program.tests.indicator;

import static machi.program.tests.indicator.Kpis.kpi;
import static machi.program.tests.indicator.Kpis.progress;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.indicator.Accumulation;
import machi.calculation.indicator.ProgressPath;
import machi.calculation.indicator.ProgressPath.Point;
import machi.calculation.indicator.ProgressState;
import machi.calculation.indicator.Trend;
import machi.quantity.FiscalYear;
import machi.quantity.ReportingPeriod;
import machi.quantity.Rounding;

/** Progress, what time asks for, forecast and light. */
class ProgressTest {

	private static final int RUNS = 500;

	private static RandomGenerator random() {
		return RandomGeneratorFactory.of("L64X128MixRandom").create(20200302);
	}

	private static Optional<BigDecimal> number(CalculationResult result, String row, String column) {
		return result.table("progress").orElseThrow().number(row, column);
	}

	private static ProgressState state(CalculationResult result, String row) {
		var table = result.table("progress").orElseThrow();
		return ProgressState.of(table.row(row).orElseThrow().cells().get(table.columnIndex("state"))).orElseThrow();
	}

	private static BigDecimal decimal(String text) {
		return new BigDecimal(text);
	}

	/** Baselines and targets of Kaga K813-1046 and K1304-1324. */
	private static final List<List<String>> KAGA = List.of(List.of("2018年3月", "0.7", "2022年", "0.6"),
			List.of("2019年度", "0", "2022年度", "10"), List.of("2020年3月", "70", "2022年", "100"), List.of("2020年3月", "0", "2022年", "50"),
			List.of("2019年", "15000", "2022年", "20000"), List.of("2019年度", "17203", "2022年", "25804"), List.of("2015年", "50.9", "2025年", "51.8"),
			List.of("2019年", "800", "2022年度", "1500"), List.of("2019年度", "0", "2022年度", "300"), List.of("2020年度末", "6", "2022年度末", "10"),
			List.of("H30年", "94.1", "R6年", "96.7"), List.of("H30年", "91.5", "R6年", "96.3"), List.of("", "0", "R6年度", "5"));

	@Test
	void everyKagaIndicatorIsAtZeroAtItsBaselineAndDoneAtItsTarget() throws CalculationException {
		for (var printed : KAGA) {
			var from = printed.get(1);
			var to = printed.get(3);
			var start = kpi("start").from(printed.get(0), from).to(printed.get(2), to).actual("2021年", from);
			var end = kpi("end").from(printed.get(0), from).to(printed.get(2), to).actual("2021年", to);
			var result = progress(start, end);
			assertEquals(Optional.of(decimal("0.0")), number(result, "start", "progressPercent"), printed.toString());
			assertEquals(Optional.of(decimal("100.0")), number(result, "end", "progressPercent"), printed.toString());
			assertEquals(ProgressState.ACHIEVED, state(result, "end"), printed.toString());
		}
	}

	@Test
	void progressRisesWithTheValueTowardsTheTargetWhicheverWayItLies() {
		var random = random();
		for (int run = 0; run < RUNS; run++) {
			var baseline = value(random);
			var target = value(random);
			if (baseline.compareTo(target) == 0) {
				continue;
			}
			var one = value(random);
			var other = value(random);
			var rise = ProgressPath.progress(baseline, target, other).orElseThrow()
					.compareTo(ProgressPath.progress(baseline, target, one).orElseThrow());
			assertEquals(other.compareTo(one) * target.compareTo(baseline), rise, baseline + " to " + target + ": " + one + ", " + other);
			assertEquals(0, ProgressPath.progress(baseline, target, baseline).orElseThrow().signum());
			assertEquals(0, ProgressPath.progress(baseline, target, target).orElseThrow().compareTo(BigDecimal.ONE));
		}
	}

	private static BigDecimal value(RandomGenerator random) {
		return BigDecimal.valueOf(random.nextInt(-2000, 2000), random.nextInt(3));
	}

	@Test
	void aTargetThatIsTheBaselineDividesNothingByZero() throws CalculationException {
		var result = progress(kpi("kept").from("2019年度", "5").to("2022年度", "5").actual("2020年度", "5"),
				kpi("lost").from("2019年度", "5").to("2022年度", "5").actual("2020年度", "4"));
		assertEquals(Optional.empty(), number(result, "kept", "progressPercent"));
		assertEquals(ProgressState.ACHIEVED, state(result, "kept"));
		assertEquals(ProgressState.NOT_RATED, state(result, "lost"));
		assertEquals(2, result.findings().stream().filter(finding -> finding.rule().equals("kpi.target.is.baseline")).count());
	}

	@Test
	void timeAsksForALinearWayThroughTheInterimTargets() {
		// FY2019 ends 36 months before FY2022: after one year a third, after two years two thirds of the way
		var straight = new ProgressPath(List.of(fiscal(2019, "0"), fiscal(2022, "300")));
		assertEquals(0, straight.valueAt(LocalDate.of(2021, 3, 31)).compareTo(decimal("100")));
		assertEquals(0, straight.expected(LocalDate.of(2019, 1, 1)).orElseThrow().signum());
		assertEquals(0, straight.expected(LocalDate.of(2030, 1, 1)).orElseThrow().compareTo(BigDecimal.ONE));
		var late = new ProgressPath(List.of(fiscal(2019, "0"), fiscal(2021, "60"), fiscal(2022, "300")));
		assertEquals(0, late.valueAt(LocalDate.of(2021, 3, 31)).compareTo(decimal("30")));
		// half a year after the interim target: half way from 60 to 300
		assertEquals(0, late.valueAt(LocalDate.of(2022, 9, 30)).compareTo(decimal("180")));
	}

	private static Point fiscal(int year, String value) {
		return new Point(ReportingPeriod.fiscalYear(new FiscalYear(year)), decimal(value));
	}

	@Test
	void aPathRisesAndFallsOnlyBetweenItsPoints() {
		var random = random();
		for (int run = 0; run < RUNS; run++) {
			var path = new ProgressPath(List.of(fiscal(2019, value(random).toPlainString()), fiscal(2022, value(random).toPlainString())));
			var low = path.points().getFirst().value().min(path.points().getLast().value());
			var high = path.points().getFirst().value().max(path.points().getLast().value());
			var at = path.valueAt(LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3000))).setScale(10, RoundingMode.HALF_UP);
			assertTrue(at.compareTo(low) >= 0 && at.compareTo(high) <= 0, path + ": " + at);
		}
	}

	@Test
	void theForecastOfValuesOnALineLiesOnThatLine() {
		var random = random();
		for (int run = 0; run < RUNS; run++) {
			int slope = random.nextInt(-500, 500);
			int level = random.nextInt(-500, 500);
			var points = random.ints(2 + random.nextInt(6), 1990, 2022).distinct().sorted()
					.mapToObj(year -> fiscal(year, Integer.toString(level + slope * (year - 2000)))).toList();
			if (points.size() < 2) {
				assertTrue(Trend.of(points).isEmpty());
				continue;
			}
			int year = 2022 + random.nextInt(30);
			var end = ReportingPeriod.fiscalYear(new FiscalYear(year)).end();
			assertEquals(0, BigDecimal.valueOf(level + (long) slope * (year - 2000))
					.compareTo(Trend.of(points).orElseThrow().at(ProgressPath.months(end), Rounding.halfUp(6))));
		}
	}

	@Test
	void annualValuesAreNotSummed() throws CalculationException {
		// 15,000 in 2019, 16,500 in 2020, 18,000 in 2021: 19,500 in 2022, 90 % of the way to 20,000
		var result = progress(kpi("riders").counted(Accumulation.ANNUAL).from("2019年", "15000").to("2022年", "20000").actual("2020年", "16500")
				.actual("2021年", "18000"));
		assertEquals(Optional.of(decimal("60.0")), number(result, "riders", "progressPercent"));
		assertEquals(Optional.of(decimal("66.7")), number(result, "riders", "expectedPercent"));
		assertEquals(Optional.of(decimal("19500")), number(result, "riders", "forecast"));
		assertEquals(Optional.of(decimal("90.0")), number(result, "riders", "forecastPercent"));
		assertEquals(ProgressState.ON_TRACK, state(result, "riders"));
	}

	@Test
	void aForecastUsesOneKindOfPeriodAndIsTheActualOnceTheTargetIsOver() throws CalculationException {
		// a month and one fiscal year make no line of one kind
		var result = progress(kpi("mixed").from("2018年3月", "10").to("2022年度", "50").actual("2020年度", "20"),
				kpi("over").from("2019年度", "0").to("2022年度", "10").actual("2021年度", "6").actual("2022年度", "7"));
		assertEquals(Optional.empty(), number(result, "mixed", "forecast"));
		assertEquals(Optional.of(decimal("7")), number(result, "over", "forecast"));
	}

	@Test
	void aCumulativeForecastNeverFallsBelowWhatIsDone() throws CalculationException {
		var falling = kpi("total").counted(Accumulation.CUMULATIVE).from("2019年度", "0").to("2024年度", "10").actual("2020年度", "6")
				.actual("2021年度", "4");
		var result = progress(falling);
		assertTrue(number(result, "total", "forecast").orElseThrow().compareTo(decimal("4")) >= 0);
		var fall = result.findings().stream().filter(finding -> finding.rule().equals("kpi.actual.falls")).findFirst().orElseThrow();
		assertTrue(fall.message().japanese().contains("2020年度: 6 件") && fall.message().japanese().contains("2021年度: 4 件"), fall.toString());
	}

	@Test
	void theLightFollowsItsThresholds() throws CalculationException {
		// after one of three years time asks for 33.3 %; done are 20 %, 13.3 points less
		var one = kpi("one").from("2019年度", "0").to("2022年度", "100").actual("2020年度", "20");
		assertEquals(ProgressState.AT_RISK, state(progress(one), "one"));
		assertEquals(ProgressState.ON_TRACK, state(progress(List.of(), Map.of("onTrackGap", "13.3"), one), "one"));
		assertEquals(ProgressState.BEHIND, state(progress(List.of(), Map.of("behindGap", "13.2"), one), "one"));
		assertEquals(ProgressState.NOT_REPORTED, state(progress(kpi("none").from("2019年度", "0").to("2022年度", "1")), "none"));
	}

	@Test
	void aLateReportIsNoLag() throws CalculationException {
		// the last actual is of FY2020; that it is 2022 by now is said as due, not as lag
		var result = progress(List.of(), Map.of("asOf", "2022-06-30"), kpi("one").from("2019年度", "0").to("2022年度", "90").actual("2020年度", "30"));
		assertEquals(Optional.of(decimal("33.3")), number(result, "one", "expectedPercent"));
		assertEquals(ProgressState.ON_TRACK, state(result, "one"));
		var due = result.findings().stream().filter(finding -> finding.rule().equals("kpi.actual.due")).findFirst().orElseThrow();
		assertEquals("2021年度", due.places().getFirst().value());
	}

	@Test
	void theDayIsCheckedAndLimitsWhatCounts() throws CalculationException {
		var one = kpi("one").counted(Accumulation.ANNUAL).from("2019年度", "0").to("2022年度", "90").actual("2020年度", "30").actual("2021年度", "60");
		assertEquals(Optional.of(decimal("33.3")), number(progress(List.of(), Map.of("asOf", "2022-03-30"), one), "one", "progressPercent"));
		assertEquals(Optional.of(decimal("66.7")), number(progress(List.of(), Map.of("asOf", "2022-03-31"), one), "one", "progressPercent"));
		var wrong = assertThrows(CalculationException.class, () -> progress(List.of(), Map.of("asOf", "31.3.2022"), one));
		assertEquals("31.3.2022", wrong.value());
	}

	@Test
	void aReductionIsMeasuredInTheUnitOfItsBaseline() throws CalculationException {
		// Kaga K1325: 667,494 t, 30 %; 667,494 × 0.7 = 467,245.8. Half of the way is 567,369.9
		var result = progress(kpi("co2").in("%").reducing("t").from("H25年", "667494").to("R12年", "30").actual("2020年", "567369.9"));
		assertEquals(Optional.of(decimal("467245.8")), number(result, "co2", "target"));
		assertEquals(Optional.of(decimal("50.0")), number(result, "co2", "progressPercent"));
		assertTrue(result.findings().stream().anyMatch(
				finding -> finding.rule().equals("kpi.quantity.differs") && finding.message().japanese().contains("467,245.8 t")));
	}
}

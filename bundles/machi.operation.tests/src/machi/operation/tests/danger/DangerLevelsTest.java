package machi.operation.tests.danger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.calculation.operation.CitizenReport;
import machi.calculation.operation.DangerLevels;
import machi.calculation.operation.DangerLevels.State;
import machi.calculation.operation.HazardInput;
import machi.calculation.operation.WatchedArea;
import machi.calculation.operation.WatchedPoint;
import machi.calculation.operation.WatchedPoint.PointValue;
import machi.calculation.operation.internal.DangerCalculator;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

class DangerLevelsTest {

	private static final Instant NOW = Instant.parse("2026-07-01T05:00:00Z");

	private static Optional<PointValue> value(String value, int minutesAgo) {
		return Optional.of(new PointValue(new BigDecimal(value), NOW.minusSeconds(minutesAgo * 60L)));
	}

	private static WatchedPoint river(int level, String threshold, Optional<PointValue> trusted, Optional<PointValue> doubtful) {
		return new WatchedPoint(Subject.of("criterion-" + level, "river"), LocalizedText.same("river"), Unit.of("m"), level,
				new BigDecimal(threshold), false, trusted, doubtful);
	}

	private static CitizenReport report(String id, int level, int minutesAgo) {
		return new CitizenReport(Subject.of(id, id), NOW.minusSeconds(minutesAgo * 60L), level, id, false, false);
	}

	private static CitizenReport confirmed(CitizenReport report) {
		return new CitizenReport(report.subject(), report.time(), report.level(), report.description(), true, false);
	}

	private static CitizenReport dismissed(CitizenReport report) {
		return new CitizenReport(report.subject(), report.time(), report.level(), report.description(), true, true);
	}

	private static WatchedArea area(List<WatchedPoint> points, CitizenReport... reports) {
		return new WatchedArea(Subject.of("area", "area"), LocalizedText.of("Riverside", "川沿い"), points, Arrays.asList(reports), 3, 2);
	}

	private static int level(WatchedArea area) {
		return DangerLevels.of(area, NOW).level();
	}

	@Test
	void theHighestCriterionThatIsReachedCounts() {
		var now = value("2.60", 1);
		var none = Optional.<PointValue>empty();
		assertEquals(3, level(area(List.of(river(2, "2.0", now, none), river(3, "2.6", now, none), river(4, "3.2", now, none)))));
		assertEquals(0, level(area(List.of(river(2, "2.61", now, none)))));
		assertEquals(0, level(area(List.of(river(2, "2.0", none, none)))));
	}

	@Test
	void aFallingCriterionIsReachedFromAbove() {
		var low = new WatchedPoint(Subject.of("c", "c"), LocalizedText.same("well"), Unit.of("m"), 1, new BigDecimal("0.5"), true,
				value("0.5", 1), Optional.empty());
		assertEquals(1, level(area(List.of(low))));
	}

	@Test
	void silenceAndDoubtfulValuesLowerNoLevel() {
		// four hours ago the river stood at 2.9 m; a later value of 0 m cannot be trusted
		var result = DangerLevels.of(area(List.of(river(3, "2.6", value("2.9", 240), value("0", 1)))), NOW);
		assertEquals(3, result.level());
		assertTrue(result.reasons().getFirst().old());
		assertEquals(State.REACHED, result.reasons().getFirst().state());
	}

	@Test
	void aDoubtfulValueRaisesTheLevel() {
		var result = DangerLevels.of(area(List.of(river(3, "2.6", value("1.0", 10), value("3.0", 1)))), NOW);
		assertEquals(3, result.level());
		assertEquals(State.REACHED_IN_DOUBT, result.reasons().getFirst().state());
	}

	@Test
	void aConfirmedReportCountsAtOnceAndADismissedOneNever() {
		assertEquals(0, level(area(List.of(), report("a", 4, 10))));
		assertEquals(4, level(area(List.of(), confirmed(report("a", 4, 10)))));
		assertEquals(0, level(area(List.of(), dismissed(report("a", 4, 10)), report("b", 4, 9))));
	}

	@Test
	void enoughReportsCountForTheLevelOnWhichTheyAgree() {
		assertEquals(2, level(area(List.of(), report("a", 4, 10), report("b", 2, 20))));
		assertEquals(4, level(area(List.of(), report("a", 4, 10), report("b", 2, 20), report("c", 5, 30))));
	}

	@Test
	void reportsCountForTheHoursOfTheirArea() {
		assertEquals(3, level(area(List.of(), confirmed(report("a", 3, 179)))));
		assertEquals(0, level(area(List.of(), confirmed(report("a", 3, 180)))));
		assertEquals(0, level(area(List.of(), confirmed(report("later", 3, -1)))));
	}

	@Test
	void levelsThatDoNotExistAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> river(6, "1", Optional.empty(), Optional.empty()));
		assertThrows(IllegalArgumentException.class, () -> report("a", -1, 0));
	}

	private static CalculationResult calculate(WatchedArea area, Map<String, String> parameters) throws CalculationException {
		var calculator = new DangerCalculator();
		return calculator.calculate(new HazardInput(List.of(area)), ParameterValues.of(calculator.descriptor().parameters(), parameters),
				CalculationMonitor.NONE);
	}

	@Test
	void theCalculatorShowsReasonsAndFindsLevelsFromThreeOn() throws Exception {
		var area = area(List.of(river(2, "2.0", value("2.9", 5), Optional.empty())), confirmed(report("a", 3, 10)), report("b", 1, 20));
		var result = calculate(area, Map.of());
		var levels = result.table("levels").orElseThrow();
		assertEquals(new BigDecimal(3), levels.number("area", "level").orElseThrow());
		assertEquals(new BigDecimal(2), levels.number("area", "measured").orElseThrow());
		assertEquals(3, result.table("reasons").orElseThrow().rows().size());
		assertEquals("operation.danger.level", result.findings().getFirst().rule());
		assertEquals("a", result.findings().getFirst().places().getFirst().subject().elementId());
		// at noon in Japan, two hours before the newest of it, nothing had been reported; the river is as it was last read
		assertEquals(new BigDecimal(2), calculate(area, Map.of("asOf", "2026-07-01T12:00")).table("levels").orElseThrow()
				.number("area", "level").orElseThrow());
		assertThrows(CalculationException.class, () -> calculate(area, Map.of("asOf", "yesterday")));
	}
}

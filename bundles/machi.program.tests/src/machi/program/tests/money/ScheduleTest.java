package machi.program.tests.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Severity;
import machi.calculation.schedule.internal.ScheduleCalculator;
import machi.model.core.CoreFactory;
import machi.model.program.MilestoneKind;
import machi.model.program.Side;
import machi.quantity.text.LocalizedText;
import machi.scenario.program.ScheduleBinding;

/** Milestones as bars, what they wait for, and deadlines. */
class ScheduleTest {

	private static CalculationResult run(MadeProgram made, String asOf) throws CalculationException {
		return made.run(new ScheduleCalculator(), new ScheduleBinding(), Map.of("asOf", asOf));
	}

	private static Object cell(CalculationResult result, String table, String row, String column) {
		var found = result.table(table).orElseThrow();
		return found.row(row).orElseThrow().cells().get(found.columnIndex(column));
	}

	private static String japanese(CalculationResult result, String row, String column) {
		return ((LocalizedText) cell(result, "milestones", row, column)).japanese();
	}

	@Test
	void monthsOfJanuaryToMarchLieInTheNextCalendarYear() throws CalculationException {
		var made = new MadeProgram();
		// Kaga l.1138: 4月～9月, then 10月～3月; l.1141: 12月～3月
		made.milestone("study", 2020, 4, 9);
		made.milestone("plan", 2020, 10, 3, "study");
		made.milestone("arrange", 2020, 12, 3, "study");
		made.milestone("whole", 2021, null, null, "plan");
		var result = run(made, "");
		assertEquals("2020-04-01 2020-09-30",
				cell(result, "milestones", "study", "start") + " " + cell(result, "milestones", "study", "end"));
		assertEquals("2020-10-01 2021-03-31", cell(result, "milestones", "plan", "start") + " " + cell(result, "milestones", "plan", "end"));
		assertEquals("2020-12-01", cell(result, "milestones", "arrange", "start"));
		assertEquals("令和2年度上期", japanese(result, "study", "period"));
		assertEquals("令和3年度上期～令和3年度下期", japanese(result, "whole", "period"));
		assertEquals(List.of(), result.findings());
	}

	@Test
	void whatWaitsForItselfOrForTheFutureIsFound() throws CalculationException {
		var made = new MadeProgram();
		made.milestone("a", 2020, null, null, "c");
		made.milestone("b", 2021, null, null, "a");
		made.milestone("c", 2022, null, null, "b");
		made.milestone("self", 2020, null, null, "self");
		made.milestone("late", 2020, 4, 9, "early");
		made.milestone("early", 2020, 4, 4, "ghost");
		var result = run(made, "");
		// a waits for c, which ends later, and "late" begins with what it waits for
		assertEquals(Map.of("schedule.cycle", 2, "schedule.order", 2, "schedule.after.unknown", 1), MadeProgram.rules(result));
		assertEquals(Set.of("a", "b", "c"), Set.copyOf(MadeProgram.finding(result, "schedule.cycle").places().stream()
				.map(place -> place.subject().elementId()).toList()));
	}

	@Test
	void hostileDatesAreFoundAndTheRestStands() throws CalculationException {
		var made = new MadeProgram();
		for (var date : List.of("2020-02-30", "令和2年13月1日", "soon", "9999999999", "0000-00-00", "2020年度中")) {
			made.milestone("bad " + date, null, null, null).setDate(date);
		}
		made.milestone("good", null, null, null).setDate("令和2年11月20日");
		made.milestone("month", 2020, 0, 13);
		made.milestone("backwards", 2020, 10, 9);
		made.milestone("years", 2022, null, null).setEndFiscalYear(2020);
		made.milestone("nothing", null, null, null);
		var result = run(made, "");
		assertEquals(Map.of("schedule.date", 6, "schedule.month", 2, "schedule.end.before.start", 2, "schedule.undated", 1),
				MadeProgram.rules(result));
		assertEquals("2020-11-20", cell(result, "milestones", "good", "end"));
		assertEquals("時期未定", japanese(result, "backwards", "state"));
	}

	@Test
	void stepsOutsideTheYearsOfTheirInitiativeAreFound() throws CalculationException {
		var made = new MadeProgram();
		var initiative = made.initiative("i", Side.ECONOMY, null);
		initiative.setStartFiscalYear(2020);
		initiative.setEndFiscalYear(2022);
		made.milestone("before", 2019, null, null).setInitiative("i");
		made.milestone("inside", 2022, 10, 3).setInitiative("i");
		made.milestone("after", 2023, 4, 4).setInitiative("i");
		assertEquals(Map.of("schedule.outside.initiative", 2), MadeProgram.rules(run(made, "")));
	}

	@Test
	void criticalDeadlinesAreRecalledInTimeAndMissedOnesAreErrors() throws CalculationException {
		var made = new MadeProgram();
		var deadline = made.milestone("deadline", null, null, null);
		deadline.setKind(MilestoneKind.DEADLINE);
		deadline.setDate("2020-11-18");
		deadline.setCritical(true);
		deadline.setReminderDays(60);
		made.milestone("usual", 2020, 4, 9);
		// 60 days before 18 November is 19 September
		assertEquals("2020-09-19", cell(run(made, "2020-04-01"), "reminders", "deadline", "reminder"));
		assertEquals(Map.of(), MadeProgram.rules(run(made, "2020-09-18")));
		assertEquals(Map.of("schedule.reminder", 1), MadeProgram.rules(run(made, "2020-09-19")));
		assertEquals(Map.of("schedule.reminder", 1, "schedule.overdue", 1), MadeProgram.rules(run(made, "2020-11-18")));
		var late = run(made, "2020-11-19");
		assertEquals(Map.of("schedule.overdue", 2), MadeProgram.rules(late));
		assertEquals(Severity.ERROR, MadeProgram.finding(late, "schedule.overdue").severity());
		deadline.setDone(true);
		assertTrue(run(made, "2020-11-19").table("reminders").orElseThrow().rows().isEmpty());
	}

	@Test
	void withoutADayTheLatestDocumentStandsForToday() throws CalculationException {
		var made = new MadeProgram();
		var document = CoreFactory.eINSTANCE.createSourceDocument();
		document.setDate("2020-03-02");
		made.program().getDocuments().add(document);
		made.milestone("past", 2018, null, null);
		made.milestone("now", 2019, null, null);
		var result = run(made, "");
		assertEquals("期限超過", japanese(result, "past", "state"));
		assertEquals("実施中", japanese(result, "now", "state"));
		// nothing is marked as done: one remark instead of a reproach for each
		assertEquals(Map.of("schedule.unrecorded", 1), MadeProgram.rules(result));
		assertThrows(CalculationException.class, () -> run(made, "令和2年"));
	}

	@Test
	void anyTangleOfMilestonesIsComputedAndEveryRingIsFound() throws CalculationException {
		var random = new SplittableRandom(4);
		for (int round = 0; round < 200; round++) {
			var made = new MadeProgram();
			int count = 2 + random.nextInt(8);
			for (int i = 0; i < count; i++) {
				made.milestone("m" + i, 2020, null, null, "m" + random.nextInt(count));
			}
			// every milestone waits for exactly one: following them always ends in a ring
			var rules = MadeProgram.rules(run(made, ""));
			assertTrue(rules.getOrDefault("schedule.cycle", 0) >= 1, "round " + round);
		}
	}
}

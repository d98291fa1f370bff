package machi.program.tests.governance;

import static machi.program.tests.governance.GovernedProgram.cell;
import static machi.program.tests.governance.GovernedProgram.rows;
import static machi.program.tests.governance.GovernedProgram.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.governance.internal.ActionsCalculator;
import machi.model.partner.ActionState;
import machi.model.partner.ApprovalState;
import machi.scenario.partner.ActionsBinding;

/** What is still to be done, approved and renewed. */
class ActionsTest {

	private final GovernedProgram town = new GovernedProgram();

	private CalculationResult on(String day) throws CalculationException {
		return town.run(new ActionsCalculator(), new ActionsBinding(), day);
	}

	@Test
	void openActionsOfAllMeetingsAreListedByTheirDueDates() throws CalculationException {
		town.body("council", "2019-08-26", null);
		var first = town.meeting("council", "2020-01-10");
		var second = town.meeting("council", "2020-02-10");
		town.action(first, "survey", "2020-06-30", ActionState.OPEN, "");
		town.action(first, "undated", "", ActionState.IN_PROGRESS, "");
		town.action(second, "contract", "令和2年3月", ActionState.IN_PROGRESS, "");
		town.action(second, "done", "2020-02-20", ActionState.DONE, "2020-02-15");
		town.action(second, "dropped", "2020-02-20", ActionState.CANCELLED, "");
		var result = on("2020-04-01");
		assertEquals(List.of("contract", "survey", "undated"), rows(result, "actions"));
		// 31 March to 1 April; 1 April to 30 June: 29 + 31 + 30
		assertEquals("-1", cell(result, "actions", "contract", "daysToGo"));
		assertEquals("90", cell(result, "actions", "survey", "daysToGo"));
		assertEquals("council", cell(result, "actions", "survey", "body"));
		assertEquals(List.of("action.overdue", "action.due.missing"), rules(result));
		assertEquals(List.of("action.due.missing"), rules(on("2020-03-31")), "all of March is left for it");
	}

	@Test
	void anEarlierDaySeesWhatWasOpenThen() throws CalculationException {
		var meeting = town.meeting("", "2020-01-10");
		town.action(meeting, "done", "2020-02-20", ActionState.DONE, "2020-02-15");
		assertEquals(List.of(), rows(on("2020-01-09"), "actions"));
		assertEquals(List.of("done"), rows(on("2020-02-14"), "actions"));
		assertEquals(List.of(), rows(on("2020-02-15"), "actions"));
	}

	@Test
	void withoutADayTheLastThingThatHappenedIsToday() throws CalculationException {
		var meeting = town.meeting("", "2020-01-10");
		town.action(meeting, "open", "2020-01-31", ActionState.OPEN, "");
		assertEquals("21", cell(on(""), "actions", "open", "daysToGo"), "the due date itself is ahead");
	}

	@Test
	void anApprovalOutOfOrderIsFound() throws CalculationException {
		var approval = town.approval("plan", "2020-01-06");
		town.step(approval, 2, "部長", ApprovalState.APPROVED, "2020-01-20");
		town.step(approval, 1, "課長", ApprovalState.PENDING, "");
		town.step(approval, 3, "市長", ApprovalState.PENDING, "");
		var result = on("2020-01-31");
		assertEquals(List.of("approval.out.of.order"), rules(result));
		assertEquals("課長", cell(result, "approvals", "plan", "waitsFor"));
		assertEquals("1", cell(result, "approvals", "plan", "approved"));
		assertEquals("11", cell(result, "approvals", "plan", "daysWaiting"));
		approval.getSteps().get(1).setState(ApprovalState.APPROVED);
		approval.getSteps().get(1).setDate("2020-01-21");
		assertEquals(List.of("approval.dates"), rules(on("2020-01-31")));
		approval.getSteps().get(1).setDate("2020年1月");
		assertEquals(List.of(), rules(on("2020-01-31")), "January may be before the 20th");
		approval.getSteps().get(2).setOrder(2);
		assertEquals(List.of("approval.order.unclear"), rules(on("2020-01-31")));
	}

	@Test
	void anApprovalIsAsFarAsItsSteps() throws CalculationException {
		var approval = town.approval("plan", "2020-01-06");
		assertEquals("段階なし", cell(on(""), "approvals", "plan", "state"));
		town.step(approval, 1, "課長", ApprovalState.APPROVED, "2020-01-10");
		assertEquals("承認", cell(on(""), "approvals", "plan", "state"));
		town.step(approval, 2, "部長", ApprovalState.RETURNED, "2020-01-12");
		assertEquals("差戻し", cell(on(""), "approvals", "plan", "state"));
		assertEquals("部長", cell(on(""), "approvals", "plan", "waitsFor"));
	}

	@Test
	void agreementsAreReportedBeforeAndAfterTheirEnd() throws CalculationException {
		town.agreement("ends", "2019年5月", "2020-03-31");
		town.agreement("stays", "平成30年3月16日", "");
		town.agreement("backwards", "2020-01-01", "2019-12-31");
		assertEquals("有効", cell(on("2019-12-31"), "agreements", "ends", "state"));
		assertEquals("90", cell(on("2020-01-01"), "agreements", "ends", "daysToGo"));
		assertEquals("満了間近", cell(on("2020-01-01"), "agreements", "ends", "state"));
		assertEquals("満了間近", cell(on("2020-03-31"), "agreements", "ends", "state"));
		assertEquals("満了", cell(on("2020-04-01"), "agreements", "ends", "state"));
		assertEquals("有効", cell(on("2020-04-01"), "agreements", "stays", "state"));
		assertEquals("未締結", cell(on("2018-03-15"), "agreements", "stays", "state"));
		assertEquals("2018-03-16", cell(on("2020-04-01"), "agreements", "stays", "signedOn"));
		assertEquals(List.of("agreement.expires.soon", "agreement.ends.before.begin"), rules(on("2020-03-31")));
		assertEquals(List.of("agreement.expired", "agreement.ends.before.begin"), rules(on("2020-04-01")));
	}
}

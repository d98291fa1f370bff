package machi.ui.tests.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.partner.ActionItem;
import machi.model.partner.ActionState;
import machi.model.partner.ConsensusState;
import machi.model.partner.PartnerFactory;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.model.program.InitiativePlan;
import machi.model.program.ProgramFactory;
import machi.model.program.ProgramPackage;
import machi.model.program.ReviewRating;
import machi.ui.governance.consensus.ConsensusEditor;
import machi.ui.governance.meeting.MeetingsEditor;
import machi.ui.governance.part.CellMatrix;
import machi.ui.governance.review.ReviewsEditor;
import machi.ui.page.PageInput;
import machi.ui.tests.result.KasaiWorkbench;
import machi.workspace.OpenProgram;

/** Consensus, meetings and reviews in the opened workbench: what is entered with the mouse, and undone. */
class GovernancePagesTest {

	@TempDir
	Path folder;

	private KasaiWorkbench workbench;
	private OpenProgram program;
	private String first;
	private String second;

	@BeforeEach
	void openKasaiWithAMeeting() {
		workbench = KasaiWorkbench.open(folder.resolve("kasai"));
		program = workbench.context().program().orElseThrow();
		first = program.program().getOrganisations().get(0).getId();
		second = program.program().getOrganisations().get(1).getId();
		var plan = program.domainForEditing(Literals.PARTNER_PLAN);
		var command = new CompoundCommand();
		var factory = PartnerFactory.eINSTANCE;
		var item = factory.createConsensusItem();
		item.setId("item-plant");
		item.setName("発電所の設置");
		item.getCounterparties().addAll(List.of(first, second));
		command.append(AddCommand.create(program.editingDomain(), plan, Literals.PARTNER_PLAN__CONSENSUS_ITEMS, item));
		var early = factory.createConsensusRecord();
		early.setId("consensus-1");
		early.setItem("item-plant");
		early.setCounterparty(first);
		early.setState(ConsensusState.EXPLAINED);
		early.setDate("令和元年8月26日");
		command.append(AddCommand.create(program.editingDomain(), plan, Literals.PARTNER_PLAN__CONSENSUS_RECORDS, early));
		var meeting = factory.createMeeting();
		meeting.setId("meeting-1");
		meeting.setDate("2020-01-10");
		for (int i = 1; i <= 2; i++) {
			var action = factory.createActionItem();
			action.setId("action-" + i);
			action.setName("action " + i);
			action.setDue(LocalDate.now().plusDays(i == 1 ? -3 : 5).toString());
			meeting.getActions().add(action);
		}
		command.append(AddCommand.create(program.editingDomain(), plan, Literals.PARTNER_PLAN__MEETINGS, meeting));
		workbench.context().execute(command);
	}

	@AfterEach
	void closeKasai() {
		workbench.close();
	}

	private ConsensusEditor consensus() {
		PageInput.open(workbench.page(), "machi.ui.governance.consensus");
		var editor = (ConsensusEditor) workbench.page().getActiveEditor();
		workbench.await("the matrix is shown", () -> editor.page().isCurrent() && editor.page().matrix().content().rows().size() == 3);
		return editor;
	}

	@Test
	void aStateThatIsRecordedIsAddedToTheHistoryAndUndoTakesItBackInOneStep() {
		var editor = consensus();
		var page = editor.page();
		assertTrue(cell(editor, 0, 0).endsWith("\n2019-08-26"), cell(editor, 0, 0));
		page.matrix().select(0, 0);
		assertEquals(1, page.history().size());
		choose(page(editor.page().matrix()), "state", ConsensusState.AGREED.getValue());
		type(page(editor.page().matrix()), "date", "2020年3月");
		type(page(editor.page().matrix()), "evidence", "同意書");
		press(page(editor.page().matrix()), ConsensusEditor.RECORD);
		workbench.await("the matrix shows the new state", () -> page.isCurrent() && cell(editor, 0, 0).startsWith("●"));
		assertTrue(cell(editor, 0, 0).endsWith("\n2020-03"), cell(editor, 0, 0));
		assertEquals("1 / 2", cell(editor, 2, 0));
		assertEquals(List.of("2020年3月", "令和元年8月26日"), page.history().stream().map(List::getFirst).toList());
		assertEquals("令和元年8月26日", plan().getConsensusRecords().getFirst().getDate(), "the first record is as it was");
		workbench.context().undo();
		workbench.await("the matrix shows the old state", () -> page.isCurrent() && cell(editor, 0, 0).startsWith("◔"));
		assertEquals(1, plan().getConsensusRecords().size());
		assertEquals(1, page.history().size());
	}

	@Test
	void aDateThatIsNoneIsRefusedAndNothingIsWritten() {
		var editor = consensus();
		editor.page().matrix().select(1, 0);
		type(page(editor.page().matrix()), "date", "2020-02-30");
		press(page(editor.page().matrix()), ConsensusEditor.RECORD);
		assertEquals(1, plan().getConsensusRecords().size());
		type(page(editor.page().matrix()), "date", "R2.2.29");
		press(page(editor.page().matrix()), ConsensusEditor.RECORD);
		assertEquals(2, plan().getConsensusRecords().size());
		assertEquals(second, plan().getConsensusRecords().getLast().getCounterparty());
	}

	@Test
	void theMatrixIsCopiedForASpreadsheet() {
		var editor = consensus();
		editor.getEditorSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
		var clipboard = new Clipboard(editor.getSite().getShell().getDisplay());
		try {
			var lines = ((String) clipboard.getContents(TextTransfer.getInstance())).lines().toList();
			assertEquals(4, lines.size());
			assertTrue(lines.get(0).contains("\t発電所の設置\t"), lines.get(0));
			assertTrue(lines.get(1).contains(" 2019-08-26\t0 / 1"), lines.get(1));
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void aTickFinishesAnActionTodayAndUndoOpensItAgain() {
		PageInput.open(workbench.page(), "machi.ui.governance.meetings");
		var editor = (MeetingsEditor) workbench.page().getActiveEditor();
		var actions = editor.page().actions();
		workbench.await("the actions are shown", () -> actions.isCurrent() && actions.shown().equals(List.of("action-1", "action-2")));
		assertTrue(actions.texts("action-1").orElseThrow().getFirst().startsWith("⚠"), "the first is overdue, not by colour alone");
		assertFalse(actions.texts("action-2").orElseThrow().getFirst().startsWith("⚠"));
		var tick = new Event();
		tick.detail = SWT.CHECK;
		tick.item = actions.table().getItem(0);
		actions.table().notifyListeners(SWT.Selection, tick);
		workbench.await("the action is gone", () -> actions.isCurrent() && actions.shown().equals(List.of("action-2")));
		var done = (ActionItem) program.element("action-1").orElseThrow();
		assertEquals(ActionState.DONE, done.getState());
		assertEquals(LocalDate.now().toString(), done.getDoneOn());
		workbench.context().undo();
		workbench.await("the action is back", () -> actions.isCurrent() && actions.shown().size() == 2);
		assertEquals(ActionState.OPEN, done.getState());
		assertEquals(null, done.getDoneOn());
	}

	@Test
	void aReviewIsWrittenIntoTheCellThatIsSelected() {
		PageInput.open(workbench.page(), "machi.ui.governance.reviews");
		var editor = (ReviewsEditor) workbench.page().getActiveEditor();
		var matrix = editor.page().reviews().matrix();
		workbench.await("the initiatives are shown", () -> editor.page().isCurrent() && !matrix.content().rows().isEmpty());
		matrix.select(0, 0);
		choose(page(matrix), "rating", ReviewRating.BEHIND.getValue());
		type(page(matrix), "improvement", "設備を早く発注する");
		press(page(matrix), ReviewsEditor.SAVE);
		workbench.await("the rating is shown", () -> editor.page().isCurrent() && matrix.content().cells().getFirst().getFirst().text().startsWith("▼"));
		var reviews = program.domain(InitiativePlan.class).orElseThrow().getReviews();
		assertEquals("設備を早く発注する", reviews.getLast().getImprovement());
		int count = reviews.size();
		press(page(matrix), ReviewsEditor.SAVE);
		assertEquals(count, reviews.size(), "the same review is not written twice");
		workbench.context().undo();
		assertEquals(count - 1, reviews.size());
	}

	@Test
	void aCellOfTheRiskMatrixShowsItsRisks() {
		var risk = ProgramFactory.eINSTANCE.createRisk();
		risk.setId("risk-late");
		risk.setName("late delivery");
		risk.setLikelihood(4);
		risk.setImpact(5);
		workbench.context().execute(AddCommand.create(program.editingDomain(), program.domain(InitiativePlan.class).orElseThrow(),
				ProgramPackage.Literals.INITIATIVE_PLAN__RISKS, risk));
		PageInput.open(workbench.page(), "machi.ui.governance.reviews");
		var editor = (ReviewsEditor) workbench.page().getActiveEditor();
		editor.page().open(1);
		var risks = editor.page().risks();
		workbench.await("the risk is listed", () -> editor.page().isCurrent() && risks.shown().equals(List.of("risk-late")));
		risks.matrix().select(0, 0);
		assertEquals(List.of(), risks.shown(), "nothing is as likely as 5 and as harmless as 1");
		risks.matrix().select(1, 4);
		assertEquals(List.of("risk-late"), risks.shown());
	}

	/** What lies beside the matrix, too. */
	private static Composite page(CellMatrix matrix) {
		return matrix.getParent();
	}

	private PartnerPlan plan() {
		return program.domain(PartnerPlan.class).orElseThrow();
	}

	private static String cell(ConsensusEditor editor, int row, int column) {
		return editor.page().matrix().content().cells().get(row).get(column).text();
	}

	private static void choose(Composite page, String attribute, int index) {
		((Combo) control(page, one -> attribute.equals(one.getData()))).select(index);
	}

	private static void type(Composite page, String attribute, String text) {
		((Text) control(page, one -> attribute.equals(one.getData()))).setText(text);
	}

	private static void press(Composite page, String button) {
		control(page, one -> button.equals(one.getData())).notifyListeners(SWT.Selection, new Event());
	}

	private static Control control(Composite page, Predicate<Control> wanted) {
		return controls(page).filter(wanted).findFirst().orElseThrow();
	}

	private static Stream<Control> controls(Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> child instanceof Composite composite
				? Stream.concat(Stream.of(child), controls(composite))
				: Stream.of(child));
	}
}

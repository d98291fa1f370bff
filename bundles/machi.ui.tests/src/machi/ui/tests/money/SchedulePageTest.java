package machi.ui.tests.money;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.calculation.Finding;
import machi.model.program.InitiativePlan;
import machi.model.program.Milestone;
import machi.ui.Ids;
import machi.ui.page.PageInput;
import machi.ui.schedule.CalendarFile;
import machi.ui.schedule.PaperSize;
import machi.ui.schedule.Reminder;
import machi.ui.schedule.ScheduleEditor;
import machi.ui.schedule.ScheduleFile;
import machi.ui.schedule.draw.GanttCanvas;
import machi.ui.schedule.edit.MilestoneEdits;
import machi.ui.tests.result.KasaiWorkbench;

/** The schedule of Kaga (l.1132-1149) in the opened workbench, moved with the mouse and the keyboard. */
class SchedulePageTest {

	/** 4月～9月 of 2020 (l.1138). */
	private static final String STUDY = "milestone-1138-1";
	/** 導入支援, the whole of 2022 (l.1140). */
	private static final String SUPPORT = "milestone-1140-4";

	@TempDir
	Path folder;

	private KasaiWorkbench workbench;
	private ScheduleEditor editor;

	@BeforeEach
	void openKaga() {
		workbench = KasaiWorkbench.open(folder.resolve("kaga"), "kaga");
		PageInput.open(workbench.page(), "machi.ui.schedule");
		editor = (ScheduleEditor) workbench.page().getActiveEditor();
		workbench.await("the schedule is shown and checked", () -> editor.isCurrent() && canvas().getSize().x > 600);
	}

	@AfterEach
	void closeKaga() {
		workbench.close();
	}

	private GanttCanvas canvas() {
		return editor.canvas();
	}

	private Milestone milestone(String id) {
		return (Milestone) workbench.context().program().orElseThrow().element(id).orElseThrow();
	}

	private static String months(Milestone milestone) {
		return milestone.getFiscalYear() + "/" + milestone.getStartMonth() + " " + milestone.getEndFiscalYear() + "/" + milestone.getEndMonth();
	}

	private void mouse(int type, int x, int y) {
		var event = new Event();
		event.x = x;
		event.y = y;
		event.button = 1;
		event.count = 1;
		canvas().notifyListeners(type, event);
	}

	private void drag(int fromX, int y, int toX, int toY) {
		mouse(SWT.MouseDown, fromX, y);
		mouse(SWT.MouseMove, (fromX + toX) / 2, (y + toY) / 2);
		mouse(SWT.MouseMove, toX, toY);
		mouse(SWT.MouseUp, toX, toY);
	}

	private void key(int code, int mask) {
		var event = new Event();
		event.keyCode = code;
		event.stateMask = mask;
		canvas().notifyListeners(SWT.KeyDown, event);
	}

	private int month() {
		return canvas().drawing().axis().monthWidth();
	}

	@Test
	void aBarThatIsDraggedMovesByWholeMonthsAndUndoRestoresTheFile() throws IOException {
		var file = folder.resolve("kaga/program.xmi");
		var before = Files.readAllBytes(file);
		canvas().reveal(milestone(STUDY));
		var bar = canvas().boundsOf(STUDY);
		int middle = bar.x + bar.width / 2;
		drag(middle, bar.y + 4, middle + 2 * month() + 3, bar.y + 4);
		assertEquals("2020/6 null/11", months(milestone(STUDY)));
		assertTrue(workbench.context().save());
		assertFalse(Arrays.equals(before, Files.readAllBytes(file)), "the move is saved");
		workbench.context().undo();
		assertTrue(workbench.context().save());
		assertArrayEquals(before, Files.readAllBytes(file));
	}

	@Test
	void anEndThatIsDraggedChangesTheLengthAndNeverEndsBeforeTheStart() {
		canvas().reveal(milestone(STUDY));
		var bar = canvas().boundsOf(STUDY);
		drag(bar.x + bar.width - 2, bar.y + 4, bar.x + bar.width - 2 + 6 * month(), bar.y + 4);
		assertEquals("2020/4 null/3", months(milestone(STUDY)));
		var longer = canvas().boundsOf(STUDY);
		drag(longer.x + longer.width - 2, longer.y + 4, longer.x - 5 * month(), longer.y + 4);
		assertEquals("2020/4 null/4", months(milestone(STUDY)));
	}

	@Test
	void arrowsMoveAndWithShiftLengthenAndEmptyMonthsStayEmpty() {
		canvas().reveal(milestone(SUPPORT));
		key(SWT.ARROW_RIGHT, 0);
		assertEquals("2022/5 2023/4", months(milestone(SUPPORT)));
		key(SWT.ARROW_LEFT, 0);
		assertEquals("2022/4 2022/3", months(milestone(SUPPORT)));
		workbench.context().undo();
		workbench.context().undo();
		assertEquals("2022/null null/null", months(milestone(SUPPORT)));
		key(SWT.ARROW_RIGHT, SWT.SHIFT);
		assertEquals("2022/null 2023/4", months(milestone(SUPPORT)));
		workbench.context().undo();
	}

	@Test
	void aLinkIsDrawnFromBarToBarAndNoRingCanBeMade() {
		canvas().reveal(milestone(STUDY));
		var from = canvas().boundsOf(STUDY);
		var target = "milestone-1138-3";
		var to = canvas().boundsOf(target);
		assertFalse(milestone(target).getAfter().contains(STUDY));
		drag(from.x + from.width + 9, from.y + 4, to.x + to.width / 2, to.y + 4);
		assertTrue(milestone(target).getAfter().contains(STUDY));
		drag(to.x + to.width + 9, to.y + 4, from.x + from.width / 2, from.y + 4);
		assertTrue(milestone(STUDY).getAfter().isEmpty(), "a ring is refused");
		workbench.context().undo();
	}

	@Test
	void aDoubleClickOpensTheFormAndOneBesideABarAddsAMilestone() {
		canvas().reveal(milestone(STUDY));
		var bar = canvas().boundsOf(STUDY);
		mouse(SWT.MouseDoubleClick, bar.x + bar.width / 2, bar.y + 4);
		assertTrue(workbench.page().findView(Ids.PROPERTIES) != null, "the form is open");
		int before = plan().getMilestones().size();
		mouse(SWT.MouseDoubleClick, bar.x + bar.width + 4 * month(), bar.y + 4);
		assertEquals(before + 1, plan().getMilestones().size());
		assertEquals(milestone(STUDY).getInitiative(), plan().getMilestones().getLast().getInitiative());
		workbench.context().undo();
	}

	private InitiativePlan plan() {
		return workbench.context().program().orElseThrow().domain(InitiativePlan.class).orElseThrow();
	}

	@Test
	void aMoveThatBreaksTheOrderIsMarkedAtTheBar() {
		canvas().reveal(milestone(STUDY));
		// l.1140 waits for it: 10月～3月 after 4月～9月
		assertTrue(editor.findings().stream().noneMatch(finding -> finding.rule().equals("schedule.order") && about(finding, "milestone-1140-1")));
		key(SWT.ARROW_RIGHT, 0);
		workbench.await("the bar that now begins too early is found", () -> editor.findings().stream()
				.anyMatch(finding -> finding.rule().equals("schedule.order") && about(finding, "milestone-1140-1")));
		assertTrue(canvas().drawing().content().marks().containsKey("milestone-1140-1"));
		workbench.context().undo();
	}

	private static boolean about(Finding finding, String id) {
		return finding.places().stream().anyMatch(place -> place.subject().elementId().equals(id));
	}

	@Test
	void anyMovesAreUndoneWithoutATrace() {
		var random = new SplittableRandom(7);
		var edits = new MilestoneEdits(workbench.context().program().orElseThrow());
		for (var milestone : List.copyOf(plan().getMilestones())) {
			var before = months(milestone) + milestone.getDate();
			for (int round = 0; round < 5; round++) {
				int by = random.nextInt(61) - 30;
				var command = round % 2 == 0 ? edits.move(milestone, by) : edits.endIn(milestone, YearMonth.of(2021, 6).plusMonths(by));
				command.ifPresent(workbench.context()::execute);
			}
			while (workbench.context().canUndo()) {
				workbench.context().undo();
			}
			assertEquals(before, months(milestone) + milestone.getDate(), milestone.getId());
		}
	}

	@Test
	void theFileToPrintHoldsEveryRowOnPaperOfTheChosenSize() {
		var html = ScheduleFile.html(canvas().drawing(), "加賀市", PaperSize.A3);
		assertTrue(html.contains("size: 420mm 297mm"), "A3 lying");
		assertTrue(html.contains("<svg") && html.contains("RE100"), "names are text");
		assertTrue(ScheduleFile.html(canvas().drawing(), "<加賀>", PaperSize.A4).contains("&lt;加賀&gt;"));
	}

	@Test
	void deadlinesGoIntoACalendarAsTheStandardAsks() {
		var reminder = new Reminder("milestone-1", "第2次加賀市総合計画の改定、中期実施計画の策定; 議会, 審議会への説明を含む長い名称の期限𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷", "取組\n二行", LocalDate.of(2021, 3, 31),
				LocalDate.of(2020, 12, 31), 10, "政策推進課");
		var text = CalendarFile.of(List.of(reminder), "kaga");
		for (var line : text.split("\r\n")) {
			assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
			assertFalse(line.contains("\n"), "lines end in CRLF");
		}
		var unfolded = text.replace("\r\n ", "");
		assertTrue(unfolded.contains("SUMMARY:第2次加賀市総合計画の改定、中期実施計画の策定\\; 議会\\, 審議会"), unfolded);
		assertTrue(unfolded.contains("期限" + "𠮷".repeat(22)), "no character is cut in two");
		assertTrue(unfolded.contains("DTSTART;VALUE=DATE:20210331") && unfolded.contains("DTEND;VALUE=DATE:20210401"), unfolded);
		assertTrue(unfolded.contains("DESCRIPTION:取組\\n二行\\n政策推進課"), unfolded);
		assertTrue(unfolded.contains("UID:milestone-1@kaga") && unfolded.contains("TRIGGER;RELATED=START:-P90D"), unfolded);
	}

	@Test
	void deadlinesThatWereMissedAreToldOnThePage() {
		assertTrue(editor.reminders().stream().anyMatch(reminder -> reminder.id().equals("milestone-509")), editor.reminders().toString());
		assertNull(milestone(SUPPORT).getReminderDays());
		assertTrue(editor.reminders().stream().noneMatch(reminder -> reminder.id().equals(SUPPORT)));
	}
}

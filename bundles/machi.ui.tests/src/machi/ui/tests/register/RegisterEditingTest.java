package machi.ui.tests.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.edit.command.EditSelectionCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.calculation.Subject;
import machi.model.energy.DemandSite;
import machi.model.energy.EnergyPlan;
import machi.register.TableText;
import machi.ui.ElementEdits;
import machi.ui.register.RegisterEditor;
import machi.ui.register.table.RegisterTable;
import machi.workspace.OpenProgram;

/** What an analyst does with a register, done with the keys and commands of the workbench on the Kasai plan. */
class RegisterEditingTest {

	/** Kasai T12, l.588: 加西中学校, 92,740 kWh; the whole table 13,435,088 kWh (l.588-701). */
	private static final String SCHOOL = "site-588";
	private static final String DEMAND = "annualDemandKwh";

	private final OpenWorkbench workbench = new OpenWorkbench();

	@TempDir
	private Path folder;
	private OpenProgram program;
	private RegisterTable sites;

	@BeforeEach
	void openTheDemandSites() {
		program = workbench.openKasai(folder.resolve("kasai"));
		sites = workbench.openRegister("energy.sites").table();
	}

	@AfterEach
	void closeTheProgram() {
		workbench.closeProgram();
	}

	@Test
	void anEditedDemandChangesModelTotalAndDirtyStateAndCanBeUndone() {
		assertEquals("13,435,088", total(DEMAND));
		type(SCHOOL, DEMAND, "93,000", SWT.CR);
		assertEquals(new BigDecimal("93000"), school().getAnnualDemandKwh());
		assertEquals("13,435,348", total(DEMAND), "13,435,088 - 92,740 + 93,000");
		assertTrue(program.isDirty());

		execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals(new BigDecimal("92740"), school().getAnnualDemandKwh());
		assertEquals("13,435,088", total(DEMAND));
		assertFalse(program.isDirty());

		execute(IWorkbenchCommandConstants.EDIT_REDO);
		assertEquals(new BigDecimal("93000"), school().getAnnualDemandKwh());
		assertEquals("13,435,348", total(DEMAND));
	}

	@Test
	void theSaveCommandWritesWhatWasEdited() throws IOException {
		type(SCHOOL, DEMAND, "93,000", SWT.CR);
		execute(IWorkbenchCommandConstants.FILE_SAVE);
		assertFalse(program.isDirty());
		assertTrue(Files.readString(program.folder().resolve("energy.xmi")).contains("annualDemandKwh=\"93000\""));
	}

	@Test
	void inputThatFitsNoNumberIsRefusedWithTheReasonAndChangesNothing() {
		type(SCHOOL, DEMAND, "many", SWT.CR);
		var editor = control().getActiveCellEditor();
		assertNotNull(editor, "the editor stays open for the input to be mended");
		var reason = editor.getEditorControl().getToolTipText();
		assertTrue(reason.contains("many") && reason.contains("kWh"), reason);
		assertEquals(new BigDecimal("92740"), school().getAnnualDemandKwh());
		assertFalse(program.isDirty());

		press(editor.getEditorControl(), SWT.ESC);
		assertNull(control().getActiveCellEditor());
		assertEquals(new BigDecimal("92740"), school().getAnnualDemandKwh());
	}

	@Test
	void aNegativeDemandIsRefused() {
		type(SCHOOL, DEMAND, "-1", SWT.CR);
		assertNotNull(control().getActiveCellEditor());
		assertFalse(program.isDirty());
		press(control().getActiveCellEditor().getEditorControl(), SWT.ESC);
	}

	@Test
	void threeHundredPastedRowsAreOneStepOfUndo() {
		var before = plan().getSites().size();
		assertTrue(sites.reveal(school(), "quantity"));
		toClipboard(IntStream.rangeClosed(1, 300).mapToObj(i -> List.of("2", "1,000")).toList());
		execute(IWorkbenchCommandConstants.EDIT_PASTE);
		assertEquals(300, plan().getSites().size());
		assertEquals(300, plan().getSites().stream().map(DemandSite::getId).distinct().count());
		assertEquals("600", total("quantity"), "300 rows of 2");
		assertEquals("300,000", total(DEMAND), "300 rows of 1,000 kWh");

		execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals(before, plan().getSites().size());
		assertEquals("13,435,088", total(DEMAND));
		assertFalse(workbench.context().canUndo(), "the paste was the only step");
	}

	@Test
	void cellsThatCannotBePastedAreListedByRowAndColumnAndTheRestIsPasted() {
		assertTrue(sites.reveal(school(), "quantity"));
		toClipboard(List.of(List.of("3", "1,000"), List.of("three", "2,000"), List.of("5", "-7")));
		workbench.inDialog(() -> execute(IWorkbenchCommandConstants.EDIT_PASTE), dialog -> {
			var faults = OpenWorkbench.controls(dialog, Table.class).getFirst();
			assertEquals(2, faults.getItemCount());
			assertEquals("2", faults.getItem(0).getText(0));
			assertEquals(header("quantity"), faults.getItem(0).getText(1));
			assertEquals("three", faults.getItem(0).getText(2));
			assertEquals("3", faults.getItem(1).getText(0));
			assertEquals(header(DEMAND), faults.getItem(1).getText(1));
			assertTrue(List.of(faults.getItems()).stream().map((TableItem item) -> item.getText(3)).noneMatch(String::isBlank));
		});
		assertEquals(List.of(3, 1, 5), plan().getSites().stream().limit(3).map(DemandSite::getQuantity).toList());
		assertEquals(new BigDecimal("315054"), plan().getSites().get(2).getAnnualDemandKwh(), "the refused cell keeps l.590");
	}

	@Test
	void totalsAreThoseOfTheRowsThatPassTheFilter() {
		filter("name", "小学校");
		assertTrue(sites.rows().shown().size() < sites.rows().size());
		var expected = sites.rows().shown().stream().map(row -> ((DemandSite) row).getAnnualDemandKwh()).reduce(BigDecimal.ZERO, BigDecimal::add);
		assertEquals(String.format("%,d", expected.longValueExact()), total(DEMAND));

		filter(DEMAND, "> 100,000");
		assertTrue(sites.rows().shown().stream().allMatch(row -> ((DemandSite) row).getAnnualDemandKwh().intValueExact() > 100_000));
		sites.clearFilter();
		assertEquals(sites.rows().size(), sites.rows().shown().size());
		assertEquals("13,435,088", total(DEMAND));
	}

	@Test
	void deletedRowsComeBackWithUndo() {
		assertTrue(sites.reveal(school(), "name"));
		workbench.context().execute(ElementEdits.remove(program, sites.selectedRows(), "Delete"));
		workbench.settle();
		assertTrue(program.element(SCHOOL).isEmpty());
		assertEquals("13,342,348", total(DEMAND), "13,435,088 - 92,740");
		execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertTrue(program.element(SCHOOL).isPresent());
		assertEquals("13,435,088", total(DEMAND));
	}

	@Test
	void copiedCellsArePutOnTheClipboardAsASpreadsheetTakesThem() {
		assertTrue(sites.reveal(school(), DEMAND));
		execute(IWorkbenchCommandConstants.EDIT_COPY);
		var clipboard = new Clipboard(control().getDisplay());
		assertEquals("92,740\r\n", clipboard.getContents(TextTransfer.getInstance()));
		clipboard.dispose();
	}

	@Test
	void aFindingLeadsToItsCellEvenWhenItsRegisterIsClosedAndFiltered() {
		filter("name", "小学校");
		assertTrue(workbench.context().reveal(Subject.of(SCHOOL, "").at(DEMAND)));
		workbench.settle();
		var cell = sites.selectedCells().getFirst();
		assertEquals(school(), cell.row());
		assertEquals(DEMAND, cell.column().id());

		workbench.page().closeAllEditors(false);
		assertTrue(workbench.context().reveal(Subject.of(SCHOOL, "").at(DEMAND)));
		workbench.settle();
		cell = ((RegisterEditor) workbench.page().getActiveEditor()).table().selectedCells().getFirst();
		assertEquals(school(), cell.row());
		assertFalse(workbench.context().reveal(Subject.of("no-such-element", "")));
	}

	@Test
	void closingAProgramWithUnsavedChangesAsksFirst() {
		type(SCHOOL, DEMAND, "93,000", SWT.CR);
		workbench.inDialog(() -> assertFalse(workbench.context().close(), "the question was not answered"),
				dialog -> assertEquals(3, OpenWorkbench.controls(dialog, Button.class).size(), "save, do not save, cancel"));
		assertTrue(workbench.context().program().isPresent());
		assertEquals(new BigDecimal("93000"), school().getAnnualDemandKwh());
	}

	@Test
	void aSortedRegisterKeepsItsOrderWhileItIsEdited() {
		sites.sort(column(DEMAND), true);
		assertEquals("site-598", ((DemandSite) sites.rows().shown().getFirst()).getId(), "2,152,645 kWh, l.598");
		type("site-598", DEMAND, "1", SWT.CR);
		assertEquals("site-598", ((DemandSite) sites.rows().shown().getFirst()).getId());
	}

	private NatTable control() {
		return sites.control();
	}

	private EnergyPlan plan() {
		return program.domain(EnergyPlan.class).orElseThrow();
	}

	private DemandSite school() {
		return (DemandSite) program.element(SCHOOL).orElseThrow();
	}

	/** Goes to a cell, opens it, types over what is there and presses a key. */
	private void type(String id, String attribute, String text, int key) {
		assertTrue(sites.reveal(program.element(id).orElseThrow(), attribute));
		control().doCommand(new EditSelectionCommand(control(), control().getConfigRegistry()));
		workbench.settle();
		var editor = (Text) control().getActiveCellEditor().getEditorControl();
		editor.setText(text);
		press(editor, key);
	}

	private void press(Control control, int key) {
		var event = new Event();
		event.keyCode = key;
		event.character = (char) key;
		control.notifyListeners(SWT.KeyDown, event);
		workbench.settle();
	}

	private void execute(String command) {
		try {
			workbench.page().activate(workbench.page().getActiveEditor());
			control().setFocus();
			workbench.settle();
			workbench.page().getActiveEditor().getSite().getService(IHandlerService.class).executeCommand(command, null);
			workbench.settle();
		} catch (CommandException refused) {
			throw new AssertionError(command, refused);
		}
	}

	private void toClipboard(List<List<String>> rows) {
		var clipboard = new Clipboard(control().getDisplay());
		clipboard.setContents(new Object[] { TableText.write(rows) }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	private void filter(String attribute, String condition) {
		sites.setFilter(column(attribute), condition);
		workbench.settle();
	}

	private int column(String attribute) {
		return IntStream.range(0, sites.rows().columns().size())
				.filter(i -> sites.rows().columns().get(i).attribute().equals(attribute)).findFirst().orElseThrow();
	}

	private String header(String attribute) {
		return sites.rows().register().column(attribute).orElseThrow().header(Locale.getDefault());
	}

	/** What the row of sums shows for a column. */
	private String total(String attribute) {
		return sites.rows().total(column(attribute)).map(sum -> sites.rows().texts().text(sites.rows().columns().get(column(attribute)), sum))
				.orElseThrow();
	}
}

package machi.ui.tests.absent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.program.InitiativePlan;
import machi.register.RegisterCatalog;
import machi.ui.Removal;
import machi.ui.funding.FundingEditor;
import machi.ui.page.PageInput;
import machi.ui.register.RegisterEditor;
import machi.ui.register.edit.TablePaste;
import machi.ui.tests.result.KasaiWorkbench;
import machi.workspace.OpenProgram;

/** Kaga (l.1103-1128) with a file of a vendor's domain that nobody has, opened in the workbench. */
class AbsentPartsTest {

	private static final String WATER = """
			<?xml version="1.0" encoding="UTF-8"?>
			<w:WaterPlan xmlns:w="http://vendor.example/water/3" id="water-1" name="上水道" nameEn="Water supply">\r
			  <pump id="pump-1" paidBy="budget-2020-economy budget-2021-society" of='initiative-p1'/>
			</w:WaterPlan>
			""";

	@TempDir
	Path folder;

	private KasaiWorkbench workbench;

	@BeforeEach
	void openKaga() throws IOException {
		Files.createDirectories(folder.resolve("kaga"));
		Files.writeString(folder.resolve("kaga/water.xmi"), WATER);
		workbench = KasaiWorkbench.open(folder.resolve("kaga"), "kaga");
	}

	@AfterEach
	void closeKaga() throws IOException {
		workbench.close();
		assertEquals(WATER, Files.readString(folder.resolve("kaga/water.xmi")));
	}

	private OpenProgram program() {
		return workbench.context().program().orElseThrow();
	}

	private Shell shell() {
		return workbench.page().getWorkbenchWindow().getShell();
	}

	private void awaitText(String part) {
		workbench.await(part + " is shown", () -> Window.texts().stream().anyMatch(text -> text.contains(part)));
	}

	@Test
	void theOverviewNamesThePartItsContentAndTheWayToGetIt() throws Exception {
		workbench.page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand("machi.ui.overview.show", null);
		awaitText("water.xmi");
		var texts = Window.texts();
		assertTrue(texts.contains("Not installed"), texts::toString);
		assertTrue(texts.contains("Water supply"), texts::toString);
		assertTrue(texts.stream().anyMatch(text -> text.startsWith("water.xmi") && text.contains("2 elements") && text.contains("bytes")));
		assertTrue(texts.contains("Get it…"), texts::toString);
	}

	@Test
	void theExplorerAndTheProblemsNameIt() throws PartInitException {
		workbench.page().showView("machi.ui.explorer");
		awaitText("Water supply  not installed");
		workbench.page().showView("machi.ui.problems");
		awaitText("water.xmi |  | “Water supply” belongs to a domain that is not installed (http://vendor.example/water/3). The file stays as it is");
	}

	private FundingEditor money() {
		PageInput.open(workbench.page(), "machi.ui.funding");
		var editor = (FundingEditor) workbench.page().getActiveEditor();
		workbench.await("the money is computed", editor::isCurrent);
		return editor;
	}

	private static int index(List<String> values, String value) {
		assertTrue(values.contains(value), value + " in " + values);
		return values.indexOf(value);
	}

	@Test
	void anAmountThatTheVendorsFileMentionsIsClearedOnlyAfterAWarning() {
		var editor = money();
		var matrix = editor.grid().matrix();
		int row = index(matrix.rows().stream().map(key -> key.value()).toList(), "ECONOMY");
		int column = index(matrix.columns().stream().map(key -> key.value()).toList(), "2020");
		int lines = program().domain(InitiativePlan.class).orElseThrow().getBudgetLines().size();
		var said = Window.answer("Cancel", () -> editor.grid().type(row, column, ""));
		assertTrue(said.stream().anyMatch(text -> text.contains("water.xmi – Water supply: 1 place")), said::toString);
		assertTrue(program().element("budget-2020-economy").isPresent(), "refused");
		assertFalse(program().isDirty());
		editor.grid().select(row, column);
		Window.answer("Delete", editor.grid()::clear);
		assertEquals(lines - 1, program().domain(InitiativePlan.class).orElseThrow().getBudgetLines().size());
		workbench.context().undo();
		assertTrue(program().element("budget-2020-economy").isPresent());
		int next = index(matrix.columns().stream().map(key -> key.value()).toList(), "2021");
		assertEquals(List.of(), Window.answer("Delete", () -> editor.grid().type(row, next, "")), "nobody mentions it");
		workbench.context().undo();
	}

	@Test
	void anElementIsRemovedByOneWarningInThePlaceOfTheQuestion() {
		var initiative = program().element("initiative-p1").orElseThrow();
		var said = Window.answer("Cancel", () -> assertFalse(Removal.ask(shell(), workbench.context(), List.of(initiative))));
		assertTrue(said.stream().anyMatch(text -> text.contains("water.xmi – Water supply: 1 place") && text.contains("Delete this element?")),
				said::toString);
		Window.answer("Delete", () -> assertTrue(Removal.ask(shell(), workbench.context(), List.of(initiative))));
		assertTrue(program().element("initiative-p1").isEmpty());
		workbench.context().undo();
		assertEquals(initiative, program().element("initiative-p1").orElseThrow());
		assertEquals(List.of(), Window.answer("Delete", workbench.context()::redo), "who redoes was asked before");
		workbench.context().undo();
	}

	@Test
	void aPastedRowWithAnIdOfTheVendorsFileGetsAnother() {
		assertTrue(workbench.context().show(RegisterCatalog.installed().register("core.places").orElseThrow()));
		var table = ((RegisterEditor) workbench.page().getActiveEditor()).table();
		int id = IntStream.range(0, table.rows().columns().size()).filter(at -> table.rows().columns().get(at).attribute().equals("id"))
				.findFirst().orElseThrow();
		var paste = new TablePaste(table.rows());
		paste.prepare(List.of(List.of("pump-1"), List.of("place-of-my-own")), table.rows().shown().size(), table.rows().columns().subList(id, id + 1));
		assertEquals(1, paste.faults().size());
		assertEquals("The id pump-1 belongs to an element in water.xmi, whose feature is not installed; the new row was given another one.",
				paste.faults().getFirst().message());
		paste.command().ifPresent(workbench.context()::execute);
		assertTrue(program().element("place-of-my-own").isPresent());
		assertTrue(program().element("pump-1").isEmpty());
		workbench.context().undo();
	}

	@Test
	void whatIsSavedLeavesTheFileAsItIs() throws IOException {
		var before = Files.readAllBytes(folder.resolve("kaga/water.xmi"));
		EObject core = program().program();
		workbench.context().execute(SetCommand.create(program().editingDomain(), core,
				core.eClass().getEStructuralFeature("name"), "改称"));
		assertTrue(workbench.context().save());
		assertArrayEquals(before, Files.readAllBytes(folder.resolve("kaga/water.xmi")));
		assertTrue(Files.readString(folder.resolve("kaga/core.xmi")).contains("改称"));
	}
}

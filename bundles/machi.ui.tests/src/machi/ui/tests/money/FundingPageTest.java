package machi.ui.tests.money;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.program.BudgetLine;
import machi.model.program.CostItem;
import machi.model.program.InitiativePlan;
import machi.ui.funding.FundingEditor;
import machi.ui.funding.matrix.Amounts;
import machi.ui.funding.matrix.Dimension;
import machi.ui.funding.matrix.Key;
import machi.ui.page.PageInput;
import machi.ui.tests.result.KasaiWorkbench;

/** The money of Kaga (l.1103-1128) in the opened workbench, entered as in a spreadsheet. */
class FundingPageTest {

	@TempDir
	Path folder;

	private KasaiWorkbench workbench;
	private FundingEditor editor;

	@BeforeEach
	void openKaga() {
		workbench = KasaiWorkbench.open(folder.resolve("kaga"), "kaga");
		PageInput.open(workbench.page(), "machi.ui.funding");
		editor = (FundingEditor) workbench.page().getActiveEditor();
		workbench.await("the money is computed", editor::isCurrent);
	}

	@AfterEach
	void closeKaga() {
		workbench.close();
	}

	private int row(String value) {
		return index(editor.grid().matrix().rows(), value);
	}

	private int column(String value) {
		return index(editor.grid().matrix().columns(), value);
	}

	private static int index(List<Key> keys, String value) {
		var values = keys.stream().map(Key::value).toList();
		assertTrue(values.contains(value), value + " in " + values);
		return values.indexOf(value);
	}

	private String text(String row, String column) {
		return editor.grid().text(row(row), column(column));
	}

	/** The page is told of edits after the event that made them. */
	private void await(String expected, String row, String column) {
		workbench.await(row + " " + column + " is " + expected, () -> text(row, column).equals(expected));
	}

	private InitiativePlan plan() {
		return workbench.context().program().orElseThrow().domain(InitiativePlan.class).orElseThrow();
	}

	private BudgetLine budget(String id) {
		return (BudgetLine) workbench.context().program().orElseThrow().element(id).orElseThrow();
	}

	@Test
	void theMatrixStandsAsPrintedWithItsGap() {
		assertEquals("31,120", text("INTEGRATED", "2020"));
		assertEquals("113,140", text("total", "2020"));
		assertEquals("222,180", text("total", "total"));
		assertTrue(editor.grid().matrix().closes());
		// D1: 41,120 (l.1115) against 2,400 (l.950)
		assertEquals("2,400", text("INTEGRATED", "items"));
		assertEquals("38,720", text("INTEGRATED", "difference"));
		assertEquals("0", text("SOCIETY", "difference"));
		assertTrue(editor.findings().stream().anyMatch(finding -> finding.rule().equals("funding.budget.differs")));
	}

	@Test
	void aCellThatIsTypedChangesItsLineAndUndoRestoresTheFile() throws IOException {
		var file = folder.resolve("kaga/program.xmi");
		var before = Files.readAllBytes(file);
		editor.grid().type(row("ECONOMY"), column("2020"), "３，５００");
		assertEquals(new BigDecimal("3500"), budget("budget-2020-economy").getAmountThousandYen());
		await("222,680", "total", "total");
		await("500", "ECONOMY", "difference");
		workbench.context().undo();
		assertTrue(workbench.context().save());
		assertArrayEquals(before, Files.readAllBytes(file));
	}

	@Test
	void sumsAndWhatIsNoAmountAreRefused() {
		int lines = plan().getBudgetLines().size();
		editor.grid().type(row("total"), column("2020"), "1");
		for (var text : List.of("abc", "-5", "1e99999", "=1+1")) {
			editor.grid().type(row("ECONOMY"), column("2020"), text);
		}
		assertEquals(lines, plan().getBudgetLines().size());
		assertEquals(new BigDecimal("3000"), budget("budget-2020-economy").getAmountThousandYen());
		assertEquals("222,180", text("total", "total"));
	}

	@Test
	void anAmountThatIsNotThereIsMadeAndOneThatIsClearedGoes() {
		editor.controls().choose(Amounts.BUDGET, Dimension.INITIATIVE, Dimension.YEAR);
		int lines = plan().getBudgetLines().size();
		// priority initiatives of section 1.3 have no budget
		editor.grid().type(row("initiative-p1"), column("2021"), "77");
		assertEquals(lines + 1, plan().getBudgetLines().size());
		assertEquals("initiative-p1 2021", plan().getBudgetLines().getLast().getInitiative() + " " + plan().getBudgetLines().getLast().getFiscalYear());
		await("77", "UNASSIGNED", "2021");
		editor.grid().type(row("initiative-p1"), column("2021"), "");
		assertEquals(lines, plan().getBudgetLines().size());
		workbench.context().undo();
		workbench.context().undo();
	}

	@Test
	void aBlockIsPastedAsOneStepAndCopiedBack() {
		var clipboard = new Clipboard(editor.getSite().getShell().getDisplay());
		try {
			clipboard.setContents(new Object[] { "1\t2\n3\t4\n" }, new Transfer[] { TextTransfer.getInstance() });
			editor.grid().select(row("ECONOMY"), column("2020"));
			editor.getEditorSite().getActionBars().getGlobalActionHandler(ActionFactory.PASTE.getId()).run();
			await("4", "SOCIETY", "2021");
			assertEquals("1 2 3", String.join(" ", text("ECONOMY", "2020"), text("ECONOMY", "2021"), text("SOCIETY", "2020")));
			workbench.context().undo();
			await("13,020", "SOCIETY", "2021");
			assertEquals("3,000", text("ECONOMY", "2020"));
			editor.grid().selectAll();
			editor.getEditorSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
			assertTrue(((String) clipboard.getContents(TextTransfer.getInstance())).startsWith("3000\t10000\t10000\t23000\t"));
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void sourcesSumToTheWholeWithOwnFundsAsTheRemainder() {
		editor.controls().choose(Amounts.FUNDING, Dimension.SOURCE, Dimension.YEAR);
		assertEquals("222,180", text("total", "total"));
		// 222,180 − 10,000 − 55,000 − 500 − 20,000 (l.1120-1128)
		assertEquals("136,680", text("ownFunds", "total"));
		assertTrue(editor.grid().matrix().closes());
		editor.grid().type(row("grant-mobility"), column("2022"), "2000");
		assertEquals("initiative-1-1", plan().getFundingLines().getLast().getInitiative());
		await("134,680", "ownFunds", "total");
		workbench.context().undo();
	}

	@Test
	void theYearsOfACostItemAreEnteredAsItsPhases() {
		editor.controls().choose(Amounts.ITEMS, Dimension.ITEM, Dimension.YEAR);
		var item = (CostItem) workbench.context().program().orElseThrow().element("cost-952").orElseThrow();
		// 900 over three years, spread evenly (l.952)
		assertEquals("300", text("cost-952", "2021"));
		assertTrue(item.getPhases().isEmpty());
		editor.grid().type(row("cost-952"), column("2021"), "500");
		assertEquals("2020 300, 2021 500, 2022 300", String.join(", ", item.getPhases().stream()
				.map(phase -> phase.getFiscalYear() + " " + phase.getAmountThousandYen().toPlainString()).toList()));
		workbench.await("the years are found to differ from the cost",
				() -> editor.findings().stream().anyMatch(finding -> finding.rule().equals("funding.phase.differs")));
		workbench.context().undo();
		assertTrue(item.getPhases().isEmpty());
	}

	@Test
	void aRowOfYearsIsPastedAsThePhasesOfItsItem() {
		editor.controls().choose(Amounts.ITEMS, Dimension.ITEM, Dimension.YEAR);
		var item = (CostItem) workbench.context().program().orElseThrow().element("cost-952").orElseThrow();
		var clipboard = new Clipboard(editor.getSite().getShell().getDisplay());
		try {
			clipboard.setContents(new Object[] { "100\t200\t600" }, new Transfer[] { TextTransfer.getInstance() });
			editor.grid().select(row("cost-952"), column("2020"));
			editor.grid().paste();
		} finally {
			clipboard.dispose();
		}
		assertEquals(List.of("100", "200", "600"), item.getPhases().stream().map(phase -> phase.getAmountThousandYen().toPlainString()).toList());
		workbench.context().undo();
		assertTrue(item.getPhases().isEmpty());
	}

	@Test
	void everyArrangementClosesWithTheSameTotal() {
		for (var amounts : Amounts.values()) {
			String total = null;
			for (var row : amounts.dimensions()) {
				for (var column : amounts.dimensions()) {
					if (row != column) {
						editor.controls().choose(amounts, row, column);
						assertTrue(editor.grid().matrix().closes(), amounts + " " + row + " " + column);
						total = total == null ? text("total", "total") : total;
						assertEquals(total, text("total", "total"), amounts + " " + row + " " + column);
					}
				}
			}
		}
	}
}

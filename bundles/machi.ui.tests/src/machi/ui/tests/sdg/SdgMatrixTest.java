package machi.ui.tests.sdg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.program.Initiative;
import machi.model.program.InitiativePlan;
import machi.ui.page.PageInput;
import machi.ui.sdg.MatrixEditor;
import machi.ui.tests.result.KasaiWorkbench;

/** The matrix of the Kaga proposal, in the opened workbench. */
class SdgMatrixTest {

	private static final String ECONOMY = "initiative-economy";
	/** The first row after the header and the three rows of counts. */
	private static final int FIRST = 4;

	@TempDir
	Path folder;

	private KasaiWorkbench workbench;
	private MatrixEditor editor;

	@BeforeEach
	void openKaga() {
		workbench = KasaiWorkbench.open(folder.resolve("kaga"), "kaga");
		PageInput.open(workbench.page(), "machi.ui.sdg.matrix");
		editor = (MatrixEditor) workbench.page().getActiveEditor();
		editor.showKind(0);
		workbench.await("the goals are counted", () -> editor.isComplete() && !editor.shown().get(1).get(2 + 16).isEmpty());
	}

	@AfterEach
	void closeKaga() {
		workbench.close();
	}

	private Initiative economy() {
		return (Initiative) workbench.context().program().orElseThrow().element(ECONOMY).orElseThrow();
	}

	private List<String> row(String name) {
		return editor.shown().stream().skip(FIRST).filter(row -> row.getFirst().equals(name)).findFirst().orElseThrow();
	}

	private String economyName() {
		return Locale.getDefault().getLanguage().equals("ja") ? economy().getName() : economy().getNameEn();
	}

	private InitiativePlan plan() {
		return workbench.context().program().orElseThrow().domain(InitiativePlan.class).orElseThrow();
	}

	/** Kaga l.813-817: 7.2, 8.9, 9.5, 12.b and 17.17. */
	@Test
	void theCellsOfASideNameItsTargetsAndTheRestIsEmpty() {
		var row = row(economyName());
		for (int goal = 1; goal <= 17; goal++) {
			assertEquals(switch (goal) {
			case 7 -> "7.2";
			case 8 -> "8.9";
			case 9 -> "9.5";
			case 12 -> "12.b";
			case 17 -> "17.17";
			default -> "";
			}, row.get(1 + goal), "goal " + goal);
		}
	}

	@Test
	void goalsThatNobodyNamesAreCountedAsZero() {
		for (int count = 1; count < FIRST; count++) {
			assertEquals("0", editor.shown().get(count).get(1 + 16), "nobody in Kaga names goal 16");
		}
		assertTrue(Integer.parseInt(editor.shown().get(1).get(1 + 17)) >= 4, "the three sides and priority five name 17.17");
	}

	@Test
	void checkingATargetInTheDialogEntersItAndUndoBringsThePrintedTextBack() {
		var printed = economy().getSdgCodes();
		inDialog(() -> editor.map(ECONOMY, 13), shell -> {
			check(shell, "13.2");
			press(shell, IDialogConstants.OK_ID);
		});
		assertEquals("7.2、8.9、9.5、12.b、13.2、17.17", economy().getSdgCodes());
		workbench.await("the matrix shows it", () -> editor.isComplete() && row(economyName()).get(1 + 13).equals("13.2"));
		workbench.context().undo();
		assertEquals(printed, economy().getSdgCodes());
	}

	@Test
	void confirmingWithoutAChangeKeepsWhatWasPrinted() {
		var printed = economy().getSdgCodes();
		inDialog(() -> editor.map(ECONOMY, 7), shell -> press(shell, IDialogConstants.OK_ID));
		assertEquals(printed, economy().getSdgCodes());
		assertTrue(!workbench.context().canUndo(), "nothing was executed");
	}

	@Test
	void aSearchFindsTargetsInBothLanguages() {
		inDialog(() -> editor.map(ECONOMY, 0), shell -> {
			var search = controls(shell, Text.class).stream().filter(text -> (text.getStyle() & SWT.SEARCH) != 0).findFirst().orElseThrow();
			search.setText("ocean acidification");
			assertEquals(List.of("14.3"), shownTargets(shell));
			search.setText("海洋酸性化");
			assertEquals(List.of("14.3"), shownTargets(shell));
			press(shell, IDialogConstants.CANCEL_ID);
		});
	}

	private static List<String> shownTargets(Shell shell) {
		return Stream.of(controls(shell, Tree.class).getFirst().getItems()).flatMap(goal -> Stream.of(goal.getItems()))
				.map(item -> item.getText().split(" ")[0]).toList();
	}

	@Test
	void indicatorsAndPrioritiesHaveAMatrixOfTheirOwn() {
		editor.showKind(1);
		assertEquals(FIRST + plan().getPriorities().size(), editor.shown().size());
		editor.showKind(2);
		assertEquals(FIRST + plan().getKpis().size(), editor.shown().size());
	}

	@Test
	void aProgramThatIsClosedLeavesAnEmptyMatrix() throws IOException {
		workbench.close();
		assertEquals(FIRST, editor.shown().size());
		workbench = KasaiWorkbench.open(Files.createDirectory(folder.resolve("again")), "kaga");
		workbench.await("it is filled again", () -> editor.shown().size() > FIRST);
	}

	private static void check(Shell shell, String target) {
		var tree = controls(shell, Tree.class).getFirst();
		for (var goal : tree.getItems()) {
			for (var item : goal.getItems()) {
				if (item.getText().startsWith(target + " ")) {
					check(tree, item);
					return;
				}
			}
		}
		throw new AssertionError("no target " + target + " is open");
	}

	private static void check(Tree tree, TreeItem item) {
		item.setChecked(true);
		var event = new Event();
		event.item = item;
		event.detail = SWT.CHECK;
		tree.notifyListeners(SWT.Selection, event);
	}

	private static void press(Shell shell, int id) {
		controls(shell, Button.class).stream().filter(button -> Integer.valueOf(id).equals(button.getData())).findFirst().orElseThrow()
				.notifyListeners(SWT.Selection, new Event());
	}

	/** Opens a dialog and, once it is there, does something with it. */
	private static void inDialog(Runnable opening, Consumer<Shell> look) {
		var display = Display.getCurrent();
		var before = List.of(display.getShells());
		var failures = new ArrayList<Throwable>();
		display.timerExec(100, new Runnable() {
			@Override
			public void run() {
				var dialog = Stream.of(display.getShells()).filter(shell -> !before.contains(shell) && shell.isVisible()).findFirst();
				if (dialog.isEmpty()) {
					display.timerExec(100, this);
					return;
				}
				try {
					look.accept(dialog.get());
				} catch (AssertionError | RuntimeException failure) {
					failures.add(failure);
				} finally {
					if (!dialog.get().isDisposed()) {
						dialog.get().close();
					}
				}
			}
		});
		opening.run();
		failures.forEach(failure -> {
			throw new AssertionError(failure.getMessage(), failure);
		});
	}

	private static <C extends Control> List<C> controls(Composite parent, Class<C> type) {
		var found = new ArrayList<C>();
		for (var child : parent.getChildren()) {
			if (type.isInstance(child)) {
				found.add(type.cast(child));
			}
			if (child instanceof Composite composite) {
				found.addAll(controls(composite, type));
			}
		}
		return found;
	}
}

package machi.driver;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import machi.ui.ProgramContext;

/** Uses widgets of the window and of dialogs. Each step is tried until it can be done, for so long that a busy machine can do it. */
final class Hands {

	private static final int LIMIT_SECONDS = 180;
	private static final int AGAIN_MILLIS = 100;
	private static final String EXPLORER = "machi.ui.explorer";
	/** Under which dialogs keep their own names and those of what is in them. */
	private static final String NAME = "machi.field";

	private final Display display = PlatformUI.getWorkbench().getDisplay();

	void act(String step) {
		int blank = step.indexOf(' ');
		var verb = blank < 0 ? step : step.substring(0, blank);
		var object = blank < 0 ? "" : step.substring(blank + 1);
		switch (verb) {
		case "open" -> open(Path.of(object));
		case "see" -> until(step, () -> sees(object));
		case "miss" -> until(step, () -> !sees(object));
		case "choose" -> until(step, () -> choose(object.split(" > ")));
		case "select" -> until(step, () -> select(object.split(" > ")));
		case "type" -> until(step, () -> type(object.split(" = ", 2)));
		case "tick" -> until(step, () -> tick(object.split("/"), true));
		case "untick" -> until(step, () -> tick(object.split("/"), false));
		case "press", "restart" -> until(step, () -> press(object.split("/")));
		case "close" -> display.asyncExec(() -> PlatformUI.getWorkbench().close());
		default -> throw new IllegalArgumentException("no such step");
		}
	}

	/** Opens a program as File > Open does once the folder is chosen: the dialog that asks for it is one of the desktop. */
	private void open(Path folder) {
		display.syncExec(() -> program().open(folder));
		until("open " + folder, () -> program().program().filter(open -> open.folder().equals(folder)).isPresent());
	}

	private static ProgramContext program() {
		return PlatformUI.getWorkbench().getService(ProgramContext.class);
	}

	private void until(String what, Supplier<Boolean> attempt) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
		while (!onScreen(attempt)) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("waited in vain for " + LIMIT_SECONDS + " s; on the screen was\n" + onScreen(() -> Screen.of(display)));
			}
			sleep();
		}
	}

	private <T> T onScreen(Supplier<T> look) {
		var answer = new CompletableFuture<T>();
		display.asyncExec(() -> {
			try {
				answer.complete(look.get());
			} catch (RuntimeException failure) {
				answer.completeExceptionally(failure);
			}
		});
		return answer.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
	}

	private static void sleep() {
		try {
			Thread.sleep(AGAIN_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	private boolean sees(String text) {
		return Screen.of(display).contains(text);
	}

	/** Menus are filled when they are shown. */
	private boolean choose(String... path) {
		var menu = window().getMenuBar();
		for (int i = 0; i < path.length; i++) {
			var text = path[i];
			if (menu == null) {
				return false;
			}
			menu.notifyListeners(SWT.Show, new Event());
			var item = Arrays.stream(menu.getItems()).filter(one -> Screen.plain(one.getText()).equals(text)).findFirst();
			if (item.isEmpty() || !item.get().isEnabled()) {
				return false;
			}
			if (i == path.length - 1) {
				later(item.get());
			}
			menu = item.map(MenuItem::getMenu).orElse(null);
		}
		return true;
	}

	/** After this look at the screen: what opens a dialog returns when it is closed. */
	private void later(Widget widget) {
		var chosen = new Event();
		chosen.widget = widget;
		display.asyncExec(() -> widget.notifyListeners(SWT.Selection, chosen));
	}

	private Shell window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}

	/** Opens a branch of the explorer; its last part is selected. Each part is the beginning of a line. */
	private boolean select(String... path) {
		try {
			// as a click does, which makes it the part whose selection counts
			PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().showView(EXPLORER);
		} catch (PartInitException e) {
			throw new IllegalStateException(e);
		}
		return Screen.below(window(), Tree.class).anyMatch(tree -> select(tree, path));
	}

	private static boolean select(Tree tree, String... path) {
		var items = tree.getItems();
		Optional<TreeItem> found = Optional.empty();
		for (var part : path) {
			found = Arrays.stream(items).filter(item -> item.getText().startsWith(part)).findFirst();
			if (found.isEmpty()) {
				return false;
			}
			var opened = new Event();
			opened.item = found.get();
			found.get().setExpanded(true);
			tree.notifyListeners(SWT.Expand, opened);
			items = found.get().getItems();
		}
		var selected = new Event();
		selected.item = found.orElseThrow();
		tree.setSelection(found.get());
		tree.notifyListeners(SWT.Selection, selected);
		return true;
	}

	/** Types into the field after a label, and presses Enter. */
	private boolean type(String... labelAndText) {
		var label = Screen.below(window(), Label.class).filter(one -> one.getText().equals(labelAndText[0])).findFirst();
		if (label.isEmpty()) {
			return false;
		}
		var row = Arrays.asList(label.get().getParent().getChildren());
		if (!(row.get(row.indexOf(label.get()) + 1) instanceof Text field) || !field.isEnabled()) {
			return false;
		}
		field.setText(labelAndText[1]);
		var enter = new Event();
		enter.keyCode = SWT.CR;
		enter.character = SWT.CR;
		field.notifyListeners(SWT.KeyDown, enter);
		return true;
	}

	/** Presses a button, or ticks a box, of a dialog. */
	private boolean press(String... dialogAndButton) {
		var button = named(dialogAndButton[0], dialogAndButton[1]).filter(Button.class::isInstance).map(Button.class::cast)
				.filter(Control::isEnabled);
		button.filter(one -> (one.getStyle() & SWT.CHECK) != 0).ifPresent(box -> box.setSelection(true));
		button.ifPresent(this::later);
		return button.isPresent();
	}

	private boolean tick(String[] dialogTableAndRow, boolean wanted) {
		var table = named(dialogTableAndRow[0], dialogTableAndRow[1]).filter(Table.class::isInstance).map(Table.class::cast)
				.filter(Control::isEnabled);
		var row = table.stream().flatMap(one -> Arrays.stream(one.getItems())).filter(item -> dialogTableAndRow[2].equals(item.getData(NAME)))
				.findFirst();
		row.ifPresent(item -> tick(table.orElseThrow(), item, wanted));
		return row.isPresent();
	}

	private static void tick(Table table, TableItem row, boolean wanted) {
		var ticked = new Event();
		ticked.item = row;
		ticked.detail = SWT.CHECK;
		row.setChecked(wanted);
		table.notifyListeners(SWT.Selection, ticked);
	}

	private Optional<Control> named(String dialog, String name) {
		return Arrays.stream(display.getShells()).filter(shell -> dialog.equals(shell.getData(NAME)) && shell.isVisible())
				.flatMap(shell -> Screen.below(shell, Control.class)).filter(control -> name.equals(control.getData(NAME))).findFirst();
	}
}

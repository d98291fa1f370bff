package machi.ui.tests.absent;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** What a person reads in the window of the workbench, and in a dialog that something opens. */
final class Window {

	private static final int PAUSE_MILLISECONDS = 100;

	private Window() {
	}

	/** The texts of everything that the window has, shown or hidden behind a tab. */
	static List<String> texts() {
		return texts(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell());
	}

	private static List<String> texts(Composite composite) {
		var texts = new ArrayList<String>();
		for (var control : composite.getChildren()) {
			texts.addAll(own(control));
			if (control instanceof Composite inner) {
				texts.addAll(texts(inner));
			}
		}
		return texts;
	}

	private static List<String> own(Control control) {
		return switch (control) {
		case Label label -> List.of(label.getText());
		case Hyperlink link -> List.of(link.getText());
		case Text text -> List.of(text.getText());
		case Table table -> Stream.of(table.getItems()).map(item -> String.join(" | ",
				IntStream.range(0, Math.max(1, table.getColumnCount())).mapToObj(item::getText).toList())).toList();
		case Tree tree -> Stream.of(tree.getItems()).map(TreeItem::getText).toList();
		default -> List.of();
		};
	}

	/**
	 * Runs what opens a dialog, and presses a button of it.
	 *
	 * @return the texts of the dialog; empty when none was opened
	 */
	static List<String> answer(String button, Runnable opening) {
		var display = Display.getCurrent();
		var before = List.of(display.getShells());
		var said = new ArrayList<String>();
		var over = new boolean[1];
		display.timerExec(PAUSE_MILLISECONDS, new Runnable() {
			@Override
			public void run() {
				var dialog = Stream.of(display.getShells()).filter(shell -> !before.contains(shell) && shell.isVisible()).findFirst();
				if (dialog.isPresent()) {
					said.addAll(texts(dialog.get()));
					press(dialog.get(), button);
				} else if (!over[0]) {
					display.timerExec(PAUSE_MILLISECONDS, this);
				}
			}
		});
		opening.run();
		over[0] = true;
		return said;
	}

	private static void press(Shell dialog, String text) {
		var found = buttons(dialog).stream().filter(button -> button.getText().replace("&", "").equals(text)).toList();
		if (found.isEmpty()) {
			dialog.close();
		}
		assertFalse(found.isEmpty(), text);
		found.getFirst().notifyListeners(SWT.Selection, new Event());
	}

	private static List<Button> buttons(Composite composite) {
		var buttons = new ArrayList<Button>();
		for (var control : composite.getChildren()) {
			if (control instanceof Button button) {
				buttons.add(button);
			} else if (control instanceof Composite inner) {
				buttons.addAll(buttons(inner));
			}
		}
		return buttons;
	}
}

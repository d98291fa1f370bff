package machi.ui.tests.device;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** Finds and presses widgets, also in dialogs. Used on the UI thread. */
final class Widgets {

	private static final int PAUSE_MILLISECONDS = 50;

	private Widgets() {
	}

	static Stream<Control> all(Composite parent) {
		return Arrays.stream(parent.getChildren())
				.flatMap(child -> child instanceof Composite composite ? Stream.concat(Stream.of(child), all(composite)) : Stream.of(child));
	}

	static <C extends Control> List<C> all(Composite parent, Class<C> type) {
		return all(parent).filter(type::isInstance).map(type::cast).toList();
	}

	/** The control that the page has given a name. */
	static <C extends Control> C named(Composite parent, Class<C> type, String name) {
		return all(parent, type).stream().filter(control -> name.equals(control.getData("machi.ui.device"))).findFirst().orElseThrow();
	}

	static Button button(Composite parent, String text) {
		return all(parent, Button.class).stream().filter(button -> button.getText().equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError("no button " + text + " among " + all(parent, Button.class).stream().map(Button::getText).toList()));
	}

	/** Presses a button that can be pressed. */
	static void press(Button button) {
		assertTrue(button.isEnabled(), button.getText() + " can be pressed");
		button.notifyListeners(SWT.Selection, new Event());
	}

	/**
	 * Does what opens a dialog, and answers it.
	 *
	 * @param answer is given the dialog again and again until it says that it has answered
	 */
	static void inDialog(Runnable opening, Predicate<Shell> answer) {
		var display = Display.getCurrent();
		var before = List.of(display.getShells());
		var failures = new ArrayList<Throwable>();
		var answered = new ArrayList<Shell>();
		display.timerExec(PAUSE_MILLISECONDS, new Runnable() {
			@Override
			public void run() {
				var dialog = Stream.of(display.getShells()).filter(shell -> !before.contains(shell) && shell.isVisible()).findFirst();
				try {
					if (dialog.isEmpty() || !answer.test(dialog.get())) {
						display.timerExec(PAUSE_MILLISECONDS, this);
					} else {
						answered.add(dialog.get());
					}
				} catch (AssertionError | RuntimeException failure) {
					failures.add(failure);
					dialog.ifPresent(Shell::close);
				}
			}
		});
		opening.run();
		failures.forEach(failure -> {
			throw new AssertionError(failure.getMessage(), failure);
		});
		assertTrue(!answered.isEmpty(), "the dialog was answered");
	}
}

package machi.ui.tests.register;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

import machi.register.RegisterCatalog;
import machi.ui.ProgramContext;
import machi.ui.register.RegisterEditor;
import machi.workspace.OpenProgram;

/** The workbench that the tests run in, with a copy of the Kasai sample open in it. */
final class OpenWorkbench {

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

	private final Display display = PlatformUI.getWorkbench().getDisplay();
	private final ProgramContext context = PlatformUI.getWorkbench().getService(ProgramContext.class);

	/** Copies the sample, opens the copy as the Open command does and waits until it is there. */
	OpenProgram openKasai(Path folder) {
		copy(Path.of(System.getProperty("machi.root"), "samples", "kasai"), folder);
		context.open(folder);
		waitUntil("the program is open", () -> context.program().filter(open -> open.folder().endsWith(folder.getFileName())).isPresent());
		return context.program().orElseThrow();
	}

	ProgramContext context() {
		return context;
	}

	IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	/** Takes back what a test changed, so that closing asks nothing. */
	void closeProgram() {
		while (context.canUndo()) {
			context.undo();
		}
		if (context.program().filter(OpenProgram::isDirty).isPresent()) {
			context.save();
		}
		assertTrue(context.close());
		settle();
	}

	RegisterEditor openRegister(String id) {
		assertTrue(context.show(RegisterCatalog.installed().register(id).orElseThrow()));
		settle();
		return (RegisterEditor) page().getActiveEditor();
	}

	/** Handles all events that are waiting. */
	void settle() {
		while (display.readAndDispatch()) {
			// the next one
		}
	}

	void waitUntil(String what, BooleanSupplier condition) {
		var end = Instant.now().plus(LONGEST_WAIT);
		while (!condition.getAsBoolean()) {
			assertTrue(Instant.now().isBefore(end), "waited in vain until " + what);
			if (!display.readAndDispatch()) {
				display.timerExec(20, () -> {
					// wakes the display up, so that the condition is looked at again
				});
				display.sleep();
			}
		}
		settle();
	}

	/** Runs what opens a dialog; once it is open, hands its shell over, and closes it. */
	void inDialog(Runnable opening, Consumer<Shell> look) {
		var before = List.of(display.getShells());
		var failures = new ArrayList<Throwable>();
		var seen = new ArrayList<Shell>();
		display.timerExec(100, new Runnable() {
			@Override
			public void run() {
				var dialog = Stream.of(display.getShells()).filter(shell -> !before.contains(shell) && shell.isVisible()).findFirst();
				if (dialog.isEmpty()) {
					display.timerExec(100, this);
					return;
				}
				seen.add(dialog.get());
				try {
					look.accept(dialog.get());
				} catch (AssertionError | RuntimeException failure) {
					failures.add(failure);
				} finally {
					dialog.get().close();
				}
			}
		});
		opening.run();
		assertTrue(!seen.isEmpty(), "no dialog was opened");
		failures.forEach(failure -> {
			throw new AssertionError(failure.getMessage(), failure);
		});
	}

	/** All controls of a type below a composite. */
	static <C extends Control> List<C> controls(Composite parent, Class<C> type) {
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

	private static void copy(Path from, Path to) {
		try (var files = Files.walk(from)) {
			for (var file : files.toList()) {
				var target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				} else {
					Files.copy(file, target);
				}
			}
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}

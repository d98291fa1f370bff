package machi.ui.tests.result;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

import machi.ui.ProgramContext;
import machi.ui.result.Runs;

/** The workbench with a copy of the Kasai plan open and evaluated. Used on the UI thread. */
public final class KasaiWorkbench {

	private static final int PATIENCE_SECONDS = 120;
	private static final int PAUSE_MILLISECONDS = 10;

	private final ProgramContext context = PlatformUI.getWorkbench().getService(ProgramContext.class);
	private final Runs runs = PlatformUI.getWorkbench().getService(Runs.class);

	public static KasaiWorkbench open(Path folder) {
		return open(folder, "kasai");
	}

	/** Opens a copy of another sample. */
	public static KasaiWorkbench open(Path folder, String sample) {
		var workbench = new KasaiWorkbench();
		copy(Path.of(System.getProperty("machi.root")).resolve("samples").resolve(sample), folder);
		workbench.context.open(folder);
		workbench.await("the program is open", () -> workbench.context.program()
				.filter(program -> program.folder().toAbsolutePath().equals(folder.toAbsolutePath())).isPresent());
		return workbench;
	}

	/** Saves what a test has changed, so that nobody is asked about it, and closes the program. */
	public void close() {
		assertTrue(context.save(), "the program is saved");
		assertTrue(context.close(), "the program is closed");
	}

	private static void copy(Path from, Path to) {
		try (Stream<Path> files = Files.walk(from)) {
			for (var file : files.filter(Files::isRegularFile).toList()) {
				var target = to.resolve(from.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	public ProgramContext context() {
		return context;
	}

	public Runs runs() {
		return runs;
	}

	public IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	public void awaitEvaluation() {
		await("the program is evaluated", () -> runs.isEvaluated() && runs.activities().isEmpty());
	}

	/** Lets the workbench go on until something is so. */
	public void await(String what, BooleanSupplier condition) {
		var display = Display.getCurrent();
		long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
		while (!condition.getAsBoolean() && System.nanoTime() < end) {
			if (!display.readAndDispatch()) {
				pause();
			}
		}
		assertTrue(condition.getAsBoolean(), what);
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLISECONDS);
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		}
	}
}

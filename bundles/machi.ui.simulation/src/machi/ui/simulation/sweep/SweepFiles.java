package machi.ui.simulation.sweep;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import machi.sweep.SweepException;
import machi.sweep.SweepPlan;
import machi.sweep.SweepVocabulary;
import machi.sweep.file.SweepTables;
import machi.ui.LongWork;
import machi.ui.Messages;
import machi.ui.page.AtomicFile;
import machi.ui.page.FileQuestion;

/** Plans and results as files that a person chooses. */
final class SweepFiles {

	private static final Messages TEXT = Messages.beside(SweepFiles.class);
	/** By which spreadsheets know that the text is UTF-8. */
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final Shell shell;
	private final LongWork work;

	SweepFiles(Shell shell, LongWork work) {
		this.shell = shell;
		this.work = work;
	}

	/** Asks for a plan. */
	Optional<Path> askForPlan() {
		var dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setText(TEXT.get("sweep.open"));
		dialog.setFilterExtensions(new String[] { "*.yaml;*.yml", "*" });
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	/** Asks where the example is to go, and writes it. */
	void askForExample(Consumer<Path> whenWritten) {
		var question = new FileQuestion(shell);
		question.ask(TEXT.get("sweep.example.name"), "yaml").ifPresent(file -> {
			try {
				AtomicFile.write(file, SweepExample.of(Locale.getDefault().getLanguage()));
				whenWritten.accept(file);
			} catch (IOException refused) {
				question.tellRefused(file, refused);
			}
		});
	}

	/** Asks where all results are to go, and writes them in the background. */
	void askForCsv(SweepPlan plan, SweepVocabulary vocabulary, Path journal) {
		var question = new FileQuestion(shell);
		question.ask(plan.name().isBlank() ? TEXT.get("sweep.csv.name") : plan.name(), "csv")
				.ifPresent(file -> work.start(TEXT.get("sweep.csv.writing", file.getFileName()), monitor -> {
					write(plan, vocabulary, journal, file);
					return file;
				}, written -> {
					// the file is there; nothing more is to be said
				}, failure -> {
					if (failure instanceof IOException refused) {
						question.tellRefused(file, refused);
					} else {
						ILog.of(SweepFiles.class).error(file.toString(), failure);
					}
				}));
	}

	static void write(SweepPlan plan, SweepVocabulary vocabulary, Path journal, Path file) throws IOException, SweepException {
		var text = new StringWriter();
		text.append(BYTE_ORDER_MARK);
		SweepTables.writeCsv(plan, vocabulary, journal, text, Locale.getDefault());
		AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
	}
}

package machi.ui.sdg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;

import machi.register.TableText;
import machi.ui.page.AtomicFile;
import machi.ui.page.CsvText;
import machi.ui.page.FileQuestion;

/** Gives the matrix away: to the clipboard for a spreadsheet, and as a file. */
final class MatrixExport {

	private final Shell shell;
	private final String name;
	private final Supplier<MatrixContent> content;

	MatrixExport(Shell shell, String name, Supplier<MatrixContent> content) {
		this.shell = shell;
		this.name = name;
		this.content = content;
	}

	void copy() {
		var clipboard = new Clipboard(shell.getDisplay());
		try {
			clipboard.setContents(new Object[] { TableText.write(content.get().texts()) }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	void askForCsv() {
		var question = new FileQuestion(shell);
		question.ask(name, "csv").ifPresent(file -> save(file, question));
	}

	private void save(Path file, FileQuestion question) {
		try {
			AtomicFile.write(file, CsvText.of(content.get().texts()).getBytes(StandardCharsets.UTF_8));
		} catch (IOException refused) {
			question.tellRefused(file, refused);
		}
	}
}

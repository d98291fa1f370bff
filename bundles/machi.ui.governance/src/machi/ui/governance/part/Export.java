package machi.ui.governance.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;

import machi.register.TableText;
import machi.ui.page.AtomicFile;
import machi.ui.page.CsvText;
import machi.ui.page.FileQuestion;

/** Gives away what a page shows. */
public final class Export {

	private Export() {
	}

	/** Puts lines of cells on the clipboard, for spreadsheets. */
	public static void copy(Shell shell, List<List<String>> lines) {
		if (lines.isEmpty()) {
			return;
		}
		var clipboard = new Clipboard(shell.getDisplay());
		try {
			clipboard.setContents(new Object[] { TableText.write(lines) }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	/** Asks for a file and writes lines of cells into it. */
	public static void csv(Shell shell, String name, List<List<String>> lines) {
		file(shell, name, "csv", CsvText.of(lines));
	}

	/** Asks for a file and writes a text into it; says why when that is refused. */
	public static void file(Shell shell, String name, String extension, String text) {
		var question = new FileQuestion(shell);
		question.ask(name, extension).ifPresent(file -> {
			try {
				AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
			} catch (IOException refused) {
				question.tellRefused(file, refused);
			}
		});
	}
}

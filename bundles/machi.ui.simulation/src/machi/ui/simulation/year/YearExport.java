package machi.ui.simulation.year;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;

import machi.ui.LongWork;
import machi.ui.Messages;
import machi.ui.page.AtomicFile;
import machi.ui.page.FileQuestion;

/** Gives away what the year page shows: figures to the clipboard, flows to a file. */
final class YearExport {

	private static final Messages TEXT = Messages.beside(YearExport.class);

	private final Shell shell;
	private final LongWork work;

	YearExport(Shell shell, LongWork work) {
		this.shell = shell;
		this.work = work;
	}

	void copy(String text) {
		if (!text.isEmpty()) {
			var clipboard = new Clipboard(shell.getDisplay());
			try {
				clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			} finally {
				clipboard.dispose();
			}
		}
	}

	/** Asks for a file and writes the flows in the background. */
	void askForCsv(YearTab.Shown shown) {
		var question = new FileQuestion(shell);
		question.ask(TEXT.get("csv.name", shown.scope().name()), "csv")
				.ifPresent(file -> work.start(TEXT.get("csv.writing", file.getFileName()), monitor -> {
					write(shown, file);
					return file;
				}, written -> {
					// the file is there; nothing more is to be said
				}, failure -> {
					if (failure instanceof IOException refused) {
						question.tellRefused(file, refused);
					} else if (!(failure instanceof CancellationException)) {
						ILog.of(YearExport.class).error(file.toString(), failure);
					}
				}));
	}

	static void write(YearTab.Shown shown, Path file) throws IOException {
		AtomicFile.write(file, FlowsCsv.of(shown.flows()).getBytes(StandardCharsets.UTF_8));
	}
}

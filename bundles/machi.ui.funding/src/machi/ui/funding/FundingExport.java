package machi.ui.funding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.swt.widgets.Shell;

import machi.ui.page.AtomicFile;
import machi.ui.page.CsvText;
import machi.ui.page.FileQuestion;

/** Gives the table away as a file that spreadsheets read. */
final class FundingExport {

	private FundingExport() {
	}

	static void ask(Shell shell, String title, List<List<String>> rows) {
		var question = new FileQuestion(shell);
		question.ask(title, "csv").ifPresent(file -> {
			try {
				AtomicFile.write(file, CsvText.of(rows).getBytes(StandardCharsets.UTF_8));
			} catch (IOException refused) {
				question.tellRefused(file, refused);
			}
		});
	}
}

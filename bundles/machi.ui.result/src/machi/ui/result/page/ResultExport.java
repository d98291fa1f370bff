package machi.ui.result.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.widgets.Shell;

import machi.application.CalculationRun;
import machi.calculation.ResultTable;
import machi.ui.page.AtomicFile;
import machi.ui.page.CsvText;
import machi.ui.page.FileQuestion;
import machi.ui.result.text.Texts;
import machi.ui.table.TableContent;

/** Gives the tables of a run away as files. */
final class ResultExport {

	/** Something that can be exported. */
	record Choice(String label, Runnable action) {
	}

	private final CalculationRun run;
	private final FileQuestion question;
	private final Locale locale;

	ResultExport(CalculationRun run, Shell shell, Locale locale) {
		this.run = run;
		this.question = new FileQuestion(shell);
		this.locale = locale;
	}

	List<Choice> choices() {
		var choices = new ArrayList<Choice>();
		run.result().ifPresent(result -> {
			var name = run.descriptor().title().in(locale);
			choices.add(new Choice(Texts.get("export.xlsx"),
					() -> question.ask(name, "xlsx").ifPresent(file -> saveWorkbook(result.tables(), file))));
			for (var table : result.tables()) {
				var title = table.title().in(locale);
				choices.add(new Choice(Texts.get("export.csv", title),
						() -> question.ask(title, "csv").ifPresent(file -> saveCsv(table, file))));
			}
		});
		return choices;
	}

	/** Writes a workbook with a sheet for every table. */
	void saveWorkbook(List<ResultTable> tables, Path file) {
		try {
			AtomicFile.write(file, TableWorkbook.of(tables, locale));
		} catch (IOException refused) {
			question.tellRefused(file, refused);
		}
	}

	void saveCsv(ResultTable table, Path file) {
		try {
			AtomicFile.write(file, CsvText.of(new TableContent(table, locale).copied()).getBytes(StandardCharsets.UTF_8));
		} catch (IOException refused) {
			question.tellRefused(file, refused);
		}
	}
}

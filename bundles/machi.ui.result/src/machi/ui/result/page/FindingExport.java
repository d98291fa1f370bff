package machi.ui.result.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;

import machi.calculation.Finding;
import machi.register.TableText;
import machi.report.DocumentNames;
import machi.ui.ProgramContext;
import machi.ui.page.AtomicFile;
import machi.ui.page.CsvText;
import machi.ui.page.FileQuestion;
import machi.ui.page.SubjectText;
import machi.ui.result.text.Texts;

/** Findings for a spreadsheet: a row for every place of every finding. */
record FindingExport(List<Finding> findings, ProgramContext context, Locale locale) {

	void copy(Shell shell) {
		var clipboard = new Clipboard(shell.getDisplay());
		try {
			clipboard.setContents(new Object[] { TableText.write(cells()) }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	void askForCsv(Shell shell) {
		var question = new FileQuestion(shell);
		question.ask(Texts.get("findings.title"), "csv").ifPresent(file -> save(question, file));
	}

	private void save(FileQuestion question, Path file) {
		try {
			AtomicFile.write(file, CsvText.of(cells()).getBytes(StandardCharsets.UTF_8));
		} catch (IOException refused) {
			question.tellRefused(file, refused);
		}
	}

	private List<List<String>> cells() {
		var rows = new ArrayList<List<String>>();
		rows.add(List.of(Texts.get("findings.severity"), Texts.get("findings.rule"), Texts.get("findings.message"),
				Texts.get("findings.place"), Texts.get("failure.attribute"), Texts.get("failure.value"),
				Texts.get("failure.sources")));
		for (var finding : findings) {
			if (finding.places().isEmpty()) {
				rows.add(row(finding, "", "", "", ""));
			}
			for (var place : finding.places()) {
				var sources = context.program().map(program -> DocumentNames.of(program.program(), locale))
						.map(names -> SubjectText.sources(place.subject().sources(), names)).orElse("");
				rows.add(row(finding, place.subject().label(), SubjectText.attribute(place.subject(), context.program(), locale),
						place.value(), sources));
			}
		}
		return rows;
	}

	private List<String> row(Finding finding, String place, String attribute, String value, String sources) {
		return List.of(Texts.get("severity." + finding.severity().name().toLowerCase(Locale.ROOT)), finding.rule(),
				finding.message().in(locale), place, attribute, value, sources);
	}
}

package machi.report.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import machi.application.CalculationRun;
import machi.application.Evaluation;
import machi.application.LeftOut;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Finding;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.report.DocumentNames;
import machi.report.Headline;
import machi.report.Headlines;
import machi.report.PrintedComparison;
import machi.workspace.OpenProgram;

/** What a report says, in the order it says it; every format is written from this. */
record ReportContent(OpenProgram program, Locale locale, List<Headline> headlines, List<Chapter> chapters, Chapter checks,
		List<Finding> findings, List<CalculationRun> runs, List<LeftOut> leftOut, PrintedComparison printed,
		DocumentNames documents) {

	/** A chapter of the form. */
	record Chapter(String number, String title, List<Section> sections) {

		Chapter {
			sections = List.copyOf(sections);
		}

		String heading() {
			return number.isEmpty() ? title : number + " " + title;
		}
	}

	/** A table with its charts. */
	record Section(String calculator, ResultTable table, List<ResultChart> charts) {

		Section {
			charts = List.copyOf(charts);
		}
	}

	static ReportContent of(OpenProgram program, Evaluation evaluation, Locale locale, Messages messages) {
		var order = ChapterOrder.load();
		var kinds = new ReportSections(evaluation, ProgramTables.of(program.program(), locale));
		var chapters = order.chapters(kinds.of(CalculatorDescriptor.Kind.CALCULATION), locale, messages.text("chapter.other"));
		var checks = new Chapter("", messages.text("chapter.checks"), kinds.of(CalculatorDescriptor.Kind.CHECK));
		return new ReportContent(program, locale, Headlines.of(evaluation), chapters, checks, evaluation.findings(),
				evaluation.runs(), evaluation.leftOut(), PrintedComparison.of(evaluation), DocumentNames.of(program.program(), locale));
	}

	/** How the printed figure for a cell compares, when a document prints one. */
	Optional<PrintedComparison.Cell> printed(Section section, String row, String column) {
		return printed.cell(section.calculator(), section.table().id(), row, column);
	}
}

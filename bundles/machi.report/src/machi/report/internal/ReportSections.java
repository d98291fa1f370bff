package machi.report.internal;

import java.util.ArrayList;
import java.util.List;

import machi.application.Evaluation;
import machi.calculation.CalculationResult;
import machi.calculation.CalculatorDescriptor;
import machi.report.internal.ReportContent.Section;

/** All tables of an evaluation as sections, in the order of the calculators, those of the program itself first. */
record ReportSections(Evaluation evaluation, List<Section> ofProgram) {

	List<Section> of(CalculatorDescriptor.Kind kind) {
		var sections = new ArrayList<Section>();
		if (kind == CalculatorDescriptor.Kind.CALCULATION) {
			sections.addAll(ofProgram);
		}
		for (var run : evaluation.runs()) {
			if (run.descriptor().kind() == kind) {
				run.result().ifPresent(result -> sections.addAll(sections(run.descriptor().id(), result)));
			}
		}
		return sections;
	}

	private static List<Section> sections(String calculator, CalculationResult result) {
		return result.tables().stream().filter(table -> !table.rows().isEmpty()).map(table -> new Section(calculator, table,
				result.charts().stream().filter(chart -> chart.tableId().equals(table.id())).toList())).toList();
	}
}

package machi.application.internal;

import java.util.ArrayList;
import java.util.List;

import machi.calculation.Finding;
import machi.calculation.PrintedFigure;
import machi.calculation.Severity;
import machi.model.core.Program;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;

/**
 * The figures that a program's documents print.
 *
 * @param incomplete findings about figures that name no cell or have no value, and so cannot be compared
 */
record PrintedFigures(List<PrintedFigure> figures, List<Finding> incomplete) {

	static PrintedFigures of(Program program) {
		var figures = new ArrayList<PrintedFigure>();
		var incomplete = new ArrayList<Finding>();
		for (var figure : program.getPrintedFigures()) {
			var missing = firstMissing(figure);
			if (missing.isEmpty()) {
				figures.add(new PrintedFigure(figure.getCalculator(), figure.getTable(), figure.getRow(), figure.getColumn(),
						figure.getValue(), Unit.of(figure.getUnit()), ModelReader.subject(figure, "value")));
			} else {
				incomplete.add(finding(figure, missing));
			}
		}
		return new PrintedFigures(List.copyOf(figures), List.copyOf(incomplete));
	}

	private static String firstMissing(machi.model.core.PrintedFigure figure) {
		if (blank(figure.getCalculator())) {
			return "calculator";
		}
		if (blank(figure.getTable())) {
			return "table";
		}
		if (blank(figure.getRow())) {
			return "row";
		}
		if (blank(figure.getColumn())) {
			return "column";
		}
		return figure.getValue() == null ? "value" : "";
	}

	private static boolean blank(String text) {
		return text == null || text.isBlank();
	}

	private static Finding finding(machi.model.core.PrintedFigure figure, String attribute) {
		var subject = ModelReader.subject(figure, attribute);
		return new Finding("printed.incomplete", Severity.WARNING,
				LocalizedText.of("The printed figure " + subject.label() + " cannot be compared: " + attribute + " is missing",
						"印字値「" + subject.label() + "」は比較できません。" + attribute + " が入力されていません"),
				List.of(new Finding.Place(subject, "")));
	}
}

package machi.check.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationResult;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.PrintedFigure;
import machi.calculation.ResultCheck;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.quantity.text.LocalizedText;

/** Compares every figure that a document prints with the cell that is computed for it. */
@Component(service = ResultCheck.class)
public final class PrintedCheck implements ResultCheck {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("check.printed", "1.0",
			LocalizedText.of("Printed figures", "印字値との照合"),
			LocalizedText.of("Compares the figures that documents print with what is computed from the program's data.",
					"文書に印字された数値と、入力データから計算した数値とを照合します。"),
			CalculatorDescriptor.Kind.CHECK, List.of("core"), List.of(), LocalizedText.of("compared at the printed number of decimals",
					"印字された小数桁で照合"), 90000);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public CalculationResult check(List<PrintedFigure> figures, Map<String, CalculationResult> results) {
		var ordered = new TreeMap<>(results);
		var comparisons = figures.stream().map(figure -> Comparison.of(figure, ordered)).toList();
		var findings = new ArrayList<Finding>();
		var explained = new HashSet<Comparison>();
		for (var swap : new LabelSwapSearch(ordered).search(comparisons)) {
			findings.add(PrintedFindings.swapped(swap));
			explained.addAll(swap.detected());
			explained.addAll(swap.consequences());
		}
		findings.addAll(PrintedFindings.differing(
				comparisons.stream().filter(Comparison::differs).filter(comparison -> !explained.contains(comparison)).toList()));
		findings.addAll(PrintedSums.findings(comparisons));
		findings.addAll(notComparable(comparisons));
		return CalculationResult.of(List.of(table(comparisons)), List.of(), findings);
	}

	private static ResultTable table(List<Comparison> comparisons) {
		var rows = new ArrayList<Row>();
		var ids = new HashSet<String>();
		for (var comparison : comparisons) {
			var figure = comparison.figure();
			var id = figure.subject().isNone() ? comparison.key() + "/" + figure.row() : figure.subject().elementId();
			rows.add(Row.data(ids.add(id) ? id : id + "#" + rows.size(), figure.subject(), figure.calculator(), figure.table(), figure.row(),
					comparison.rowName(), figure.column(), figure.value(), comparison.computed().orElse(null),
					comparison.computed().isPresent() ? comparison.difference() : null, comparison.unit().symbol(),
					comparison.status().title()));
		}
		return new ResultTable("figures", LocalizedText.of("Printed and computed figures", "印字値と計算値"),
				List.of(Column.text("calculator", "Calculator", "計算"), Column.text("table", "Table", "表"), Column.text("row", "Row", "行"),
						Column.localized("name", "Name", "名称"), Column.text("column", "Column", "列"),
						Column.number("printed", "Printed", "印字値", ""), Column.number("computed", "Computed", "計算値", ""),
						Column.number("difference", "Printed minus computed", "差(印字－計算)", ""), Column.text("unit", "Unit", "単位"),
						Column.localized("status", "Status", "照合結果")),
				rows);
	}

	/** One finding for each calculator without result, and for each table, row or column that is not there. */
	private static List<Finding> notComparable(List<Comparison> comparisons) {
		var groups = new LinkedHashMap<String, List<Comparison>>();
		for (var comparison : comparisons) {
			var figure = comparison.figure();
			switch (comparison.status()) {
			case NO_RESULT -> groups.computeIfAbsent(figure.calculator(), any -> new ArrayList<>()).add(comparison);
			case NO_CELL, OTHER_UNIT -> groups.computeIfAbsent(comparison.key() + "/" + figure.row(), any -> new ArrayList<>()).add(comparison);
			case AGREES, DIFFERS -> {
				// compared
			}
			}
		}
		return groups.values().stream().map(PrintedCheck::notComparableFinding).toList();
	}

	private static Finding notComparableFinding(List<Comparison> comparisons) {
		var first = comparisons.getFirst();
		var figure = first.figure();
		var cell = figure.calculator() + "/" + figure.table() + "/" + figure.row() + "/" + figure.column();
		var message = switch (first.status()) {
		case NO_RESULT -> LocalizedText.of(
				comparisons.size() + " printed figures cannot be compared: the calculator " + figure.calculator()
						+ " is not installed or gave no result.",
				"印字値 " + comparisons.size() + " 件を照合できません。計算「" + figure.calculator() + "」が未導入か、結果がありません。");
		case OTHER_UNIT -> LocalizedText.of(
				"The printed figure " + first.printedText() + " cannot be compared: the cell " + cell + " is computed in "
						+ first.cell().orElseThrow().column().unit() + ".",
				"印字値 " + first.printedText() + " を照合できません。セル " + cell + " の単位は " + first.cell().orElseThrow().column().unit() + " です。");
		default -> LocalizedText.of("The printed figure " + first.printedText() + " cannot be compared: there is no computed number at " + cell + ".",
				"印字値 " + first.printedText() + " を照合できません。" + cell + " に計算値がありません。");
		};
		var places = comparisons.stream().map(comparison -> new Finding.Place(comparison.figure().subject(), comparison.printedText()))
				.toList();
		return new Finding("printed.not.comparable", Severity.WARNING, message, places);
	}
}

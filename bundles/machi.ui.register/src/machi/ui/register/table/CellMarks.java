package machi.ui.register.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.IConfigLabelAccumulator;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.model.core.Element;
import machi.model.core.Source;

/** Says of each cell what it is: its column, whether it is an assumption, and whether a finding is about it. */
final class CellMarks implements IConfigLabelAccumulator {

	static final String NUMBER = "machi.number";
	static final String ASSUMPTION = "machi.assumption";
	static final String FINDING = "machi.finding.";

	private final RegisterRows rows;
	private Map<String, List<Finding>> findings = Map.of();
	private CellCodes codes = new CellCodes();

	CellMarks(RegisterRows rows) {
		this.rows = rows;
	}

	static String column(int index) {
		return "machi.column." + index;
	}

	void setCodes(CellCodes known) {
		codes = known;
	}

	CellCodes codes() {
		return codes;
	}

	/** Remembers the findings by the cells that they name. */
	void setFindings(List<Finding> all) {
		var byCell = new HashMap<String, List<Finding>>();
		for (var finding : all) {
			for (var place : finding.places()) {
				byCell.computeIfAbsent(cell(place.subject().elementId(), place.subject().attribute()), key -> new ArrayList<>())
						.add(finding);
			}
		}
		findings = byCell;
	}

	private static String cell(String elementId, String attribute) {
		return elementId + "\n" + attribute;
	}

	/** Findings about the cell; those about the element as a whole belong to its first column. */
	List<Finding> findings(TableColumn column, EObject row) {
		if (findings.isEmpty() || !(row instanceof Element element)) {
			return List.of();
		}
		var own = findings.getOrDefault(cell(element.getId(), column.attribute()), List.of());
		return own.isEmpty() && column.attribute().equals("id") ? findings.getOrDefault(cell(element.getId(), ""), List.of()) : own;
	}

	/** Sources of the cell: those of its attribute, else those of the whole element. */
	static List<Source> sources(TableColumn column, EObject row) {
		if (!(row instanceof Element element)) {
			return List.of();
		}
		var own = element.getSources().stream().filter(source -> column.attribute().equals(source.getFeature())).toList();
		return own.isEmpty()
				? element.getSources().stream().filter(source -> source.getFeature() == null || source.getFeature().isEmpty()).toList()
				: own;
	}

	@Override
	public void accumulateConfigLabels(LabelStack labels, int columnPosition, int rowPosition) {
		var column = rows.columns().get(columnPosition);
		labels.addLabel(column(columnPosition));
		if (column.isNumber()) {
			labels.addLabel(NUMBER);
		}
		if (rowPosition < rows.shown().size()) {
			var row = rows.shown().get(rowPosition);
			if (codes.isFaulty(column, row)) {
				labels.addLabelOnTop(FINDING + Severity.WARNING);
			}
			worst(findings(column, row)).ifPresent(severity -> labels.addLabelOnTop(FINDING + severity));
			if (isAssumption(column, row)) {
				labels.addLabelOnTop(ASSUMPTION);
			}
		}
	}

	private static boolean isAssumption(TableColumn column, EObject row) {
		if (row instanceof Element element) {
			for (var source : element.getSources()) {
				if (source.isAssumption() && column.attribute().equals(source.getFeature())) {
					return true;
				}
			}
		}
		return false;
	}

	private static Optional<Severity> worst(List<Finding> findings) {
		return findings.stream().map(Finding::severity).max(Severity::compareTo);
	}
}

package machi.ui.funding.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.nebula.widgets.nattable.layer.LabelStack;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.model.core.Element;
import machi.ui.Messages;
import machi.ui.funding.matrix.Key;
import machi.ui.funding.matrix.Key.Kind;
import machi.ui.funding.matrix.Matrix;

/** Says of each cell what it is and what has been found about the amounts in it. */
final class MatrixMarks {

	private static final Messages TEXT = Messages.beside(MatrixMarks.class);

	private final Map<String, List<Finding>> findings = new HashMap<>();

	void setFindings(List<Finding> all) {
		findings.clear();
		for (var finding : all) {
			finding.places().stream().map(place -> place.subject().elementId()).distinct()
					.forEach(id -> findings.computeIfAbsent(id, any -> new ArrayList<>()).add(finding));
		}
	}

	/** Findings about the amounts of a cell; sums have those of none. */
	private Set<Finding> findings(Matrix matrix, Key row, Key column) {
		var found = new LinkedHashSet<Finding>();
		if (row.kind() == Kind.AMOUNT && column.kind() == Kind.AMOUNT) {
			matrix.facts(row, column).forEach(fact -> fact.entered().filter(Element.class::isInstance).map(Element.class::cast)
					.ifPresent(element -> found.addAll(findings.getOrDefault(element.getId(), List.of()))));
		}
		return found;
	}

	void label(LabelStack labels, Matrix matrix, Key row, Key column, boolean editable) {
		labels.addLabel(MatrixStyle.NUMBER);
		if (editable) {
			labels.addLabel(MatrixStyle.EDITABLE);
		}
		if (row.kind() != Kind.AMOUNT || column.kind() != Kind.AMOUNT) {
			labels.addLabelOnTop(MatrixStyle.SUM);
			boolean difference = row.kind() == Kind.DIFFERENCE || column.kind() == Kind.DIFFERENCE;
			if (difference && matrix.amount(row, column).filter(amount -> amount.signum() != 0).isPresent()) {
				labels.addLabelOnTop(MatrixStyle.DIFFERENCE);
			}
		} else if (!editable) {
			labels.addLabelOnTop(MatrixStyle.COMPUTED);
		}
		findings(matrix, row, column).stream().map(Finding::severity).max(Severity::compareTo).filter(severity -> severity != Severity.INFO)
				.ifPresent(severity -> labels.addLabelOnTop(MatrixStyle.FINDING + severity));
	}

	String describe(Matrix matrix, Key row, Key column, Optional<String> refusal) {
		var lines = new ArrayList<String>();
		findings(matrix, row, column).forEach(finding -> lines.add(TEXT.get("finding." + finding.severity()) + " "
				+ finding.message().in(Locale.getDefault())));
		if (row.kind() == Kind.AMOUNT && column.kind() == Kind.AMOUNT) {
			refusal.ifPresent(lines::add);
		}
		return String.join("\n", lines);
	}
}

package machi.ui.partner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import machi.application.CalculationRun;
import machi.calculation.Finding;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.quantity.text.LocalizedText;

/**
 * The partners and their matches as the calculators see them today.
 *
 * @param network  run of {@code partner.network}
 * @param matching run of {@code partner.matching}
 */
record PartnerResults(CalculationRun network, CalculationRun matching) {

	/** The partners; empty when the calculation failed, as it does for a program without any. */
	Optional<ResultTable> partners() {
		return table(network, "partners");
	}

	Optional<ResultTable> matches() {
		return table(matching, "matches");
	}

	Optional<ResultTable> unmatched() {
		return table(matching, "unmatched");
	}

	private static Optional<ResultTable> table(CalculationRun run, String id) {
		return run.result().flatMap(result -> result.table(id));
	}

	/** Findings about an element. */
	List<Finding> findings(String elementId) {
		return Stream.of(network, matching).flatMap(run -> run.result().stream()).flatMap(result -> result.findings().stream())
				.filter(finding -> finding.places().stream().anyMatch(place -> place.subject().elementId().equals(elementId))).distinct().toList();
	}

	static String text(ResultTable table, Row row, String column) {
		int index = table.columnIndex(column);
		return switch (index < 0 ? null : row.cells().get(index)) {
		case null -> "";
		case LocalizedText text -> text.in(Locale.getDefault());
		case Object value -> value.toString();
		};
	}
}

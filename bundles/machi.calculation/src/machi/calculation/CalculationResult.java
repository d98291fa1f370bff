package machi.calculation;

import java.util.List;
import java.util.Optional;

/**
 * What a calculator returns. Everything a person sees of it is made from this, without code of the calculator.
 */
public record CalculationResult(List<ResultTable> tables, List<ResultChart> charts, List<ResultSeries> series,
		List<Finding> findings) {

	public CalculationResult {
		tables = List.copyOf(tables);
		charts = List.copyOf(charts);
		series = List.copyOf(series);
		findings = List.copyOf(findings);
	}

	public static CalculationResult of(List<ResultTable> tables, List<ResultChart> charts, List<Finding> findings) {
		return new CalculationResult(tables, charts, List.of(), findings);
	}

	public Optional<ResultTable> table(String id) {
		return tables.stream().filter(table -> table.id().equals(id)).findFirst();
	}
}

package machi.ui.indicator.data;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.report.FigureText;

/** The cells of a row by the ids of their columns; a column that is not there is empty. */
record Cells(ResultTable table, Row row) {

	Optional<Object> value(String column) {
		int index = table.columnIndex(column);
		return index < 0 ? Optional.empty() : Optional.ofNullable(row.cells().get(index));
	}

	Optional<BigDecimal> number(String column) {
		return value(column).filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
	}

	/** As a person reads it; empty where there is nothing. */
	String text(String column) {
		int index = table.columnIndex(column);
		return index < 0 ? "" : FigureText.cell(table.columns().get(index), row.cells().get(index), Locale.getDefault());
	}
}

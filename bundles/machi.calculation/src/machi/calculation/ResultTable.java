package machi.calculation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.quantity.text.LocalizedText;

/**
 * A table of results, described well enough to be shown, exported and compared with a printed one.
 *
 * @param id stable within the calculator
 */
public record ResultTable(String id, LocalizedText title, List<Column> columns, List<Row> rows) {

	/** @throws IllegalArgumentException when a row does not fit the columns or an id occurs twice */
	public ResultTable {
		Objects.requireNonNull(id);
		Objects.requireNonNull(title);
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		var ids = new HashSet<String>();
		for (var row : rows) {
			if (!ids.add(row.id())) {
				throw new IllegalArgumentException("table " + id + " has two rows " + row.id());
			}
			if (row.cells().size() != columns.size()) {
				throw new IllegalArgumentException("table " + id + ", row " + row.id() + ": " + row.cells().size()
						+ " cells for " + columns.size() + " columns");
			}
			for (int i = 0; i < columns.size(); i++) {
				if (!columns.get(i).accepts(row.cells().get(i))) {
					throw new IllegalArgumentException("table " + id + ", row " + row.id() + ", column "
							+ columns.get(i).id() + ": " + row.cells().get(i));
				}
			}
		}
	}

	/** Position of the column with that id, or -1. */
	public int columnIndex(String columnId) {
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).id().equals(columnId)) {
				return i;
			}
		}
		return -1;
	}

	public Optional<Row> row(String rowId) {
		return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
	}

	/** The number in a cell; empty when there is no such cell or it holds no number. */
	public Optional<BigDecimal> number(String rowId, String columnId) {
		int column = columnIndex(columnId);
		return column < 0 ? Optional.empty()
				: row(rowId).map(row -> row.cells().get(column)).filter(BigDecimal.class::isInstance)
						.map(BigDecimal.class::cast);
	}
}

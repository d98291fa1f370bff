package machi.calculation;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import machi.quantity.text.LocalizedText;

/**
 * A chart of a result table, described by data: no calculator draws.
 *
 * @param tableId        the table whose rows are drawn
 * @param categoryColumn column that names the categories
 * @param valueColumns   columns that are drawn, one series each; all of one unit
 * @param rows           kinds of rows that are drawn
 */
public record ResultChart(String id, LocalizedText title, Kind kind, String tableId, String categoryColumn,
		List<String> valueColumns, Set<Row.Kind> rows) {

	/** How the values are drawn. */
	public enum Kind {
		/** Bars side by side. */
		BAR,
		/** Bars stacked: the parts of a whole. */
		STACKED_BAR,
		/** Lines over ordered categories. */
		LINE
	}

	public ResultChart {
		Objects.requireNonNull(id);
		Objects.requireNonNull(title);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(tableId);
		Objects.requireNonNull(categoryColumn);
		valueColumns = List.copyOf(valueColumns);
		rows = Set.copyOf(rows);
	}
}

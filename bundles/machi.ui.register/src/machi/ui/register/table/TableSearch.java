package machi.ui.register.table;

import java.util.Optional;
import java.util.function.IntFunction;

/** Looks for a text in the cells that are shown, row by row. */
final class TableSearch {

	/** A cell by positions. */
	record Cell(int column, int row) {
	}

	private final RegisterRows rows;
	private final int columnCount;
	private final IntFunction<TableColumn> columns;

	TableSearch(RegisterRows rows, int columnCount, IntFunction<TableColumn> columns) {
		this.rows = rows;
		this.columnCount = columnCount;
		this.columns = columns;
	}

	/** The nearest match behind or before a cell; the cell itself comes last. */
	Optional<Cell> find(String text, int fromRow, int fromColumn, boolean forward) {
		var wanted = CellCondition.plain(text).strip();
		long cells = (long) rows.shown().size() * columnCount;
		if (wanted.isEmpty() || cells == 0) {
			return Optional.empty();
		}
		boolean digits = wanted.chars().anyMatch(Character::isDigit);
		long start = (long) fromRow * columnCount + fromColumn;
		for (long step = 1; step <= cells; step++) {
			long at = Math.floorMod(forward ? start + step : start - step, cells);
			int row = (int) (at / columnCount);
			int column = (int) (at % columnCount);
			if (matches(row, columns.apply(column), wanted, digits)) {
				return Optional.of(new Cell(column, row));
			}
		}
		return Optional.empty();
	}

	private boolean matches(int row, TableColumn column, String wanted, boolean digits) {
		if (column.isNumber() && !digits) {
			return false;
		}
		var text = CellCondition.plain(rows.texts().text(column, rows.shown().get(row)));
		return text.contains(wanted) || column.isNumber() && text.replace(",", "").contains(wanted);
	}
}

package machi.register;

import java.util.Objects;

/**
 * Where a cell is, as its spreadsheet shows it.
 *
 * @param file   name of the file, or empty for the clipboard
 * @param sheet  name of the sheet, or empty when the file has only one table
 * @param row    from 1
 * @param column from 1; 0 when the whole row is meant
 * @param header what stands above the cell, or empty
 */
public record CellPosition(String file, String sheet, int row, int column, String header) {

	public CellPosition {
		Objects.requireNonNull(file);
		Objects.requireNonNull(sheet);
		Objects.requireNonNull(header);
	}

	/** The letters of the column: A, B, … Z, AA, …; empty when the whole row is meant. */
	public String letter() {
		var letters = new StringBuilder();
		for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
			letters.insert(0, (char) ('A' + (rest - 1) % 26));
		}
		return letters.toString();
	}
}

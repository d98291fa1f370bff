package machi.ui.governance.part;

import java.util.ArrayList;
import java.util.List;

/**
 * What a matrix shows.
 *
 * @param corner  what its rows are
 * @param rows    heads of the rows
 * @param columns heads of the columns
 * @param cells   by row, one for each column
 */
public record MatrixContent(String corner, List<String> rows, List<String> columns, List<List<Cell>> cells) {

	/**
	 * A cell.
	 *
	 * @param explanation what is said of it when the mouse rests on it; may be empty
	 */
	public record Cell(String text, CellTone tone, String explanation) {
	}

	/** Shows nothing. */
	public static final MatrixContent EMPTY = new MatrixContent("", List.of(), List.of(), List.of());

	public MatrixContent {
		rows = List.copyOf(rows);
		columns = List.copyOf(columns);
		cells = cells.stream().map(List::copyOf).toList();
	}

	/** The matrix with its heads, line ends within a cell as spaces. */
	public List<List<String>> lines() {
		var lines = new ArrayList<List<String>>();
		var head = new ArrayList<>(List.of(corner));
		head.addAll(columns);
		lines.add(head);
		for (int i = 0; i < rows.size(); i++) {
			var line = new ArrayList<>(List.of(rows.get(i)));
			cells.get(i).forEach(cell -> line.add(cell.text().replace('\n', ' ')));
			lines.add(line);
		}
		return lines;
	}
}

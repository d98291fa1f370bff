package machi.register.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The table of one sheet: texts as a person sees them.
 *
 * @param file name of the file, without folders
 * @param name name of the sheet; empty for a file that has only one table
 * @param rows all rows from the first; rows may be of different length
 */
public record SheetTable(String file, String name, List<List<String>> rows) {

	private static final Pattern NUMBER = Pattern.compile("[-△▲+\\d.,%\\s]+");

	public SheetTable {
		Objects.requireNonNull(file);
		Objects.requireNonNull(name);
		rows = List.copyOf(rows);
	}

	/**
	 * The texts of a row that serves as header. A text that occurs again is numbered, as in {@code 構成比#2}.
	 *
	 * @param row from 1
	 */
	public List<String> header(int row) {
		var header = new ArrayList<String>();
		if (row < 1 || row > rows.size()) {
			return header;
		}
		for (var cell : rows.get(row - 1)) {
			var text = cell.strip().replaceAll("\\s+", " ");
			var unique = text;
			for (int again = 2; !text.isEmpty() && header.contains(unique); again++) {
				unique = text + "#" + again;
			}
			header.add(unique);
		}
		return header;
	}

	/** The row that looks most like a header: the first of the upper rows that has the most filled cells that are no numbers. */
	public int guessedHeaderRow() {
		int best = 1;
		long most = 0;
		for (int row = 1; row <= Math.min(rows.size(), 20); row++) {
			long words = rows.get(row - 1).stream().filter(cell -> !cell.isBlank() && !NUMBER.matcher(cell).matches()).distinct()
					.count();
			if (words > most) {
				most = words;
				best = row;
			}
		}
		return best;
	}
}

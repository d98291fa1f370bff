package machi.register;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as spreadsheets put it on the clipboard: cells separated by tabs, rows by line ends, and a cell that itself
 * holds a tab, a line end or begins with a quotation mark in quotation marks, with inner ones doubled.
 */
public final class TableText {

	private TableText() {
	}

	/** The rows of the text. A line end after the last row does not begin another one. */
	public static List<List<String>> parse(String text) {
		var rows = new ArrayList<List<String>>();
		var row = new ArrayList<String>();
		int at = 0;
		while (at < text.length() || !row.isEmpty()) {
			int end = quotedEnd(text, at);
			if (end >= 0) {
				row.add(text.substring(at + 1, end).replace("\"\"", "\""));
				at = end + 1;
			} else {
				end = plainEnd(text, at);
				row.add(text.substring(at, end));
				at = end;
			}
			if (at < text.length() && text.charAt(at) == '\t') {
				at++;
			} else {
				at = afterLineEnd(text, at);
				rows.add(List.copyOf(row));
				row.clear();
			}
		}
		return rows;
	}

	/** Index of the closing quotation mark, or -1 when the cell is not quoted: a mark that nothing closes is a character. */
	private static int quotedEnd(String text, int start) {
		if (start >= text.length() || text.charAt(start) != '"') {
			return -1;
		}
		for (int at = start + 1; at < text.length(); at++) {
			if (text.charAt(at) == '"') {
				if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
					at++;
				} else {
					return at + 1 == text.length() || "\t\r\n".indexOf(text.charAt(at + 1)) >= 0 ? at : -1;
				}
			}
		}
		return -1;
	}

	private static int plainEnd(String text, int start) {
		int end = start;
		while (end < text.length() && "\t\r\n".indexOf(text.charAt(end)) < 0) {
			end++;
		}
		return end;
	}

	private static int afterLineEnd(String text, int at) {
		return text.startsWith("\r\n", at) ? at + 2 : Math.min(at + 1, text.length());
	}

	/** The text that a spreadsheet pastes as these cells. */
	public static String write(List<List<String>> rows) {
		var text = new StringBuilder();
		for (var row : rows) {
			for (int column = 0; column < row.size(); column++) {
				text.append(column == 0 ? "" : "\t").append(quoted(row.get(column)));
			}
			text.append("\r\n");
		}
		return text.toString();
	}

	private static String quoted(String cell) {
		boolean plain = cell.chars().noneMatch(character -> "\t\r\n".indexOf(character) >= 0) && !cell.startsWith("\"");
		return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
	}
}

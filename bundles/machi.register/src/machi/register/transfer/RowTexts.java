package machi.register.transfer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import machi.register.CellPosition;
import machi.register.plan.ImportStep;
import machi.register.sheet.SheetTable;

/** The rows of a table below its header, asked by the texts of the header. */
final class RowTexts {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
	/** Marks that stand for the cell above. */
	private static final Set<String> DITTO = Set.of("〃", "″", "同上", "〃〃");

	private final SheetTable table;
	private final int headerRow;
	private final Map<String, Integer> columns = new LinkedHashMap<>();
	private final Map<String, Pattern> patterns = new HashMap<>();

	RowTexts(SheetTable table, int headerRow) {
		this.table = table;
		this.headerRow = headerRow > 0 ? headerRow : table.guessedHeaderRow();
		var header = table.header(this.headerRow);
		for (int column = 0; column < header.size(); column++) {
			columns.putIfAbsent(header.get(column), column);
		}
	}

	int headerRow() {
		return headerRow;
	}

	/** The last row, from 1. */
	int lastRow() {
		return table.rows().size();
	}

	boolean isBlank(int row) {
		return table.rows().get(row - 1).stream().allMatch(String::isBlank);
	}

	boolean accepts(ImportStep step, int row) {
		return step.where().entrySet().stream().allMatch(filter -> matches(filter, row))
				&& step.except().entrySet().stream().noneMatch(filter -> matches(filter, row));
	}

	private boolean matches(Map.Entry<String, String> filter, int row) {
		return patterns.computeIfAbsent(filter.getValue(), Pattern::compile).matcher(cell(filter.getKey(), row)).matches();
	}

	/** The columns of a template that the table does not have. */
	List<String> missing(String template) {
		return PLACEHOLDER.matcher(template).results().map(found -> found.group(1)).filter(name -> !columns.containsKey(name)).toList();
	}

	boolean has(String column) {
		return columns.containsKey(column);
	}

	/** The template with the texts of a row, or empty when one of its columns is empty there. */
	Optional<String> expand(String template, int row) {
		var matcher = PLACEHOLDER.matcher(template);
		var text = new StringBuilder();
		int last = 0;
		while (matcher.find()) {
			var cell = cell(matcher.group(1), row);
			if (cell.isEmpty()) {
				return Optional.empty();
			}
			text.append(template, last, matcher.start()).append(cell);
			last = matcher.end();
		}
		return Optional.of(text.append(template.substring(last)).toString());
	}

	private String cell(String column, int row) {
		var index = columns.get(column);
		if (index == null) {
			return "";
		}
		int at = row;
		while (at > headerRow + 1 && DITTO.contains(raw(at, index))) {
			at--;
		}
		return raw(at, index);
	}

	private String raw(int row, int index) {
		var cells = table.rows().get(row - 1);
		return index < cells.size() ? cells.get(index).strip() : "";
	}

	/** What a person finds at {@link #position}: the cell, when the template names only one, else the text made of several. */
	String found(String template, int row, String made) {
		var columnsNamed = PLACEHOLDER.matcher(template).results().map(found -> found.group(1)).distinct().toList();
		return columnsNamed.size() == 1 ? cell(columnsNamed.getFirst(), row) : made;
	}

	/** Where the text of a template comes from: its first column, or the whole row. */
	CellPosition position(String template, int row) {
		var matcher = PLACEHOLDER.matcher(template);
		if (!matcher.find() || !columns.containsKey(matcher.group(1))) {
			return new CellPosition(table.file(), table.name(), row, 0, "");
		}
		return new CellPosition(table.file(), table.name(), row, columns.get(matcher.group(1)) + 1, matcher.group(1));
	}
}

package machi.ui.register.table;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

/** The conditions of the filter row; a row must meet all of them. */
final class RowFilter {

	private record Condition(TableColumn column, CellCondition condition) {
	}

	private final List<TableColumn> columns;
	private final CellTexts texts;
	private final List<Condition> conditions = new ArrayList<>();

	RowFilter(List<TableColumn> columns, CellTexts texts) {
		this.columns = columns;
		this.texts = texts;
	}

	/** @param wanted one text for each column; empty where the column does not matter */
	void set(List<String> wanted) {
		conditions.clear();
		for (int i = 0; i < wanted.size(); i++) {
			if (!wanted.get(i).isBlank()) {
				conditions.add(new Condition(columns.get(i), CellCondition.of(wanted.get(i), columns.get(i).isNumber())));
			}
		}
	}

	boolean isActive() {
		return !conditions.isEmpty();
	}

	boolean accepts(EObject row) {
		for (var wanted : conditions) {
			var value = wanted.column.value(row);
			if (!wanted.condition.matches(value, () -> texts.text(wanted.column, value))) {
				return false;
			}
		}
		return true;
	}
}

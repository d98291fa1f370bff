package machi.ui.register.table;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** The order of the rows: that of the program, or by one or more columns. Empty cells come last in either direction. */
final class RowSort implements ISortModel {

	private record Key(int column, SortDirectionEnum direction) {
	}

	private final List<TableColumn> columns;
	private final CellTexts texts;
	private final Runnable changed;
	private final List<Key> keys = new ArrayList<>();

	RowSort(List<TableColumn> columns, CellTexts texts, Runnable changed) {
		this.columns = columns;
		this.texts = texts;
		this.changed = changed;
	}

	/** Sorts stably; what is compared is computed once for each row. */
	void apply(List<EObject> rows) {
		for (var key : keys.reversed()) {
			var column = columns.get(key.column);
			Map<EObject, Comparable<Object>> values = new HashMap<>();
			var collator = Collator.getInstance();
			rows.forEach(row -> values.put(row, comparable(column, row, collator)));
			Comparator<Comparable<Object>> order = Comparator.naturalOrder();
			rows.sort(Comparator.comparing(values::get,
					Comparator.nullsLast(key.direction == SortDirectionEnum.DESC ? order.reversed() : order)));
		}
	}

	@SuppressWarnings("unchecked")
	private Comparable<Object> comparable(TableColumn column, EObject row, Collator collator) {
		var value = column.value(row);
		Object comparable = switch (value) {
		case null -> null;
		case BigDecimal number when column.isNumber() -> number;
		case Integer number when !(column.definition().get().many()) -> number;
		case Boolean truth -> truth;
		case Enumerator literal -> literal.getValue();
		default -> {
			var text = texts.text(column, value);
			yield text.isBlank() ? null : collator.getCollationKey(text);
		}
		};
		return (Comparable<Object>) comparable;
	}

	private Key key(int column) {
		return keys.stream().filter(key -> key.column == column).findFirst().orElse(null);
	}

	@Override
	public List<Integer> getSortedColumnIndexes() {
		return keys.stream().map(Key::column).toList();
	}

	@Override
	public boolean isColumnIndexSorted(int columnIndex) {
		return key(columnIndex) != null;
	}

	@Override
	public SortDirectionEnum getSortDirection(int columnIndex) {
		var key = key(columnIndex);
		return key == null ? SortDirectionEnum.NONE : key.direction;
	}

	@Override
	public int getSortOrder(int columnIndex) {
		return keys.indexOf(key(columnIndex));
	}

	@Override
	@SuppressWarnings("rawtypes")
	public List<Comparator> getComparatorsForColumnIndex(int columnIndex) {
		return List.of();
	}

	@Override
	public Comparator<?> getColumnComparator(int columnIndex) {
		return null;
	}

	@Override
	public void sort(int columnIndex, SortDirectionEnum direction, boolean accumulate) {
		if (accumulate) {
			keys.removeIf(key -> key.column == columnIndex);
		} else {
			keys.clear();
		}
		if (direction != SortDirectionEnum.NONE) {
			keys.add(new Key(columnIndex, direction));
		}
		changed.run();
	}

	@Override
	public void clear() {
		keys.clear();
		changed.run();
	}
}

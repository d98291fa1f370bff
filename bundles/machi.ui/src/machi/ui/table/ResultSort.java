package machi.ui.table;

import java.util.Comparator;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** Sorts by one column; a third click brings back the table's own order. */
final class ResultSort implements ISortModel {

	private final TableContent content;
	private final Runnable whenSorted;

	ResultSort(TableContent content, Runnable whenSorted) {
		this.content = content;
		this.whenSorted = whenSorted;
	}

	@Override
	public List<Integer> getSortedColumnIndexes() {
		return content.sortColumn() == TableContent.UNSORTED ? List.of() : List.of(content.sortColumn());
	}

	@Override
	public boolean isColumnIndexSorted(int column) {
		return content.sortColumn() == column;
	}

	@Override
	public SortDirectionEnum getSortDirection(int column) {
		if (!isColumnIndexSorted(column)) {
			return SortDirectionEnum.NONE;
		}
		return content.ascending() ? SortDirectionEnum.ASC : SortDirectionEnum.DESC;
	}

	@Override
	public int getSortOrder(int column) {
		return isColumnIndexSorted(column) ? 0 : -1;
	}

	@SuppressWarnings("rawtypes") // as the interface has it
	@Override
	public List<Comparator> getComparatorsForColumnIndex(int column) {
		return List.of();
	}

	@Override
	public Comparator<?> getColumnComparator(int column) {
		return null;
	}

	@Override
	public void sort(int column, SortDirectionEnum direction, boolean accumulate) {
		content.sort(direction == SortDirectionEnum.NONE ? TableContent.UNSORTED : column, direction != SortDirectionEnum.DESC);
		whenSorted.run();
	}

	@Override
	public void clear() {
		content.sort(TableContent.UNSORTED, true);
		whenSorted.run();
	}
}

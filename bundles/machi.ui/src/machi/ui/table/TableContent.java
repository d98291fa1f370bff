package machi.ui.table;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import machi.calculation.Column;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.quantity.text.LocalizedText;
import machi.report.FigureText;

/**
 * The rows of a result table as they are looked at: sorted and filtered. Sorting moves the data rows only; subtotals
 * and totals then stand at the end, in their order. A filter holds for rows of every kind, so that no total of all rows
 * stands under a part of them.
 */
public final class TableContent {

	/** No column is sorted. */
	public static final int UNSORTED = -1;

	private final ResultTable table;
	private final Locale locale;
	private final Collator collator;
	private final Map<Integer, FilterTerm> filters = new TreeMap<>();
	private int sortColumn = UNSORTED;
	private boolean ascending = true;
	private List<Row> rows;

	public TableContent(ResultTable table, Locale locale) {
		this.table = table;
		this.locale = locale;
		this.collator = Collator.getInstance(locale);
		this.rows = table.rows();
	}

	public ResultTable table() {
		return table;
	}

	/** The rows that are shown, in the order in which they are shown. */
	public List<Row> rows() {
		return rows;
	}

	public int sortColumn() {
		return sortColumn;
	}

	public boolean ascending() {
		return ascending;
	}

	/** @param column position of a column, or {@link #UNSORTED} for the table's own order */
	public void sort(int column, boolean upwards) {
		sortColumn = column;
		ascending = upwards;
		refresh();
	}

	/**
	 * Filters by texts such as {@code 学校} or {@code > 1,000}.
	 *
	 * @param terms by position of the column; blank ones filter nothing
	 */
	public void filter(Map<Integer, String> terms) {
		filters.clear();
		terms.forEach((column, term) -> {
			if (!term.isBlank()) {
				filters.put(column, FilterTerm.of(term));
			}
		});
		refresh();
	}

	private void refresh() {
		var kept = new ArrayList<>(table.rows().stream().filter(this::passes).toList());
		if (sortColumn != UNSORTED) {
			var comparator = comparator(sortColumn);
			kept.sort(Comparator.comparing((Row row) -> row.kind() != Row.Kind.DATA)
					.thenComparing((a, b) -> a.kind() == Row.Kind.DATA && b.kind() == Row.Kind.DATA ? comparator.compare(a, b) : 0));
		}
		rows = List.copyOf(kept);
	}

	private boolean passes(Row row) {
		return filters.entrySet().stream().allMatch(
				filter -> filter.getValue().matches(row.cells().get(filter.getKey()), shown(row, filter.getKey())));
	}

	/** Empty cells come last whichever way is sorted. */
	private Comparator<Row> comparator(int column) {
		Comparator<Object> values = (a, b) -> ascending ? compare(a, b) : compare(b, a);
		return Comparator.comparing(row -> row.cells().get(column), Comparator.nullsLast(values));
	}

	private int compare(Object a, Object b) {
		return switch (a) {
		case BigDecimal number -> number.compareTo((BigDecimal) b);
		case Integer year -> year.compareTo((Integer) b);
		case LocalizedText text -> collator.compare(text.in(locale), ((LocalizedText) b).in(locale));
		default -> collator.compare(a.toString(), b.toString());
		};
	}

	/** What a person reads in a cell. */
	public String shown(Row row, int column) {
		return FigureText.cell(table.columns().get(column), row.cells().get(column), locale);
	}

	/** What a spreadsheet is given of a cell: numbers without separators. */
	public String copied(Row row, int column) {
		return row.cells().get(column) instanceof BigDecimal number ? number.toPlainString() : shown(row, column);
	}

	/** The headers and all rows that are shown, for a spreadsheet. */
	public List<List<String>> copied() {
		var columns = IntStream.range(0, table.columns().size()).boxed().toList();
		var cells = new ArrayList<List<String>>();
		cells.add(columns.stream().map(column -> FigureText.title(table.columns().get(column), locale)).toList());
		rows.forEach(row -> cells.add(columns.stream().map(column -> copied(row, column)).toList()));
		return cells;
	}

	/** The title of a column and, below it, its unit. */
	public String header(int column) {
		var unit = table.columns().get(column).unit().in(locale);
		var title = table.columns().get(column).title().in(locale);
		return unit.isEmpty() ? title : title + "\n" + unit;
	}

	public boolean isNumber(int column) {
		return table.columns().get(column).type() == Column.Type.NUMBER;
	}
}

package machi.ui.register.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;

import machi.register.RegisterDefinition;
import machi.workspace.OpenProgram;

/**
 * The rows of a register as the table shows them: those that pass the filter, in the order of the sorting. Both are
 * applied when the user asks for it or when rows come or go, not when a value is edited: a row never jumps away from
 * the one who edits it.
 */
public final class RegisterRows {

	private static final Runnable NOBODY = () -> {
		// nobody shows the rows yet
	};

	private final OpenProgram program;
	private final RegisterDefinition register;
	private final List<TableColumn> columns;
	private final CellTexts texts;
	private final RowFilter filter;
	private final RowSort sort;
	private List<EObject> all = List.of();
	private List<EObject> shown = List.of();
	private List<Optional<BigDecimal>> totals = List.of();
	private Runnable whenArranged = NOBODY;
	private Runnable whenFiltered = NOBODY;

	public RegisterRows(OpenProgram program, RegisterDefinition register) {
		this.program = program;
		this.register = register;
		texts = new CellTexts(program);
		columns = TableColumn.of(register);
		filter = new RowFilter(columns, texts);
		sort = new RowSort(columns, texts, this::arrange);
		reload();
	}

	public OpenProgram program() {
		return program;
	}

	public RegisterDefinition register() {
		return register;
	}

	public List<TableColumn> columns() {
		return columns;
	}

	public CellTexts texts() {
		return texts;
	}

	RowSort sort() {
		return sort;
	}

	/** How many rows the register has, whatever the filter. */
	public int size() {
		return all.size();
	}

	public List<EObject> shown() {
		return shown;
	}

	public boolean isFiltered() {
		return filter.isActive();
	}

	/** The root of the domain, if the program has one. */
	public Optional<EObject> root() {
		return program.roots().stream().filter(register.domain()::isInstance).findFirst();
	}

	/**
	 * Reads the program again.
	 *
	 * @return whether rows have come or gone
	 */
	public boolean reload() {
		texts.forget();
		var present = root().map(register::rows).orElse(List.of());
		if (isSame(present)) {
			sumUp();
			return false;
		}
		all = present;
		arrange();
		return true;
	}

	private boolean isSame(List<EObject> present) {
		return present.size() == all.size() && IntStream.range(0, all.size()).allMatch(i -> all.get(i) == present.get(i));
	}

	/** Is called whenever the filter has changed. */
	public void whenFiltered(Runnable listener) {
		whenFiltered = listener;
	}

	/** Shows only rows that match the texts of the filter row, by column. */
	public void filter(List<String> conditions) {
		filter.set(conditions);
		arrange();
		whenFiltered.run();
	}

	private void arrange() {
		var arranged = new ArrayList<>(all);
		if (filter.isActive()) {
			arranged.removeIf(row -> !filter.accepts(row));
		}
		sort.apply(arranged);
		shown = arranged;
		sumUp();
		whenArranged.run();
	}

	/** Is called whenever other rows are shown, or in another order. */
	void whenArranged(Runnable listener) {
		whenArranged = listener;
	}

	private void sumUp() {
		totals = columns.stream().map(column -> column.isTotal() ? Optional.of(total(column)) : Optional.<BigDecimal>empty()).toList();
	}

	private BigDecimal total(TableColumn column) {
		var sum = BigDecimal.ZERO;
		for (var row : shown) {
			switch (column.value(row)) {
			case BigDecimal number -> sum = sum.add(number);
			case Integer number -> sum = sum.add(BigDecimal.valueOf(number));
			case Long number -> sum = sum.add(BigDecimal.valueOf(number));
			case null, default -> {
				// an empty cell adds nothing
			}
			}
		}
		return sum;
	}

	/** The sum of a column over the rows that are shown; empty where a sum means nothing. */
	public Optional<BigDecimal> total(int column) {
		return totals.get(column);
	}

	public boolean hasTotals() {
		return columns.stream().anyMatch(TableColumn::isTotal);
	}
}

package machi.ui.register.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.filterrow.command.ClearAllFiltersCommand;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.VisualRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

import machi.calculation.Finding;
import machi.ui.ProgramContext;
import machi.ui.TableTheme;
import machi.ui.register.edit.CellPlace;

/** The table of a register: its rows on the screen, what is selected in it, and how it is laid out. */
public final class RegisterTable {

	private static final String STATE = "table";

	private final RegisterRows rows;
	private final CellMarks marks;
	private final TableLayers layers;
	private final NatTable table;

	/** @param statusLine is given why input was refused, or null when it is not any more */
	public RegisterTable(Composite parent, RegisterRows rows, ProgramContext context, Consumer<String> statusLine) {
		this.rows = rows;
		var registry = new ConfigRegistry();
		layers = new TableLayers(rows, context, registry);
		marks = new CellMarks(rows);
		marks.setFindings(context.findings());
		layers.body().setConfigLabelAccumulator(marks);
		table = new NatTable(parent, layers.top(), false);
		table.setConfigRegistry(registry);
		table.addConfiguration(new DefaultNatTableStyleConfiguration());
		table.addConfiguration(new SingleClickSortConfiguration());
		table.addConfiguration(new HeaderMenu(table));
		table.addConfiguration(new TableStyle(rows));
		table.addConfiguration(new TableEditing(rows, statusLine));
		table.configure();
		table.setTheme(new TableTheme());
		var tooltip = new CellTooltip(table, rows, marks);
		tooltip.setShift(new Point(12, 16));
		rows.whenArranged(() -> layers.body().fireLayerEvent(new RowStructuralRefreshEvent(layers.body())));
	}

	public NatTable control() {
		return table;
	}

	public RegisterRows rows() {
		return rows;
	}

	/** The menu of the cells. */
	public void setMenu(MenuManager menu) {
		new BodyMenu(table, layers.selection(), menu).register();
	}

	/** Calls back whenever something else is selected. */
	public void whenSelected(Runnable listener) {
		layers.selection().addLayerListener(event -> {
			if (event instanceof ISelectionEvent) {
				listener.run();
			}
		});
	}

	/** The program has changed: shows the present values, and the rows that have come or gone. */
	public void refresh() {
		if (!table.isDisposed() && !rows.reload()) {
			layers.body().fireLayerEvent(new VisualRefreshEvent(layers.body()));
		}
	}

	/** Shows on hover what codes in cells mean, and marks cells with codes that mean nothing. */
	public void explain(CellCodes codes) {
		marks.setCodes(codes);
	}

	public void showFindings(List<Finding> findings) {
		marks.setFindings(findings);
		layers.body().fireLayerEvent(new VisualRefreshEvent(layers.body()));
	}

	/** The rows in which at least one cell is selected, from top to bottom. */
	public List<EObject> selectedRows() {
		return rowsAt(layers.selection().getSelectedRowPositions());
	}

	/** The rows that are selected as a whole, by their row headers. */
	public List<EObject> wholeRows() {
		return IntStream.of(layers.selection().getFullySelectedRowPositions()).sorted().filter(row -> row < rows.shown().size())
				.mapToObj(rows.shown()::get).toList();
	}

	private List<EObject> rowsAt(Iterable<Range> ranges) {
		var selected = new ArrayList<EObject>();
		for (var range : ranges) {
			for (int row = range.start; row < Math.min(range.end, rows.shown().size()); row++) {
				selected.add(rows.shown().get(row));
			}
		}
		return selected;
	}

	/** The selected cells that can be edited. */
	public List<CellPlace> selectedCells() {
		var cells = new ArrayList<CellPlace>();
		for (var cell : layers.selection().getSelectedCellPositions()) {
			var column = column(cell.getColumnPosition());
			if (column.isEditable() && cell.getRowPosition() < rows.shown().size()) {
				cells.add(new CellPlace(rows.shown().get(cell.getRowPosition()), column.definition().orElseThrow()));
			}
		}
		return cells;
	}

	/** Texts of the selected rectangle; cells in it that are not selected are empty. */
	public List<List<String>> selectedTexts() {
		var selection = layers.selection();
		var texts = new ArrayList<List<String>>();
		var positions = selection.getSelectedColumnPositions();
		for (var range : selection.getSelectedRowPositions()) {
			for (int row = range.start; row < Math.min(range.end, rows.shown().size()); row++) {
				int at = row;
				texts.add(IntStream.of(positions).mapToObj(position -> selection.isCellPositionSelected(position, at)
						? rows.texts().text(column(position), rows.shown().get(at)) : "").toList());
			}
		}
		return texts;
	}

	/** Row of the upper left selected cell; below the last row when nothing is selected. */
	public int firstSelectedRow() {
		return layers.selection().getSelectedRowPositions().stream().mapToInt(range -> range.start).min().orElse(rows.shown().size());
	}

	/** The visible columns from the first selected one on. */
	public List<TableColumn> columnsFromSelection() {
		var selected = layers.selection().getSelectedColumnPositions();
		int first = selected.length == 0 ? 0 : IntStream.of(selected).min().getAsInt();
		return IntStream.range(first, layers.selection().getColumnCount()).mapToObj(this::column).toList();
	}

	private TableColumn column(int position) {
		return rows.columns().get(layers.selection().getColumnIndexByPosition(position));
	}

	public void selectAll() {
		layers.selection().doCommand(new SelectAllCommand());
	}

	/** Sorts by one column. */
	public void sort(int column, boolean descending) {
		rows.sort().sort(column, descending ? SortDirectionEnum.DESC : SortDirectionEnum.ASC, false);
	}

	/** Puts a condition into the filter row, as if it had been typed there. */
	public void setFilter(int column, String condition) {
		layers.header().getFilterRowDataLayer().getDataProvider().setDataValue(column, 1, condition);
	}

	public void clearFilter() {
		table.doCommand(new ClearAllFiltersCommand());
	}

	/**
	 * Selects a cell and scrolls to it. A filter that hides its row is lifted, a hidden column shown.
	 *
	 * @return false when the register does not have the row
	 */
	public boolean reveal(EObject row, String attribute) {
		if (!rows.shown().contains(row) && rows.isFiltered()) {
			clearFilter();
		}
		int at = rows.shown().indexOf(row);
		if (at < 0) {
			return false;
		}
		int column = IntStream.range(0, rows.columns().size()).filter(i -> rows.columns().get(i).attribute().equals(attribute))
				.findFirst().orElse(0);
		layers.visible().showColumnIndexes(column);
		select(layers.selection().getColumnPositionByIndex(column), at);
		return true;
	}

	private void select(int columnPosition, int row) {
		var command = new SelectCellCommand(layers.selection(), columnPosition, row, false, false);
		command.setForcingEntireCellIntoViewport(true);
		layers.selection().doCommand(command);
	}

	/** Selects the next cell that contains the text, round and round; false when none does. */
	public boolean find(String text, boolean forward) {
		var anchor = layers.selection().getSelectionAnchor();
		var found = new TableSearch(rows, layers.selection().getColumnCount(), this::column).find(text,
				anchor == null ? 0 : anchor.getRowPosition(), anchor == null ? -1 : anchor.getColumnPosition(), forward);
		found.ifPresent(cell -> select(cell.column(), cell.row()));
		return found.isPresent();
	}

	/** Order, width and visibility of the columns. */
	public Properties layout() {
		var state = new Properties();
		layers.body().saveState(STATE, state);
		layers.order().saveState(STATE, state);
		layers.visible().saveState(STATE, state);
		return state;
	}

	public void setLayout(Properties state) {
		layers.body().loadState(STATE, state);
		layers.order().loadState(STATE, state);
		layers.visible().loadState(STATE, state);
	}
}

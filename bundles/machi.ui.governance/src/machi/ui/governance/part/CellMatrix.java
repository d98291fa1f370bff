package machi.ui.governance.part;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

import machi.ui.Palette;

/** Heads of rows and columns, and a coloured cell with a text where they meet. The cell that has the focus is selected. */
public final class CellMatrix extends Composite {

	private static final int COLUMN_WIDTH = 128;
	private static final int ROW_HEIGHT = 42;
	private static final int HEAD_HEIGHT = 68;
	private static final int NARROWEST_HEAD = 120;
	private static final int WIDEST_HEAD = 260;
	private static final int PADDING = 22;

	private final NatTable table;
	private final DataLayer bodyData;
	private final DataLayer rowHead;
	private final SelectionLayer selection;
	private final BiConsumer<Integer, Integer> whenSelected;
	private MatrixContent content = MatrixContent.EMPTY;
	private List<String> rowHeads = List.of();
	private List<String> columnHeads = List.of();
	private String corner = "";
	private boolean showing;

	/** @param whenSelected is given row and column of the cell that is selected, from 0 */
	public CellMatrix(Composite parent, BiConsumer<Integer, Integer> whenSelected) {
		super(parent, SWT.NONE);
		this.whenSelected = whenSelected;
		setLayout(new FillLayout());
		bodyData = new DataLayer(new MatrixProvider(() -> content.rows().size(), () -> content.columns().size(),
				(column, row) -> content.cells().get(row).get(column).text()), COLUMN_WIDTH, ROW_HEIGHT);
		bodyData.setConfigLabelAccumulator((labels, column, row) -> labels.addLabel(content.cells().get(row).get(column).tone().name()));
		selection = new SelectionLayer(bodyData);
		var viewport = new ViewportLayer(selection);
		rowHead = new DataLayer(new MatrixProvider(() -> content.rows().size(), () -> 1, (column, row) -> rowHeads.get(row)),
				NARROWEST_HEAD, ROW_HEIGHT);
		var columnHead = new DataLayer(new MatrixProvider(() -> 1, () -> content.columns().size(), (column, row) -> columnHeads.get(column)),
				COLUMN_WIDTH, HEAD_HEIGHT);
		var cornerData = new DataLayer(new MatrixProvider(() -> 1, () -> 1, (column, row) -> corner));
		var columnHeader = new ColumnHeaderLayer(columnHead, viewport, selection);
		var rowHeader = new RowHeaderLayer(rowHead, viewport, selection);
		table = new NatTable(this, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL,
				new GridLayer(viewport, columnHeader, rowHeader, new CornerLayer(cornerData, rowHeader, columnHeader)), false);
		configure();
	}

	private void configure() {
		table.setConfigRegistry(new ConfigRegistry());
		table.addConfiguration(new DefaultNatTableStyleConfiguration());
		table.addConfiguration(new MatrixStyle());
		table.setBackground(Palette.PAPER.color());
		table.configure();
		table.setTheme(new MatrixTheme());
		// Tab leaves the matrix, so that whoever works with the keyboard gets on
		table.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.TAB),
				(natTable, key) -> natTable.traverse(SWT.TRAVERSE_TAB_NEXT));
		table.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD2, SWT.TAB),
				(natTable, key) -> natTable.traverse(SWT.TRAVERSE_TAB_PREVIOUS));
		table.addLayerListener(event -> {
			if (event instanceof ISelectionEvent && !showing) {
				selected().ifPresent(cell -> whenSelected.accept(cell.getRowPosition(), cell.getColumnPosition()));
			}
		});
		new MatrixTooltip(table, this::at);
	}

	private Optional<PositionCoordinate> selected() {
		var anchor = selection.getSelectionAnchor();
		return anchor == null || anchor.rowPosition < 0 || anchor.rowPosition >= content.rows().size() ? Optional.empty() : Optional.of(anchor);
	}

	private Optional<MatrixContent.Cell> at(int x, int y) {
		int column = table.getColumnIndexByPosition(table.getColumnPositionByX(x));
		int row = table.getRowIndexByPosition(table.getRowPositionByY(y));
		boolean head = table.getColumnPositionByX(x) < 1 || table.getRowPositionByY(y) < 1;
		return head || column < 0 || row < 0 || row >= content.rows().size() || column >= content.columns().size() ? Optional.empty()
				: Optional.of(content.cells().get(row).get(column));
	}

	/** Shows another content; nothing is selected any more. */
	public void show(MatrixContent next) {
		content = next;
		arrangeHeads();
		showing = true;
		selection.clear();
		showing = false;
		table.refresh();
	}

	/** Heads of rows take the width they need, within reason; those of columns are broken into lines. */
	private void arrangeHeads() {
		var gc = new GC(table);
		try {
			int widest = content.rows().stream().mapToInt(row -> gc.textExtent(row).x).max().orElse(0);
			int width = Math.clamp(widest + PADDING, NARROWEST_HEAD, WIDEST_HEAD);
			rowHead.setColumnWidthByPosition(0, width);
			rowHeads = broken(content.rows(), width, gc);
			columnHeads = broken(content.columns(), COLUMN_WIDTH, gc);
			corner = broken(List.of(content.corner()), width, gc).getFirst();
		} finally {
			gc.dispose();
		}
	}

	private static List<String> broken(List<String> heads, int width, GC gc) {
		var lines = new BrokenText(width - PADDING, part -> gc.textExtent(part).x);
		return heads.stream().map(lines::of).toList();
	}

	/** Selects a cell as a click does, without telling of it. */
	public void mark(int row, int column) {
		showing = true;
		select(row, column);
		showing = false;
	}

	/** Selects a cell as a click does. */
	public void select(int row, int column) {
		selection.doCommand(new SelectCellCommand(selection, column, row, false, false));
	}

	public MatrixContent content() {
		return content;
	}

	@Override
	public boolean setFocus() {
		return table.setFocus();
	}
}

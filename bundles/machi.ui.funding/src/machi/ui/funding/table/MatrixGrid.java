package machi.ui.funding.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.edit.command.UpdateDataCommand;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

import machi.calculation.Finding;
import machi.register.TableText;
import machi.report.FigureText;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.TableTheme;
import machi.ui.funding.matrix.Initiatives;
import machi.ui.funding.matrix.Key;
import machi.ui.funding.matrix.Matrix;
import machi.ui.funding.matrix.MatrixEdits;
import machi.ui.funding.matrix.MatrixEdits.Change;
import machi.ui.table.SpreadsheetKeys;

/** The matrix as a table: cells are entered, copied and pasted as in a spreadsheet. */
public final class MatrixGrid extends Composite {

	private static final Messages TEXT = Messages.beside(MatrixGrid.class);
	private static final int TITLE_WIDTH = 300;
	private static final int COLUMN_WIDTH = 118;

	private final ProgramContext context;
	private final AmountText texts = new AmountText(Locale.getDefault());
	private final NatTable table;
	private final DataLayer body;
	private final SelectionLayer selection;
	private final Consumer<List<String>> refusals;
	private final MatrixMarks marks = new MatrixMarks();
	private Matrix matrix;
	private Optional<MatrixEdits> edits = Optional.empty();

	/** @param refusals is told why cells took nothing, one sentence each */
	public MatrixGrid(Composite parent, ProgramContext context, Consumer<List<String>> refusals) {
		super(parent, SWT.NONE);
		this.context = context;
		this.refusals = refusals;
		setLayout(new FillLayout());
		body = new DataLayer(new Cells(), COLUMN_WIDTH, TableTheme.ROW_HEIGHT);
		body.setConfigLabelAccumulator((labels, column, row) -> {
			if (matrix != null && row < matrix.rows().size() && column < matrix.columns().size()) {
				var place = matrix.rows().get(row);
				var head = matrix.columns().get(column);
				marks.label(labels, matrix, place, head, isEditable(place, head));
			}
		});
		selection = new SelectionLayer(body);
		var viewport = new ViewportLayer(selection);
		var registry = new ConfigRegistry();
		table = new NatTable(this, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, grid(viewport), false);
		table.setConfigRegistry(registry);
		table.addConfiguration(new DefaultNatTableStyleConfiguration());
		table.addConfiguration(new MatrixStyle(table, texts, refusal -> refusals.accept(List.of(refusal))));
		table.setBackground(Palette.PAPER.color());
		table.configure();
		table.setTheme(new TableTheme());
		new MatrixTooltip(table, this::describe);
	}

	private GridLayer grid(ViewportLayer viewport) {
		var heads = new Heads(true);
		var headerData = new DataLayer(heads, COLUMN_WIDTH, TableTheme.HEADER_HEIGHT);
		headerData.setConfigLabelAccumulator((labels, column, row) -> labels.addLabelOnTop(MatrixStyle.HEAD));
		var columnHeader = new ColumnHeaderLayer(headerData, viewport, selection);
		var titles = new Heads(false);
		var rowData = new DataLayer(titles, TITLE_WIDTH, TableTheme.ROW_HEIGHT);
		rowData.setConfigLabelAccumulator((labels, column, row) -> {
			if (matrix != null && row < matrix.rows().size()) {
				labels.addLabelOnTop(matrix.rows().get(row).kind() == Key.Kind.AMOUNT ? MatrixStyle.TITLE : MatrixStyle.TITLE_OF_SUM);
			}
		});
		var rowHeader = new RowHeaderLayer(rowData, viewport, selection);
		var corner = new CornerLayer(new DataLayer(new DefaultCornerDataProvider(heads, titles)), rowHeader, columnHeader);
		var grid = new GridLayer(viewport, columnHeader, rowHeader, corner, false);
		grid.addConfiguration(new SpreadsheetKeys(grid));
		return grid;
	}

	/** Shows other amounts; the selection stays where it was. */
	public void show(Matrix next, Initiatives initiatives, List<Finding> findings) {
		var anchor = selection.getSelectionAnchor();
		boolean sameShape = matrix != null && titles(matrix.rows()).equals(titles(next.rows())) && titles(matrix.columns()).equals(titles(next.columns()));
		matrix = next;
		marks.setFindings(findings);
		edits = context.program().map(program -> new MatrixEdits(program, initiatives, next));
		table.commitAndCloseActiveCellEditor();
		body.fireLayerEvent(new StructuralRefreshEvent(body));
		if (sameShape && anchor != null && anchor.getRowPosition() >= 0) {
			select(anchor.getRowPosition(), anchor.getColumnPosition());
		}
	}

	private static List<String> titles(List<Key> keys) {
		return keys.stream().map(Key::title).toList();
	}

	public Matrix matrix() {
		return matrix;
	}

	/** Selects a cell, by the index of its row and column. */
	public void select(int row, int column) {
		selection.doCommand(new SelectCellCommand(selection, column, row, false, false));
	}

	/** What a person reads in a cell. */
	public String text(int row, int column) {
		return matrix.amount(matrix.rows().get(row), matrix.columns().get(column)).map(FigureText::number).orElse("");
	}

	/** Puts a text into a cell as if it had been typed there. */
	public void type(int row, int column, String text) {
		select(row, column);
		var typed = texts.read(text);
		typed.refusal().ifPresentOrElse(reason -> refusals.accept(List.of(reason)),
				() -> body.doCommand(new UpdateDataCommand(body, column, row, typed.amount())));
	}

	private boolean isEditable(Key row, Key column) {
		return edits.filter(known -> known.refusal(row, column).isEmpty()).isPresent();
	}

	private String describe(int column, int row) {
		if (matrix == null || row < 0 || column < 0 || row >= matrix.rows().size() || column >= matrix.columns().size()) {
			return "";
		}
		var place = matrix.rows().get(row);
		var head = matrix.columns().get(column);
		return marks.describe(matrix, place, head, edits.flatMap(known -> known.refusal(place, head)));
	}

	/** Copies what is selected, numbers without separators; everything with the heads when nothing is. */
	public void copy() {
		put(selection.getSelectedCellPositions().length == 0 ? everything() : selected());
	}

	/** The heads and all cells, for a spreadsheet or a file. */
	public List<List<String>> everything() {
		var rows = new ArrayList<List<String>>();
		var heads = new ArrayList<String>();
		heads.add("");
		matrix.columns().forEach(column -> heads.add(column.title()));
		rows.add(heads);
		for (var row : matrix.rows()) {
			var cells = new ArrayList<String>();
			cells.add(row.title());
			matrix.columns().forEach(column -> cells.add(plain(row, column)));
			rows.add(cells);
		}
		return rows;
	}

	private List<List<String>> selected() {
		var rows = new TreeSet<Integer>();
		selection.getSelectedRowPositions().forEach(range -> rows.addAll(range.getMembers()));
		var columns = Arrays.stream(selection.getSelectedColumnPositions()).sorted().boxed().toList();
		return rows.stream().map(row -> columns.stream().map(column -> selection.isCellPositionSelected(column, row)
				? plain(matrix.rows().get(row), matrix.columns().get(column))
				: "").toList()).toList();
	}

	private String plain(Key row, Key column) {
		return matrix.amount(row, column).map(BigDecimal::toPlainString).orElse("");
	}

	private void put(List<List<String>> cells) {
		var clipboard = new Clipboard(getDisplay());
		try {
			clipboard.setContents(new Object[] { TableText.write(cells) }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	/** Puts the clipboard into the cells from the upper left selected one on, as one step to undo. */
	public void paste() {
		var clipboard = new Clipboard(getDisplay());
		try {
			var anchor = anchor();
			if (clipboard.getContents(TextTransfer.getInstance()) instanceof String text && anchor.isPresent()) {
				fill(TableText.parse(text), anchor.get());
			}
		} finally {
			clipboard.dispose();
		}
	}

	private Optional<PositionCoordinate> anchor() {
		var cells = selection.getSelectedCellPositions();
		int row = Arrays.stream(cells).mapToInt(PositionCoordinate::getRowPosition).min().orElse(-1);
		int column = Arrays.stream(cells).mapToInt(PositionCoordinate::getColumnPosition).min().orElse(-1);
		return row < 0 ? Optional.empty() : Optional.of(new PositionCoordinate(selection, column, row));
	}

	private void fill(List<List<String>> cells, PositionCoordinate from) {
		edits.ifPresent(known -> {
			var paste = new MatrixPaste(matrix, known, texts);
			paste.prepare(cells, from.getRowPosition(), from.getColumnPosition());
			paste.command().ifPresent(context::execute);
			if (!paste.refusals().isEmpty()) {
				refusals.accept(paste.refusals());
			}
		});
	}

	/** Clears the selected amounts, as one step to undo. */
	public void clear() {
		edits.ifPresent(known -> {
			var changes = new ArrayList<Change>();
			for (var cell : selection.getSelectedCellPositions()) {
				var row = matrix.rows().get(cell.getRowPosition());
				var column = matrix.columns().get(cell.getColumnPosition());
				if (isEditable(row, column)) {
					changes.add(new Change(row, column, null));
				}
			}
			known.set(changes, TEXT.get("clear")).ifPresent(context::execute);
		});
	}

	public void selectAll() {
		selection.selectAll();
	}

	@Override
	public boolean setFocus() {
		return table.setFocus();
	}

	/** The numbers of the cells; entered ones go to the program as commands. */
	private final class Cells implements IDataProvider {

		@Override
		public Object getDataValue(int column, int row) {
			return matrix == null || row >= matrix.rows().size() || column >= matrix.columns().size() ? null
					: matrix.amount(matrix.rows().get(row), matrix.columns().get(column)).orElse(null);
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			var place = matrix.rows().get(row);
			var head = matrix.columns().get(column);
			if (isEditable(place, head)) {
				edits.flatMap(known -> known.set(place, head, (BigDecimal) value)).ifPresent(context::execute);
			}
		}

		@Override
		public int getColumnCount() {
			return matrix == null ? 0 : matrix.columns().size();
		}

		@Override
		public int getRowCount() {
			return matrix == null ? 0 : matrix.rows().size();
		}
	}

	/** The titles of rows or columns. */
	private final class Heads implements IDataProvider {

		private final boolean columns;

		Heads(boolean columns) {
			this.columns = columns;
		}

		private List<Key> keys() {
			return matrix == null ? List.of() : columns ? matrix.columns() : matrix.rows();
		}

		@Override
		public Object getDataValue(int column, int row) {
			int index = columns ? column : row;
			if (index >= keys().size()) {
				return "";
			}
			var key = keys().get(index);
			// spaces that the painter does not trim
			return columns ? key.title() : "\u00A0".repeat(2 + 4 * key.depth()) + key.title();
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException("heads are not typed");
		}

		@Override
		public int getColumnCount() {
			return columns ? keys().size() : 1;
		}

		@Override
		public int getRowCount() {
			return columns ? 1 : keys().size();
		}
	}
}

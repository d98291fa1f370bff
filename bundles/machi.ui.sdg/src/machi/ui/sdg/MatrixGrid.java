package machi.ui.sdg;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import machi.ui.Palette;
import machi.ui.TableTheme;
import machi.ui.page.Paper;

/** The table of the matrix: names at the left and goals with their counts above stay in sight. */
final class MatrixGrid {

	private static final int NAME_WIDTH = 220;
	private static final int SIDE_WIDTH = 76;
	private static final int GOALS = 17;
	private static final int HEADER_HEIGHT = 100;
	static final int COUNT_HEIGHT = 22;
	private static final int NARROWEST = 66;
	private static final int LINE_HEIGHT = 17;
	private static final int MARGIN = 10;

	private final MatrixContent content;
	private final NatTable table;
	private final SelectionLayer selection;
	private final DataLayer body;
	private final int narrowest;

	/** @param open is given row and goal when somebody wants to map them */
	MatrixGrid(Composite parent, Paper paper, MatrixContent content, BiConsumer<Integer, Integer> open) {
		this.content = content;
		body = new DataLayer(cells(GOALS, content.rows().size(), (column, row) -> content.cell(row, column + 1)), NARROWEST, TableTheme.ROW_HEIGHT);
		selection = new SelectionLayer(body);
		var viewport = new ViewportLayer(selection);
		var headerData = new DataLayer(cells(GOALS, 1 + MatrixContent.COUNTS.size(), this::header), NARROWEST, COUNT_HEIGHT);
		headerData.setRowHeightByPosition(0, HEADER_HEIGHT);
		var header = new ColumnHeaderLayer(headerData, viewport, selection);
		var namesData = new DataLayer(cells(2, content.rows().size(), (column, row) -> column == 0 ? content.name(row) : content.side(row)));
		namesData.setColumnWidthByPosition(0, NAME_WIDTH);
		namesData.setColumnWidthByPosition(1, SIDE_WIDTH);
		var names = new RowHeaderLayer(namesData, viewport, selection);
		var cornerData = new DataLayer(cells(2, 1 + MatrixContent.COUNTS.size(), (column, row) -> ""));
		cornerData.setConfigLabelAccumulator(MatrixStyle.cornerLabels());
		var corner = new CornerLayer(cornerData, names, header);
		body.setConfigLabelAccumulator(MatrixStyle.bodyLabels(content));
		headerData.setConfigLabelAccumulator(MatrixStyle.headerLabels(content));
		namesData.setConfigLabelAccumulator(MatrixStyle.nameLabels(content));
		table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL,
				new GridLayer(viewport, header, names, corner), false);
		narrowest = narrowest(paper.font(table, -2, SWT.NORMAL));
		heights();
		configure(paper, open);
		table.addListener(SWT.Resize, event -> fillWidth());
	}

	private Object header(int column, int row) {
		return row == 0 ? content.catalogue().goals().get(column).name().in(Locale.getDefault())
				: content.count(MatrixContent.COUNTS.get(row - 1), column + 1).map(count -> count.toPlainString()).orElse("");
	}

	private void configure(Paper paper, BiConsumer<Integer, Integer> open) {
		table.setConfigRegistry(new ConfigRegistry());
		table.addConfiguration(new DefaultNatTableStyleConfiguration());
		table.addConfiguration(new MatrixStyle(content.catalogue(), paper.font(table, 4, SWT.BOLD), paper.font(table, -2, SWT.NORMAL),
				paper.font(table, 0, SWT.BOLD)));
		table.setBackground(Palette.PAPER.color());
		table.configure();
		table.setTheme(new TableTheme());
		table.getUiBindingRegistry().registerDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE), (clicked, event) -> openSelected(open));
		table.getUiBindingRegistry().registerDoubleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.ROW_HEADER, 1), (clicked, event) -> {
			int row = table.getRowIndexByPosition(table.getRowPositionByY(event.y));
			if (row >= 0) {
				open.accept(row, 0);
			}
		});
		for (int key : new int[] { SWT.CR, SWT.KEYPAD_CR, SWT.F2 }) {
			table.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, key), (pressed, event) -> openSelected(open));
		}
		var tooltip = new Tooltip();
		tooltip.setShift(new Point(12, 16));
	}

	private void openSelected(BiConsumer<Integer, Integer> open) {
		if (selectedRow() >= 0) {
			open.accept(selectedRow(), selectedGoal());
		}
	}

	/** A row is as high as its name, or the cell that names most targets. */
	private void heights() {
		var gc = new GC(table);
		try {
			for (int row = 0; row < content.rows().size(); row++) {
				int most = 1;
				for (int goal = 1; goal <= GOALS; goal++) {
					most = Math.max(most, content.rows().get(row).codes(goal).size());
				}
				int height = Math.max(most * LINE_HEIGHT, WrappedTextPainter.height(gc, content.name(row), NAME_WIDTH)) + MARGIN;
				body.setRowHeightByPosition(row, Math.max(TableTheme.ROW_HEIGHT, height));
			}
		} finally {
			gc.dispose();
		}
	}

	/** Wide enough for the longest word of a goal's name. */
	private int narrowest(Font font) {
		var gc = new GC(table);
		try {
			gc.setFont(font);
			return Math.max(NARROWEST, Locale.getDefault().getLanguage().equals("ja") ? NARROWEST
					: MARGIN + content.catalogue().goals().stream().flatMap(goal -> Stream.of(goal.name().english().split(" ")))
							.mapToInt(word -> gc.textExtent(word).x).max().orElse(0));
		} finally {
			gc.dispose();
		}
	}

	private void fillWidth() {
		int free = table.getClientArea().width - NAME_WIDTH - SIDE_WIDTH - 2;
		int width = Math.max(narrowest, free / GOALS);
		if (body.getColumnWidthByPosition(0) != width) {
			body.setDefaultColumnWidth(width);
			table.refresh();
		}
	}

	NatTable control() {
		return table;
	}

	/** Row of the cell that was selected last, or -1. */
	int selectedRow() {
		var anchor = selection.getSelectionAnchor();
		return anchor == null || anchor.rowPosition >= content.rows().size() ? -1 : anchor.rowPosition;
	}

	/** Number of the goal of the cell that was selected last, or 0. */
	int selectedGoal() {
		var anchor = selection.getSelectionAnchor();
		return anchor == null || anchor.columnPosition < 0 ? 0 : anchor.columnPosition + 1;
	}

	void select(int row, int goal) {
		if (row >= 0 && row < content.rows().size() && goal >= 1) {
			selection.doCommand(new SelectCellCommand(selection, goal - 1, row, false, false));
		}
	}

	void whenSelected(Runnable listener) {
		table.addLayerListener(event -> {
			if (event instanceof ISelectionEvent) {
				listener.run();
			}
		});
	}

	/** What a cell is. */
	@FunctionalInterface
	interface CellText {

		Object at(int column, int row);
	}

	private static IDataProvider cells(int columns, int rows, CellText text) {
		return new IDataProvider() {
			@Override
			public Object getDataValue(int column, int row) {
				return text.at(column, row);
			}

			@Override
			public void setDataValue(int column, int row, Object value) {
				throw new UnsupportedOperationException("the matrix is edited in its dialog");
			}

			@Override
			public int getColumnCount() {
				return columns;
			}

			@Override
			public int getRowCount() {
				return rows;
			}
		};
	}

	/** On hover: the wording of targets and goals, and whole names. */
	private final class Tooltip extends NatTableContentTooltip {

		Tooltip() {
			super(table);
			setPopupDelay(400);
			setBackgroundColor(Palette.PAPER.color());
			setForegroundColor(Palette.INK.color());
		}

		@Override
		protected String getText(Event event) {
			var region = table.getRegionLabelsByXY(event.x, event.y);
			if (region == null) {
				return null;
			}
			int column = table.getColumnIndexByPosition(table.getColumnPositionByX(event.x));
			int row = table.getRowIndexByPosition(table.getRowPositionByY(event.y));
			var text = "";
			if (region.hasLabel(GridRegion.BODY) && row >= 0 && column >= 0) {
				text = content.details(row, column + 1);
			} else if (region.hasLabel(GridRegion.COLUMN_HEADER) && column >= 0) {
				text = MatrixStyle.goalText(content, column + 1);
			} else if (region.hasLabel(GridRegion.ROW_HEADER) && row >= 0) {
				text = content.rows().get(row).name(Locale.getDefault());
			}
			return text.isBlank() ? null : text;
		}

		@Override
		protected boolean shouldCreateToolTip(Event event) {
			return getText(event) != null;
		}
	}
}

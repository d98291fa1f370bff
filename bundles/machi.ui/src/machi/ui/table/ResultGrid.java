package machi.ui.table;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowHeaderComposite;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultRowHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

import machi.calculation.Row;
import machi.calculation.Subject;
import machi.report.DocumentNames;
import machi.ui.Palette;
import machi.ui.TableTheme;

/** A result table: to be sorted, filtered, copied, and followed back to the registers. */
public final class ResultGrid extends Composite {

	private static final int FILTER_ROW = 1;

	private final TableContent content;
	private final NatTable natTable;
	private final DataLayer bodyData;
	private final SelectionLayer selection;
	private final ResultCopy copy;

	/**
	 * @param follow       is given the origin of a row on which somebody double-clicks
	 * @param documents names of the documents that rows come from
	 */
	public ResultGrid(Composite parent, TableContent content, Consumer<Subject> follow, DocumentNames documents) {
		super(parent, SWT.NONE);
		this.content = content;
		setLayout(new FillLayout());
		bodyData = new DataLayer(new ShownRows(content));
		bodyData.setDefaultRowHeight(TableTheme.ROW_HEIGHT);
		bodyData.setConfigLabelAccumulator(ResultLabels.ofBody(content));
		selection = new SelectionLayer(bodyData);
		copy = new ResultCopy(content, selection, this);
		selection.registerCommandHandler(copy);
		var viewport = new ViewportLayer(selection);
		natTable = new NatTable(this, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, grid(viewport),
				false);
		configure(follow);
		new SourceTooltip(natTable, this::rowAt, this::textAt, documents);
	}

	private GridLayer grid(ViewportLayer viewport) {
		var headerProvider = new ResultHeaders(content);
		var headerData = new DataLayer(headerProvider);
		headerData.setDefaultRowHeight(TableTheme.HEADER_HEIGHT);
		headerData.setConfigLabelAccumulator(ResultLabels.ofHeader(content));
		var columnHeader = new ColumnHeaderLayer(headerData, viewport, selection);
		var sortHeader = new SortHeaderLayer<Row>(columnHeader, new ResultSort(content, this::changed), false);
		var registry = new ConfigRegistry();
		var filterHeader = new FilterRowHeaderComposite<Row>(this::filter, sortHeader, headerProvider, registry);
		filterHeader.getFilterRowDataLayer().setDefaultRowHeight(TableTheme.ROW_HEIGHT);
		var rowProvider = new DefaultRowHeaderDataProvider(bodyData.getDataProvider());
		var rowHeader = new RowHeaderLayer(new DataLayer(rowProvider, 44, TableTheme.ROW_HEIGHT), viewport, selection);
		var corner = new CornerLayer(new DataLayer(new DefaultCornerDataProvider(headerProvider, rowProvider)), rowHeader,
				filterHeader);
		return new ConfiguredGrid(viewport, filterHeader, rowHeader, corner, registry);
	}

	/** Keeps the registry with the grid it was made for, since the table is made after it. */
	private static final class ConfiguredGrid extends GridLayer {

		private final ConfigRegistry registry;

		ConfiguredGrid(ILayer body, ILayer columnHeader, ILayer rowHeader, ILayer corner, ConfigRegistry registry) {
			super(body, columnHeader, rowHeader, corner);
			this.registry = registry;
		}
	}

	private void configure(Consumer<Subject> follow) {
		natTable.setConfigRegistry(((ConfiguredGrid) natTable.getLayer()).registry);
		natTable.addConfiguration(new DefaultNatTableStyleConfiguration());
		natTable.addConfiguration(new SingleClickSortConfiguration());
		natTable.addConfiguration(new ResultStyle(natTable));
		natTable.setBackground(Palette.PAPER.color());
		natTable.configure();
		natTable.setTheme(new TableTheme());
		natTable.getUiBindingRegistry().registerDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE),
				(table, event) -> rowAt(event.y).map(Row::origin).filter(origin -> !origin.isNone()).ifPresent(follow));
		var widths = ColumnWidths.of(natTable, content);
		for (int i = 0; i < widths.length; i++) {
			bodyData.setColumnWidthByPosition(i, widths[i]);
		}
	}

	private void filter(Map<Integer, Object> terms) {
		var texts = new TreeMap<Integer, String>();
		terms.forEach((column, term) -> texts.put(column, String.valueOf(term)));
		content.filter(texts);
		changed();
	}

	private void changed() {
		selection.clear();
		natTable.refresh();
	}

	/** The row below a y coordinate of the table, if there is one. */
	private Optional<Row> rowAt(int y) {
		int index = natTable.getRowIndexByPosition(natTable.getRowPositionByY(y));
		boolean header = natTable.getRowPositionByY(y) <= FILTER_ROW;
		return header || index < 0 || index >= content.rows().size() ? Optional.empty() : Optional.of(content.rows().get(index));
	}

	/** The whole text of the cell at a point, which may be too narrow for it. */
	private String textAt(int x, int y) {
		int column = natTable.getColumnIndexByPosition(natTable.getColumnPositionByX(x));
		return column < 0 || column >= content.table().columns().size() ? ""
				: rowAt(y).map(row -> content.shown(row, column)).orElse("");
	}

	public TableContent content() {
		return content;
	}

	/** What the table has in a cell, be it in sight or not; empty when there is no such row or column. */
	public String cell(String rowId, String columnId) {
		int column = content.table().columnIndex(columnId);
		int row = content.table().row(rowId).map(content.rows()::indexOf).orElse(-1);
		return column < 0 || row < 0 ? "" : String.valueOf(bodyData.getDataValueByPosition(column, row));
	}

	/** Copies what is selected to the clipboard, numbers without separators. */
	public void copySelection() {
		natTable.doCommand(new CopyDataToClipboardCommand("\t", "\n", natTable.getConfigRegistry()));
	}

	/** Copies every row that is shown, with the headers. */
	public void copyAll() {
		copy.copyAll();
	}

	public void selectAll() {
		selection.selectAll();
	}

	/** The origin of the row in which the selection begins. */
	public Optional<Subject> selectedOrigin() {
		var anchor = selection.getSelectionAnchor();
		return anchor == null || anchor.rowPosition < 0 || anchor.rowPosition >= content.rows().size() ? Optional.empty()
				: Optional.of(content.rows().get(anchor.rowPosition).origin()).filter(origin -> !origin.isNone());
	}

	/** Is told when something else is selected. */
	public void whenSelected(Consumer<SelectionSum> listener) {
		natTable.addLayerListener(event -> {
			if (event instanceof ISelectionEvent) {
				listener.accept(SelectionSum.of(content, selection));
			}
		});
	}

	@Override
	public boolean setFocus() {
		return natTable.setFocus();
	}
}

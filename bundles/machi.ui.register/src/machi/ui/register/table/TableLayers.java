package machi.ui.register.table;

import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowHeaderComposite;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultRowHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;

import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.ui.TableTheme;
import machi.ui.table.SpreadsheetKeys;

/** The layers of a register table, from the values at the bottom to the grid with the totals below it at the top. */
final class TableLayers {

	static final String TOTALS = "TOTALS";

	private static final Messages TEXT = Messages.beside(TableLayers.class);
	private static final int ROW_NUMBER_WIDTH = 56;

	private final DataLayer body;
	private final ColumnReorderLayer order;
	private final ColumnHideShowLayer visible;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final FilterRowHeaderComposite<Object> header;
	private final GridLayer grid;
	private final ILayer top;

	TableLayers(RegisterRows rows, ProgramContext context, ConfigRegistry registry) {
		body = new DataLayer(new RowsProvider(rows, context), DataLayer.DEFAULT_COLUMN_WIDTH, TableTheme.ROW_HEIGHT);
		for (int i = 0; i < rows.columns().size(); i++) {
			body.setDefaultColumnWidthByPosition(i, rows.columns().get(i).initialWidth());
		}
		order = new ColumnReorderLayer(body);
		visible = new ColumnHideShowLayer(order);
		selection = new SelectionLayer(visible);
		viewport = new ViewportLayer(selection);
		header = header(rows, registry);
		var rowHeaderData = new DataLayer(new DefaultRowHeaderDataProvider(body.getDataProvider()), ROW_NUMBER_WIDTH,
				TableTheme.ROW_HEIGHT);
		var rowHeader = new RowHeaderLayer(rowHeaderData, viewport, selection);
		var corner = new CornerLayer(new DataLayer(new DefaultCornerDataProvider(new HeaderProvider(rows.columns()),
				rowHeaderData.getDataProvider())), rowHeader, header);
		grid = new GridLayer(viewport, header, rowHeader, corner, false);
		grid.addConfiguration(new SpreadsheetKeys(grid));
		top = rows.hasTotals() ? withTotals(rows, registry) : grid;
	}

	private FilterRowHeaderComposite<Object> header(RegisterRows rows, ConfigRegistry registry) {
		var provider = new HeaderProvider(rows.columns());
		var data = new DataLayer(provider, DataLayer.DEFAULT_COLUMN_WIDTH, TableTheme.HEADER_HEIGHT);
		var columns = new ColumnHeaderLayer(data, viewport, selection);
		var sorted = new SortHeaderLayer<>(columns, rows.sort());
		FilterRowHeaderComposite<Object> filtered = new FilterRowHeaderComposite<>(typed -> rows.filter(IntStream.range(0, rows.columns().size())
				.mapToObj(i -> typed.get(i) == null ? "" : typed.get(i).toString()).toList()), sorted, provider, registry);
		filtered.getFilterRowDataLayer().setDefaultRowHeight(TableTheme.ROW_HEIGHT);
		return filtered;
	}

	private ILayer withTotals(RegisterRows rows, ConfigRegistry registry) {
		var totals = new TotalsLayer(rows, body, grid, registry, TEXT.get("total"));
		var composite = new CompositeLayer(1, 2);
		composite.setChildLayer("GRID", grid, 0, 0);
		composite.setChildLayer(TOTALS, totals, 0, 1);
		return composite;
	}

	DataLayer body() {
		return body;
	}

	ColumnReorderLayer order() {
		return order;
	}

	ColumnHideShowLayer visible() {
		return visible;
	}

	SelectionLayer selection() {
		return selection;
	}

	ViewportLayer viewport() {
		return viewport;
	}

	FilterRowHeaderComposite<Object> header() {
		return header;
	}

	GridLayer grid() {
		return grid;
	}

	ILayer top() {
		return top;
	}
}

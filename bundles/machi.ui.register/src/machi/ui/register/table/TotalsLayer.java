package machi.ui.register.table;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.IUniqueIndexLayer;
import org.eclipse.nebula.widgets.nattable.layer.LayerUtil;
import org.eclipse.nebula.widgets.nattable.summaryrow.FixedSummaryRowLayer;

import machi.ui.TableTheme;

/** The row of sums below the table. The sums are made with the rows; nothing is computed while painting. */
final class TotalsLayer extends FixedSummaryRowLayer {

	private final RegisterRows rows;

	TotalsLayer(RegisterRows rows, DataLayer body, GridLayer grid, IConfigRegistry registry, String label) {
		super(body, grid, registry, false);
		this.rows = rows;
		setSummaryRowLabel(label);
	}

	@Override
	public Object getDataValueByPosition(int columnPosition, int rowPosition) {
		if (!isBodyColumn(columnPosition)) {
			return getSummaryRowLabel();
		}
		int column = LayerUtil.convertColumnPosition(horizontalLayerDependency, columnPosition, (IUniqueIndexLayer) underlyingLayer);
		return column < 0 ? null : rows.total(column).orElse(null);
	}

	@Override
	public int getRowHeightByPosition(int rowPosition) {
		return TableTheme.ROW_HEIGHT;
	}

	@Override
	public int getHeight() {
		return TableTheme.ROW_HEIGHT;
	}
}

package machi.ui.register.table;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.convert.DisplayConverter;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterIconPainter;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowPainter;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.summaryrow.SummaryRowLayer;
import org.eclipse.nebula.widgets.nattable.util.GUIHelper;
import org.eclipse.swt.graphics.Color;

import machi.calculation.Severity;
import machi.ui.Palette;

/** How cells are written and drawn: texts by their columns, numbers to the right, marks, totals. */
final class TableStyle extends AbstractRegistryConfiguration {

	private final RegisterRows rows;

	TableStyle(RegisterRows rows) {
		this.rows = rows;
	}

	@Override
	public void configureRegistry(IConfigRegistry registry) {
		for (int i = 0; i < rows.columns().size(); i++) {
			registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER,
					new CellTextConverter(rows.texts(), rows.columns().get(i)), DisplayMode.NORMAL, CellMarks.column(i));
		}
		var right = new Style();
		right.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, right, DisplayMode.NORMAL, CellMarks.NUMBER);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, right, DisplayMode.SELECT, CellMarks.NUMBER);
		finding(registry, Severity.INFO, Palette.HEADER.color());
		finding(registry, Severity.WARNING, Palette.WARNING_GROUND.color());
		finding(registry, Severity.ERROR, Palette.ERROR_GROUND.color());
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
				new AssumptionPainter(new BackgroundPainter(new PaddingDecorator(new TextPainter(false, false), 0, 5, 0, 5, false))),
				DisplayMode.NORMAL, CellMarks.ASSUMPTION);
		var funnel = new FilterRowPainter(new FilterIconPainter(GUIHelper.getImage("filter")));
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new BackgroundPainter(funnel), DisplayMode.NORMAL,
				GridRegion.FILTER_ROW);
		totals(registry);
	}

	private static void finding(IConfigRegistry registry, Severity severity, Color ground) {
		var style = new Style();
		style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, ground);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, CellMarks.FINDING + severity);
	}

	private void totals(IConfigRegistry registry) {
		for (int i = 0; i < rows.columns().size(); i++) {
			var column = rows.columns().get(i);
			if (column.isTotal()) {
				registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new TotalText(column), DisplayMode.NORMAL,
						SummaryRowLayer.DEFAULT_SUMMARY_COLUMN_CONFIG_LABEL_PREFIX + i);
			}
		}
	}

	private final class TotalText extends DisplayConverter {

		private final TableColumn column;

		TotalText(TableColumn column) {
			this.column = column;
		}

		@Override
		public Object canonicalToDisplayValue(Object value) {
			return rows.texts().text(column, value);
		}

		@Override
		public Object displayToCanonicalValue(Object typed) {
			throw new UnsupportedOperationException("totals are not typed");
		}
	}
}

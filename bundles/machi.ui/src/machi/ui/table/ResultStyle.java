package machi.ui.table;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;

import machi.ui.Palette;

/** Numbers to the right; subtotals and totals stand out. The rest is as in every table. */
final class ResultStyle extends AbstractRegistryConfiguration {

	private final Font bold;

	ResultStyle(Control table) {
		var resources = new LocalResourceManager(JFaceResources.getResources(), table);
		bold = resources.create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
	}

	@Override
	public void configureRegistry(IConfigRegistry registry) {
		var number = new Style();
		number.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
		register(registry, number, DisplayMode.NORMAL, ResultLabels.NUMBER);
		register(registry, sum(Palette.HEADER), DisplayMode.NORMAL, ResultLabels.SUBTOTAL);
		register(registry, sum(Palette.TOTAL), DisplayMode.NORMAL, ResultLabels.TOTAL);
		var selectedSum = new Style();
		selectedSum.setAttributeValue(CellStyleAttributes.FONT, bold);
		register(registry, selectedSum, DisplayMode.SELECT, ResultLabels.SUBTOTAL);
		register(registry, selectedSum, DisplayMode.SELECT, ResultLabels.TOTAL);
	}

	private Style sum(Palette ground) {
		var style = new Style();
		style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, ground.color());
		style.setAttributeValue(CellStyleAttributes.FONT, bold);
		return style;
	}

	private static void register(IConfigRegistry registry, Style style, DisplayMode mode,
			String label) {
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, label);
	}
}

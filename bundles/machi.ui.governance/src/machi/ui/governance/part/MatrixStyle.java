package machi.ui.governance.part;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.Style;

/** Gives every cell the colours of its tone, selected or not. */
final class MatrixStyle extends AbstractRegistryConfiguration {

	@Override
	public void configureRegistry(IConfigRegistry registry) {
		for (var tone : CellTone.values()) {
			var style = new Style();
			style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, tone.ground().color());
			style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, tone.ink().color());
			registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, tone.name());
			registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.SELECT, tone.name());
		}
	}
}

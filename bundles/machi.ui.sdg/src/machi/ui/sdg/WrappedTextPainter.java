package machi.ui.sdg;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.CellStyleUtil;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;

/** Writes a text in as many lines as it needs. Unlike that of the table it breaks Japanese, which has no spaces. */
final class WrappedTextPainter extends FillingPainter {

	static final int MARGIN = 6;

	/** Height of the text when it is written in that width. */
	static int height(GC gc, String text, int width) {
		var layout = layout(gc, text, width);
		try {
			return layout.getBounds().height;
		} finally {
			layout.dispose();
		}
	}

	private static TextLayout layout(GC gc, String text, int width) {
		var layout = new TextLayout(gc.getDevice());
		layout.setFont(gc.getFont());
		layout.setWidth(Math.max(1, width - 2 * MARGIN));
		layout.setText(text);
		// lines after the first stand below the name, not below the indentation
		int indent = gc.textExtent("\u3000").x * (int) text.chars().takeWhile(letter -> letter == '\u3000').count();
		layout.setWrapIndent(indent);
		return layout;
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		var background = gc.getBackground();
		var foreground = gc.getForeground();
		var style = CellStyleUtil.getCellStyle(cell, registry);
		gc.setBackground(style.getAttributeValue(CellStyleAttributes.BACKGROUND_COLOR));
		gc.fillRectangle(bounds);
		gc.setForeground(style.getAttributeValue(CellStyleAttributes.FOREGROUND_COLOR));
		var layout = layout(gc, String.valueOf(cell.getDataValue()), bounds.width);
		try {
			layout.draw(gc, bounds.x + MARGIN, bounds.y + Math.max(2, (bounds.height - layout.getBounds().height) / 2));
		} finally {
			layout.dispose();
		}
		gc.setForeground(foreground);
		gc.setBackground(background);
	}
}

package machi.ui.sdg;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

import machi.ui.Messages;
import machi.ui.Palette;

/** Writes beside the counts what they count; the corner of a table is one cell, however many headers there are. */
final class CornerPainter extends FillingPainter {

	private static final Messages TEXT = Messages.beside(CornerPainter.class);
	private static final int MARGIN = 8;

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		var background = gc.getBackground();
		var foreground = gc.getForeground();
		gc.setBackground(Palette.HEADER.color());
		gc.fillRectangle(bounds);
		gc.setForeground(Palette.MUTED.color());
		int top = bounds.y + bounds.height - MatrixContent.COUNTS.size() * MatrixGrid.COUNT_HEIGHT;
		for (var count : MatrixContent.COUNTS) {
			var text = TEXT.get("count." + count);
			var extent = gc.textExtent(text);
			gc.drawText(text, bounds.x + bounds.width - extent.x - MARGIN, top + (MatrixGrid.COUNT_HEIGHT - extent.y) / 2, true);
			top += MatrixGrid.COUNT_HEIGHT;
		}
		gc.setForeground(foreground);
		gc.setBackground(background);
	}
}

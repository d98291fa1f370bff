package machi.ui.register.table;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.CellPainterWrapper;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

import machi.ui.Palette;

/** Puts a small mark into the upper right corner of a cell whose value is an assumption. */
final class AssumptionPainter extends CellPainterWrapper {

	private static final int SIZE = 7;

	AssumptionPainter(ICellPainter cell) {
		super(cell);
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		super.paintCell(cell, gc, bounds, registry);
		var before = gc.getBackground();
		int antialias = gc.getAntialias();
		gc.setAntialias(SWT.ON);
		gc.setBackground(Palette.ASSUMPTION.color());
		int right = bounds.x + bounds.width;
		gc.fillPolygon(new int[] { right - SIZE, bounds.y, right, bounds.y, right, bounds.y + SIZE });
		gc.setBackground(before);
		gc.setAntialias(antialias);
	}
}

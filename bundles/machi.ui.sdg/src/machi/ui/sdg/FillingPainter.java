package machi.ui.sdg;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.graphics.GC;

/** Takes the room that the cell has and asks for no other. */
abstract class FillingPainter extends AbstractCellPainter {

	@Override
	public final int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
		return cell.getBounds().width;
	}

	@Override
	public final int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
		return cell.getBounds().height;
	}
}

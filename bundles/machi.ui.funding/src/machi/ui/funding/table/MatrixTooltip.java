package machi.ui.funding.table;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

import machi.ui.Palette;

/** On hover: what has been found about a cell, and why it takes nothing when it does not. */
final class MatrixTooltip extends NatTableContentTooltip {

	/** What is said of a cell. */
	interface Description {

		/** The empty text when nothing is to be said. */
		String of(int column, int row);
	}

	private final Description description;

	MatrixTooltip(NatTable table, Description description) {
		super(table, GridRegion.BODY);
		this.description = description;
		setBackgroundColor(Palette.PAPER.color());
		setForegroundColor(Palette.INK.color());
		setPopupDelay(400);
		setShift(new Point(12, 16));
	}

	@Override
	protected String getText(Event event) {
		int column = natTable.getColumnIndexByPosition(natTable.getColumnPositionByX(event.x));
		int row = natTable.getRowIndexByPosition(natTable.getRowPositionByY(event.y));
		var text = description.of(column, row);
		return text.isEmpty() ? null : text;
	}

	/** The content tooltip of the table shows only cut texts; this one has more to say. */
	@Override
	protected boolean shouldCreateToolTip(Event event) {
		var labels = natTable.getRegionLabelsByXY(event.x, event.y);
		return labels != null && labels.hasLabel(GridRegion.BODY) && getText(event) != null;
	}
}

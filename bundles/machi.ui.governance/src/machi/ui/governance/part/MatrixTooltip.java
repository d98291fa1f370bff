package machi.ui.governance.part;

import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Says more of the cell that the mouse rests on. */
final class MatrixTooltip extends DefaultToolTip {

	private final BiFunction<Integer, Integer, Optional<MatrixContent.Cell>> cells;

	MatrixTooltip(Control table, BiFunction<Integer, Integer, Optional<MatrixContent.Cell>> cells) {
		super(table, ToolTip.RECREATE, false);
		this.cells = cells;
		setPopupDelay(400);
		setShift(new Point(12, 16));
	}

	@Override
	protected boolean shouldCreateToolTip(Event event) {
		return !getText(event).isEmpty();
	}

	@Override
	protected Object getToolTipArea(Event event) {
		return cells.apply(event.x, event.y).orElse(null);
	}

	@Override
	protected String getText(Event event) {
		return cells.apply(event.x, event.y).map(MatrixContent.Cell::explanation).orElse("");
	}
}

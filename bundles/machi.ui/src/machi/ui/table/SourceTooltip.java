package machi.ui.table;

import java.util.Optional;
import java.util.function.IntFunction;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

import machi.calculation.Row;
import machi.report.DocumentNames;
import machi.ui.Messages;
import machi.ui.page.SubjectText;

/** Shows a cell's whole text and where the values of its row come from. */
final class SourceTooltip extends DefaultToolTip {

	private static final Messages TEXT = Messages.beside(SourceTooltip.class);

	/** The text of the cell at a point. */
	@FunctionalInterface
	interface CellAt {

		String text(int x, int y);
	}

	private final IntFunction<Optional<Row>> rows;
	private final CellAt cells;
	private final DocumentNames documents;

	SourceTooltip(Control table, IntFunction<Optional<Row>> rows, CellAt cells, DocumentNames documents) {
		super(table, ToolTip.RECREATE, false);
		this.rows = rows;
		this.cells = cells;
		this.documents = documents;
		setPopupDelay(400);
		setShift(new Point(12, 16));
	}

	@Override
	protected boolean shouldCreateToolTip(Event event) {
		return !getText(event).isEmpty();
	}

	@Override
	protected Object getToolTipArea(Event event) {
		// another row, another tooltip
		return rows.apply(event.y).orElse(null);
	}

	@Override
	protected String getText(Event event) {
		var cell = cells.text(event.x, event.y);
		var row = rows.apply(event.y);
		if (row.isEmpty()) {
			return "";
		}
		var origin = row.get().origin();
		if (origin.isNone()) {
			return cell;
		}
		var sources = SubjectText.sources(origin.sources(), documents);
		var text = new StringBuilder(cell);
		if (!sources.isEmpty()) {
			text.append(text.isEmpty() ? "" : "\n").append(TEXT.get("source.tooltip", sources));
		}
		return text.append("\n").append(TEXT.get("origin.tooltip", origin.label())).toString().strip();
	}
}

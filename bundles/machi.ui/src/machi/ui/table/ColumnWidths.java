package machi.ui.table;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

import machi.calculation.Row;

/** Widths that show the header and the cells of a column whole, within reason. */
final class ColumnWidths {

	private static final int NARROWEST = 72;
	private static final int WIDEST = 340;
	private static final int PADDING = 26;
	private static final int MEASURED_ROWS = 300;

	private ColumnWidths() {
	}

	static int[] of(Control control, TableContent content) {
		var gc = new GC(control);
		try {
			var widths = new int[content.table().columns().size()];
			for (int column = 0; column < widths.length; column++) {
				widths[column] = Math.clamp(widest(gc, content, column) + PADDING, NARROWEST, WIDEST);
			}
			return widths;
		} finally {
			gc.dispose();
		}
	}

	private static int widest(GC gc, TableContent content, int column) {
		int widest = gc.textExtent(content.header(column)).x;
		for (var row : content.rows().subList(0, Math.min(MEASURED_ROWS, content.rows().size()))) {
			int boldness = row.kind() == Row.Kind.DATA ? 100 : 112;
			widest = Math.max(widest, gc.textExtent(content.shown(row, column)).x * boldness / 100);
		}
		return widest;
	}
}

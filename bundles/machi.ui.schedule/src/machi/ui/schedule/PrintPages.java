package machi.ui.schedule;

import java.util.ArrayList;
import java.util.List;

import machi.ui.schedule.draw.GanttDrawing;

/**
 * How a schedule is cut into pages: as wide as the paper, with the heads on every page.
 *
 * @param scale    by which the drawing is enlarged on the paper
 * @param firstRow index of the row that each page begins with
 * @param rows     rows of a page
 */
record PrintPages(float scale, List<Integer> firstRow, int rows) {

	/**
	 * @param width  room on the paper, in the dots of the printer
	 * @param height room on the paper below the title
	 */
	static PrintPages of(GanttDrawing drawing, int width, int height) {
		var whole = drawing.whole();
		float scale = width / (float) whole.width();
		int room = (int) (height / scale) - drawing.headHeight();
		int rows = Math.max(1, room / GanttDrawing.ROW_HEIGHT);
		var first = new ArrayList<Integer>();
		for (int row = 0; row < Math.max(1, drawing.content().rows().size()); row += rows) {
			first.add(row);
		}
		return new PrintPages(scale, List.copyOf(first), rows);
	}

	/** What a page shows of the drawing. */
	GanttDrawing.View view(GanttDrawing drawing, int page) {
		var whole = drawing.whole();
		int from = firstRow.get(page);
		int shown = Math.min(rows, drawing.content().rows().size() - from);
		return new GanttDrawing.View(0, from * GanttDrawing.ROW_HEIGHT, whole.width(),
				drawing.headHeight() + Math.max(0, shown) * GanttDrawing.ROW_HEIGHT + 1, whole.selected(), whole.moved());
	}
}

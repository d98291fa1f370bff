package machi.ui.schedule.draw;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

import machi.model.program.Milestone;
import machi.quantity.time.MonthSpan;

/**
 * A bar that is held with the mouse.
 *
 * @param part       where it is held
 * @param from       where the mouse was pressed
 * @param at         where the mouse is
 * @param monthWidth to which it snaps, in pixels
 */
record BarDrag(Milestone milestone, PlannedBar bar, Part part, Point from, Point at, int monthWidth) {

	/** Room at both ends by which a bar is lengthened. */
	static final int EDGE = 5;
	/** Room behind a bar from which links are drawn. */
	static final int KNOB = 14;

	/** What is held. */
	enum Part {
		START, MIDDLE, END,
		/** Behind the bar: a link is drawn. */
		KNOB
	}

	static BarDrag begin(Milestone milestone, PlannedBar bar, Rectangle place, Point pressed, int monthWidth) {
		return new BarDrag(milestone, bar, part(milestone, place, pressed.x), pressed, pressed, monthWidth);
	}

	private static Part part(Milestone milestone, Rectangle place, int x) {
		int right = place.x + place.width;
		if (x > right + EDGE) {
			return Part.KNOB;
		}
		if (GanttDrawing.isDeadline(milestone)) {
			return Part.MIDDLE;
		}
		if (x >= right - EDGE) {
			return Part.END;
		}
		return x <= place.x + EDGE ? Part.START : Part.MIDDLE;
	}

	static int cursor(Milestone milestone, Rectangle place, int x) {
		return switch (part(milestone, place, x)) {
		case START, END -> SWT.CURSOR_SIZEWE;
		case MIDDLE -> SWT.CURSOR_HAND;
		case KNOB -> SWT.CURSOR_CROSS;
		};
	}

	BarDrag to(Point point) {
		return new BarDrag(milestone, bar, part, from, point, monthWidth);
	}

	boolean links() {
		return part == Part.KNOB;
	}

	/** Months that the mouse has gone, to the nearest. */
	int months() {
		return Math.round((at.x - from.x) / (float) monthWidth);
	}

	/** The bar as it would be now; empty while a link is drawn or nothing has moved. */
	Optional<GanttDrawing.Moved> preview() {
		if (links() || months() == 0) {
			return Optional.empty();
		}
		var span = bar.months();
		var moved = switch (part) {
		case END -> span.endingIn(span.last().plusMonths(months()));
		case START -> span.startingIn(span.first().plusMonths(months()));
		default -> span.plusMonths(months());
		};
		return Optional.of(new GanttDrawing.Moved(milestone.getId(), days(moved)));
	}

	private PlannedBar days(MonthSpan span) {
		return GanttDrawing.isDeadline(milestone) ? new PlannedBar(bar.start().plusMonths(months()), bar.start().plusMonths(months()))
				: new PlannedBar(span.start(), span.end());
	}
}

package machi.ui.simulation.draw;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

import machi.ui.Palette;
import machi.ui.chart.ValueScale;

/** The heat map of a year: days from left to right, hours from top to bottom, the colour says how much. */
public final class HeatMapCanvas extends PaintedCanvas {

	private static final int HOUR_STEP = 6;
	private static final int HOURS = 24;
	private static final int GAP = 6;
	private static final int LEGEND_WIDTH = 14;
	private static final int LEGEND_MARKS = 4;

	private Optional<YearMap> map = Optional.empty();
	private Rectangle area = new Rectangle(0, 0, 0, 0);

	public HeatMapCanvas(Composite parent) {
		super(parent);
	}

	/** Shows another year. */
	public void show(YearMap shown) {
		map = Optional.of(shown);
		changed();
	}

	@Override
	protected void draw(GC gc, Point size) {
		if (map.isEmpty()) {
			return;
		}
		var shown = map.get();
		int line = gc.getFontMetrics().getHeight();
		int left = gc.textExtent("24:00").x + 2 * GAP;
		int legend = Math.max(legendWidth(gc, shown), gc.textExtent(shown.unit()).x) + LEGEND_WIDTH + 5 * GAP;
		area = new Rectangle(left, line + GAP, Math.max(1, size.x - left - legend), Math.max(1, size.y - 2 * line - 4 * GAP));
		var picture = new Image(getDisplay(), shown.picture());
		try {
			gc.setInterpolation(SWT.NONE);
			gc.drawImage(picture, 0, 0, shown.days(), shown.steps(), area.x, area.y, area.width, area.height);
		} finally {
			picture.dispose();
		}
		drawHours(gc, line);
		drawMonths(gc, shown);
		drawLegend(gc, shown, line);
	}

	private void drawHours(GC gc, int line) {
		for (int hour = 0; hour <= HOURS; hour += HOUR_STEP) {
			int y = area.y + area.height * hour / HOURS;
			gc.setForeground(Palette.MUTED.color());
			gc.drawLine(area.x - 3, y, area.x - 1, y);
			gc.setForeground(Palette.INK.color());
			var text = hour + ":00";
			gc.drawText(text, area.x - GAP - gc.textExtent(text).x, y - line / 2, true);
		}
	}

	/** A month's name stands below its days; a month too narrow for it goes without. */
	private void drawMonths(GC gc, YearMap shown) {
		int from = 0;
		for (int day = 1; day <= shown.days(); day++) {
			boolean end = day == shown.days() || shown.grid().dateTime(day * shown.steps()).getDayOfMonth() == 1;
			if (end) {
				int x = x(from, shown);
				int right = x(day, shown);
				gc.setForeground(Palette.MUTED.color());
				gc.drawLine(x, area.y + area.height, x, area.y + area.height + 4);
				var text = Times.month(shown.grid().dateTime(from * shown.steps()));
				int width = gc.textExtent(text).x;
				if (width < right - x) {
					gc.setForeground(Palette.INK.color());
					gc.drawText(text, x + (right - x - width) / 2, area.y + area.height + GAP, true);
				}
				from = day;
			}
		}
	}

	private int x(int day, YearMap shown) {
		return area.x + (int) ((long) area.width * day / shown.days());
	}

	private static ValueScale legendScale(YearMap shown, int top, int bottom) {
		return new ValueScale(0, shown.largest() > 0 ? shown.largest() : 1,
				(shown.largest() > 0 ? shown.largest() : 1) / LEGEND_MARKS, top, bottom);
	}

	private static int legendWidth(GC gc, YearMap shown) {
		int widest = 0;
		for (int i = 0; i <= LEGEND_MARKS; i++) {
			widest = Math.max(widest, gc.textExtent(legendText(shown, i)).x);
		}
		return widest;
	}

	private static String legendText(YearMap shown, int mark) {
		double value = shown.largest() * mark / LEGEND_MARKS;
		return Amount.text(value, shown.largest() < 10 ? 2 : shown.largest() < 1000 ? 1 : 0);
	}

	private void drawLegend(GC gc, YearMap shown, int line) {
		int x = area.x + area.width + 2 * GAP;
		var scale = legendScale(shown, area.y, area.y + area.height);
		for (int y = 0; y < area.height; y++) {
			gc.setForeground(HeatColours.of(1 - (double) y / area.height));
			gc.drawLine(x, area.y + y, x + LEGEND_WIDTH, area.y + y);
		}
		gc.setForeground(Palette.INK.color());
		for (int i = 0; i <= LEGEND_MARKS; i++) {
			gc.drawText(legendText(shown, i), x + LEGEND_WIDTH + GAP, scale.y(scale.mark(i)) - line / 2, true);
		}
		gc.setForeground(Palette.MUTED.color());
		gc.drawText(shown.unit(), x, 0, true);
	}

	@Override
	public String textAt(int x, int y) {
		if (map.isEmpty() || !area.contains(x, y)) {
			return "";
		}
		var shown = map.get();
		int day = Math.min(shown.days() - 1, (int) ((long) (x - area.x) * shown.days() / area.width));
		int step = day * shown.steps() + Math.min(shown.steps() - 1, (y - area.y) * shown.steps() / area.height);
		return Times.step(shown.grid(), step) + "\n" + shown.title() + ": " + Amount.text(shown.values()[step], 1) + " " + shown.unit();
	}

	/** Where the beginning of a step is drawn; for tests and for those who want to point at it. */
	public Point placeOf(int step) {
		var shown = map.orElseThrow();
		int day = step / shown.steps();
		return new Point(x(day, shown) + 1, area.y + area.height * (step % shown.steps()) / shown.steps() + 2);
	}
}

package machi.ui.simulation.draw;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

import machi.ui.Palette;
import machi.ui.chart.ValueScale;

/** Flows of some days along time, and below them how full the batteries are. */
public final class TimeCanvas extends PaintedCanvas {

	private static final int GAP = 8;
	private static final int APART = 36;
	private static final double STORED_SHARE = 0.24;

	private Optional<TimeWindow> window = Optional.empty();
	private Rectangle power = new Rectangle(0, 0, 0, 0);
	private Rectangle stored = new Rectangle(0, 0, 0, 0);
	private int mouse = -1;

	public TimeCanvas(Composite parent) {
		super(parent);
	}

	/** Shows other days. */
	public void show(TimeWindow shown) {
		window = Optional.of(shown);
		changed();
	}

	@Override
	protected void draw(GC gc, Point size) {
		if (window.isEmpty()) {
			return;
		}
		var shown = window.get();
		int line = gc.getFontMetrics().getHeight();
		int top = new FlowLegend(List.of(Flow.DIRECT, Flow.DISCHARGE, Flow.FROM_LINE, Flow.FROM_GRID, Flow.CHARGE, Flow.INTO_GRID,
				Flow.CURTAILED), List.of(Flow.LOAD)).paint(gc, "kW", GAP, 2, size.x - 2 * GAP) + 2 * GAP;
		boolean batteries = shown.capacityKwh() > 0;
		int lower = batteries ? (int) ((size.y - top) * STORED_SHARE) : 0;
		int bottom = size.y - line - GAP - (batteries ? lower + line + GAP : 0);
		var scale = powerScale(shown, top, bottom);
		int left = scale.width(gc) + GAP;
		if (batteries) {
			left = Math.max(left, storedScale(shown, 0, lower).width(gc) + GAP);
		}
		power = new Rectangle(left, top, Math.max(1, size.x - left - 2 * GAP), Math.max(1, bottom - top));
		stored = batteries ? new Rectangle(left, size.y - line - GAP - lower, power.width, lower) : new Rectangle(0, 0, 0, 0);
		drawPower(gc, shown, scale);
		if (batteries) {
			drawStored(gc, shown, line);
		}
		drawDays(gc, shown, size.y - line - GAP / 2);
	}

	private static ValueScale powerScale(TimeWindow shown, int top, int bottom) {
		double high = 0;
		double low = 0;
		for (int i = 0; i < shown.count(); i++) {
			high = Math.max(high, Math.max(shown.load()[i], DayProfile.sum(shown.above(), i)));
			low = Math.min(low, -DayProfile.sum(shown.below(), i));
		}
		return ValueScale.fromZero(low, high, top, bottom, APART);
	}

	private static ValueScale storedScale(TimeWindow shown, int top, int bottom) {
		return ValueScale.fromZero(0, shown.capacityKwh(), top, bottom, APART);
	}

	private void drawPower(GC gc, TimeWindow shown, ValueScale scale) {
		scale.paint(gc, power.x, power.x + power.width);
		var areas = new StackedAreas(gc, scale, step -> x(step, shown));
		areas.paint(DayProfile.ABOVE, shown.above(), 1);
		areas.paint(DayProfile.BELOW, shown.below(), -1);
		areas.line(Flow.LOAD, shown.load(), 2);
		gc.setForeground(Palette.MUTED.color());
		gc.drawLine(power.x, scale.y(0), power.x + power.width, scale.y(0));
	}

	private void drawStored(GC gc, TimeWindow shown, int line) {
		gc.setForeground(Palette.MUTED.color());
		gc.drawText(Flow.STORED.label() + " (kWh)", stored.x, stored.y - line - 3, true);
		var scale = storedScale(shown, stored.y, stored.y + stored.height);
		scale.paint(gc, stored.x, stored.x + stored.width);
		new StackedAreas(gc, scale, step -> x(step, shown)).line(Flow.STORED, shown.storedKwh(), 2);
	}

	/** Lines at midnight, and the date where there is room for it. */
	private void drawDays(GC gc, TimeWindow shown, int y) {
		int perDay = (int) Math.round(24 / shown.grid().hours());
		int free = power.x;
		for (int i = 0; i < shown.count(); i++) {
			if ((shown.first() + i) % perDay == 0) {
				int x = x(i, shown);
				gc.setForeground(Palette.LINE.color());
				gc.drawLine(x, power.y, x, power.y + power.height);
				gc.drawLine(x, stored.y, x, stored.y + stored.height);
				var text = Times.shortDay(shown.grid().dateTime(shown.first() + i));
				int width = gc.textExtent(text).x;
				if (x >= free && x + width <= power.x + power.width + GAP) {
					gc.setForeground(Palette.INK.color());
					gc.drawText(text, x + 2, y, true);
					free = x + width + GAP;
				}
			}
		}
	}

	private int x(int step, TimeWindow shown) {
		return power.x + (int) ((long) power.width * step / shown.count());
	}

	/** The step below the mouse, from the first that is shown; negative when there is none. */
	private int stepAt(int x, int y) {
		boolean inside = window.isPresent() && (power.contains(x, y) || stored.contains(x, y));
		return inside ? Math.min(window.get().count() - 1, (x - power.x) * window.get().count() / power.width) : -1;
	}

	@Override
	protected void pointAt(int x, int y) {
		super.pointAt(x, y);
		int step = stepAt(x, y);
		if (step != mouse) {
			mouse = step;
			redraw();
		}
	}

	@Override
	protected void drawOver(GC gc) {
		if (mouse >= 0 && window.isPresent()) {
			int x = (x(mouse, window.get()) + x(mouse + 1, window.get())) / 2;
			gc.setForeground(Palette.MUTED.color());
			gc.drawLine(x, power.y, x, power.y + power.height);
			gc.drawLine(x, stored.y, x, stored.y + stored.height);
		}
	}

	@Override
	public String textAt(int x, int y) {
		int step = stepAt(x, y);
		if (step < 0) {
			return "";
		}
		var shown = window.orElseThrow();
		var text = new StringBuilder(Times.step(shown.grid(), shown.first() + step));
		append(text, Flow.LOAD, shown.load()[step]);
		append(text, Flow.GENERATION, shown.generated()[step]);
		for (int row = 0; row < shown.above().length; row++) {
			append(text, DayProfile.ABOVE.get(row), shown.above()[row][step]);
		}
		for (int row = 0; row < shown.below().length; row++) {
			append(text, DayProfile.BELOW.get(row), shown.below()[row][step]);
		}
		if (shown.capacityKwh() > 0) {
			double kwh = shown.storedKwh()[step];
			text.append('\n').append(Flow.STORED.label()).append(": ").append(Amount.text(kwh, 1)).append(" kWh (")
					.append(Amount.percent(kwh / shown.capacityKwh())).append(')');
		}
		return text.toString();
	}

	private static void append(StringBuilder text, Flow flow, double value) {
		if (value > 0) {
			text.append('\n').append(flow.label()).append(": ").append(Amount.text(value, 1)).append(" kW");
		}
	}
}

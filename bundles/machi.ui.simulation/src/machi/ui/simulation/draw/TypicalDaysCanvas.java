package machi.ui.simulation.draw;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

import machi.ui.Palette;
import machi.ui.chart.ValueScale;

/** Typical days beside each other, all of one scale: what the use is made of, and below zero what becomes of the rest. */
public final class TypicalDaysCanvas extends PaintedCanvas {

	private static final int GAP = 8;
	private static final int HOURS = 24;
	private static final int HOUR_STEP = 6;
	private static final int APART = 30;

	private List<DayProfile> profiles = List.of();
	private int columns = 1;
	private Rectangle[] areas = {};

	public TypicalDaysCanvas(Composite parent) {
		super(parent);
	}

	/** @param across number of drawings in a row */
	public void show(List<DayProfile> shown, int across) {
		profiles = List.copyOf(shown);
		columns = Math.max(1, across);
		changed();
	}

	@Override
	protected void draw(GC gc, Point size) {
		areas = new Rectangle[profiles.size()];
		if (profiles.isEmpty()) {
			return;
		}
		int line = gc.getFontMetrics().getHeight();
		int top = new FlowLegend(flows(), List.of(Flow.LOAD)).paint(gc, "kW", GAP, 2, size.x - 2 * GAP) + GAP;
		int rows = (profiles.size() + columns - 1) / columns;
		int height = (size.y - top) / rows;
		double low = profiles.stream().mapToDouble(DayProfile::lowest).min().orElse(0);
		double high = profiles.stream().mapToDouble(DayProfile::highest).max().orElse(1);
		int left = ValueScale.fromZero(low, high, 0, Math.max(APART, height - 3 * line), APART).width(gc) + GAP;
		int width = (size.x - left - GAP) / columns;
		for (int i = 0; i < profiles.size(); i++) {
			int row = i / columns;
			var area = new Rectangle(left + i % columns * width, top + row * height + line + 4, width - GAP,
					Math.max(APART, height - 2 * line - 14));
			areas[i] = area;
			var scale = ValueScale.fromZero(low, high, area.y, area.y + area.height, APART);
			paint(gc, profiles.get(i), area, scale, i % columns == 0, line);
		}
	}

	private static List<Flow> flows() {
		return List.of(Flow.DIRECT, Flow.DISCHARGE, Flow.FROM_LINE, Flow.FROM_GRID, Flow.CHARGE, Flow.INTO_GRID, Flow.CURTAILED);
	}

	private static void paint(GC gc, DayProfile profile, Rectangle area, ValueScale scale, boolean first, int line) {
		gc.setForeground(Palette.INK.color());
		gc.drawText(profile.title(), area.x, area.y - line - 2, true);
		if (first) {
			scale.paint(gc, area.x, area.x + area.width);
		}
		int steps = profile.load().length;
		var areas = new StackedAreas(gc, scale, step -> area.x + area.width * step / steps);
		areas.paint(DayProfile.ABOVE, profile.above(), 1);
		areas.paint(DayProfile.BELOW, profile.below(), -1);
		areas.line(Flow.LOAD, profile.load(), 2);
		gc.setForeground(Palette.MUTED.color());
		gc.drawLine(area.x, scale.y(0), area.x + area.width, scale.y(0));
		for (int hour = 0; hour <= HOURS; hour += HOUR_STEP) {
			int x = area.x + area.width * hour / HOURS;
			gc.setForeground(Palette.LINE.color());
			gc.drawLine(x, area.y, x, area.y + area.height);
			if (hour < HOURS) {
				gc.setForeground(Palette.MUTED.color());
				gc.drawText(Integer.toString(hour), x + 2, area.y + area.height + 1, true);
			}
		}
	}

	@Override
	public String textAt(int x, int y) {
		for (int i = 0; i < areas.length; i++) {
			if (areas[i] != null && areas[i].contains(x, y)) {
				var profile = profiles.get(i);
				int step = Math.min(profile.load().length - 1, (x - areas[i].x) * profile.load().length / areas[i].width);
				return text(profile, step);
			}
		}
		return "";
	}

	private static String text(DayProfile profile, int step) {
		int minutes = 24 * 60 / profile.load().length * step;
		var text = new StringBuilder(profile.title()).append("  ")
				.append(String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60));
		append(text, Flow.LOAD, profile.load()[step]);
		for (int row = 0; row < profile.above().length; row++) {
			append(text, DayProfile.ABOVE.get(row), profile.above()[row][step]);
		}
		for (int row = 0; row < profile.below().length; row++) {
			append(text, DayProfile.BELOW.get(row), profile.below()[row][step]);
		}
		return text.toString();
	}

	private static void append(StringBuilder text, Flow flow, double value) {
		if (value > 0) {
			text.append('\n').append(flow.label()).append(": ").append(Amount.text(value, 1)).append(" kW");
		}
	}
}

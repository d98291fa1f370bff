package machi.ui.simulation.draw;

import java.util.List;

import org.eclipse.swt.graphics.GC;

import machi.ui.Palette;

/** Names the colours of flows, from left to right and on as many lines as it needs. */
final class FlowLegend {

	private static final int SWATCH = 11;
	private static final int GAP = 5;
	private static final int BETWEEN = 16;

	private final List<Flow> areas;
	private final List<Flow> lines;

	FlowLegend(List<Flow> areas, List<Flow> lines) {
		this.areas = areas;
		this.lines = lines;
	}

	/**
	 * @param unit of what is drawn, named first
	 * @return the height that it takes
	 */
	int paint(GC gc, String unit, int left, int top, int width) {
		int height = gc.getFontMetrics().getHeight();
		gc.setForeground(Palette.MUTED.color());
		gc.drawText(unit, left, top, true);
		int x = left + gc.textExtent(unit).x + BETWEEN;
		int y = top;
		for (int i = 0; i < areas.size() + lines.size(); i++) {
			boolean line = i >= areas.size();
			var flow = line ? lines.get(i - areas.size()) : areas.get(i);
			int needed = SWATCH + GAP + gc.textExtent(flow.label()).x;
			if (x > left && x + needed > left + width) {
				x = left;
				y += height + 4;
			}
			swatch(gc, flow, line, x, y + (height - SWATCH) / 2);
			gc.setForeground(Palette.INK.color());
			gc.drawText(flow.label(), x + SWATCH + GAP, y, true);
			x += needed + BETWEEN;
		}
		return y - top + height;
	}

	private static void swatch(GC gc, Flow flow, boolean line, int x, int y) {
		if (line) {
			gc.setForeground(flow.colour());
			gc.setLineWidth(2);
			gc.drawLine(x, y + SWATCH / 2, x + SWATCH, y + SWATCH / 2);
			gc.setLineWidth(1);
		} else {
			gc.setBackground(flow.colour());
			gc.fillRectangle(x, y, SWATCH, SWATCH);
			gc.setBackground(Palette.PAPER.color());
		}
	}
}

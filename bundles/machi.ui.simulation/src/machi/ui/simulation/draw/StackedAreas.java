package machi.ui.simulation.draw;

import java.util.List;
import java.util.function.IntUnaryOperator;

import org.eclipse.swt.graphics.GC;

import machi.ui.Palette;
import machi.ui.chart.ValueScale;

/** Areas that lie on each other. */
final class StackedAreas {

	private final GC gc;
	private final ValueScale scale;
	private final IntUnaryOperator x;

	/** @param x of the beginning of a step; asked for the end of the last one, too */
	StackedAreas(GC gc, ValueScale scale, IntUnaryOperator x) {
		this.gc = gc;
		this.scale = scale;
		this.x = x;
	}

	/** @param sign 1 stacks upwards from zero, -1 downwards */
	void paint(List<Flow> flows, double[][] rows, int sign) {
		int steps = rows.length == 0 ? 0 : rows[0].length;
		var base = new double[steps];
		for (int row = 0; row < rows.length; row++) {
			var outline = new int[steps * 8];
			int last = outline.length - 2;
			boolean any = false;
			for (int i = 0; i < steps; i++) {
				double upper = base[i] + sign * rows[row][i];
				any |= rows[row][i] > 0;
				put(outline, 4 * i, x.applyAsInt(i), scale.y(upper));
				put(outline, 4 * i + 2, x.applyAsInt(i + 1), scale.y(upper));
				put(outline, last - 4 * i, x.applyAsInt(i), scale.y(base[i]));
				put(outline, last - 4 * i - 2, x.applyAsInt(i + 1), scale.y(base[i]));
				base[i] = upper;
			}
			if (any) {
				gc.setBackground(flows.get(row).colour());
				gc.fillPolygon(outline);
			}
		}
		gc.setBackground(Palette.PAPER.color());
	}

	/** A line through the middles of the steps. */
	void line(Flow flow, double[] values, int width) {
		var points = new int[values.length * 2];
		for (int i = 0; i < values.length; i++) {
			put(points, 2 * i, (x.applyAsInt(i) + x.applyAsInt(i + 1)) / 2, scale.y(values[i]));
		}
		gc.setForeground(flow.colour());
		gc.setLineWidth(width);
		gc.drawPolyline(points);
		gc.setLineWidth(1);
	}

	private static void put(int[] points, int index, int x, int y) {
		points[index] = x;
		points[index + 1] = y;
	}
}

package machi.report;

import java.awt.Graphics2D;
import java.util.function.Consumer;

import machi.report.internal.SvgText;

/** Drawings of pages as SVG, in the way of {@link ChartSvg}. */
public final class DrawnSvg {

	private DrawnSvg() {
	}

	/**
	 * One {@code svg} element, to be embedded or, since it declares its namespace, to be saved as a file.
	 *
	 * @param id      tells it from other drawings on the same page
	 * @param width   in pixels
	 * @param height  in pixels
	 * @param drawing draws with the upper left corner at 0, 0
	 */
	public static String of(String id, String title, int width, int height, Consumer<Graphics2D> drawing) {
		return SvgText.of(id, title, width, height, drawing);
	}
}

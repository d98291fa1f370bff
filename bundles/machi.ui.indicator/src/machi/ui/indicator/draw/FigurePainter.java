package machi.ui.indicator.draw;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;

/**
 * Draws figures on a screen or a printer. Fonts are made once and go with the painter.
 */
public final class FigurePainter implements AutoCloseable {

	private static final double POINTS_PER_INCH = 72;

	private final Device device;
	private final String family;
	private final double scale;
	private final Map<String, Font> fonts = new HashMap<>();

	/**
	 * @param family name of the font
	 * @param scale  pixels of the device for one of a figure
	 */
	public FigurePainter(Device device, String family, double scale) {
		this.device = device;
		this.family = family;
		this.scale = scale;
	}

	public void draw(GC gc, Figure figure, double x, double y) {
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		for (var shape : figure.shapes()) {
			switch (shape) {
			case Figure.Box box -> box(gc, box, x, y);
			case Figure.Disc disc -> disc(gc, disc, x, y);
			case Figure.Path path -> path(gc, path, x, y);
			case Figure.Words words -> words(gc, words, x, y);
			}
		}
	}

	private int pixel(double value) {
		return (int) Math.round(value * scale);
	}

	private void box(GC gc, Figure.Box box, double x, double y) {
		int left = pixel(x + box.x());
		int top = pixel(y + box.y());
		if (box.fill() != null) {
			gc.setBackground(box.fill());
			gc.fillRectangle(left, top, pixel(box.width()), pixel(box.height()));
		}
		if (box.line() != null) {
			stroke(gc, box.line(), 1, false);
			gc.drawRectangle(left, top, pixel(box.width()), pixel(box.height()));
		}
	}

	private void disc(GC gc, Figure.Disc disc, double x, double y) {
		int left = pixel(x + disc.x() - disc.radius());
		int top = pixel(y + disc.y() - disc.radius());
		int size = pixel(2 * disc.radius());
		if (disc.fill() != null) {
			gc.setBackground(disc.fill());
			gc.fillOval(left, top, size, size);
		}
		if (disc.line() != null) {
			stroke(gc, disc.line(), 1.5, false);
			gc.drawOval(left, top, size, size);
		}
	}

	private void path(GC gc, Figure.Path path, double x, double y) {
		var points = new int[path.points().size()];
		for (int i = 0; i < points.length; i++) {
			points[i] = pixel(path.points().get(i) + (i % 2 == 0 ? x : y));
		}
		if (path.fill() != null) {
			gc.setBackground(path.fill());
			gc.fillPolygon(points);
		}
		if (path.line() != null) {
			stroke(gc, path.line(), path.width(), path.dashed());
			gc.drawPolyline(points);
		}
	}

	private void stroke(GC gc, Color colour, double width, boolean dashed) {
		gc.setForeground(colour);
		gc.setLineWidth(Math.max(1, pixel(width)));
		gc.setLineStyle(SWT.LINE_SOLID);
		if (dashed) {
			gc.setLineDash(new int[] { Math.max(1, pixel(4)), Math.max(1, pixel(3)) });
		}
	}

	private void words(GC gc, Figure.Words words, double x, double y) {
		gc.setFont(font(words));
		gc.setForeground(words.colour());
		int width = gc.textExtent(words.text(), SWT.DRAW_TRANSPARENT).x;
		int left = pixel(x + words.x()) - switch (words.anchor()) {
		case START -> 0;
		case MIDDLE -> width / 2;
		case END -> width;
		};
		gc.drawText(words.text(), left, pixel(y + words.y()), SWT.DRAW_TRANSPARENT);
	}

	private Font font(Figure.Words words) {
		int points = Math.max(1, (int) Math.round(words.size() * scale * POINTS_PER_INCH / device.getDPI().y));
		return fonts.computeIfAbsent(points + (words.bold() ? "b" : ""),
				key -> new Font(device, family, points, words.bold() ? SWT.BOLD : SWT.NORMAL));
	}

	@Override
	public void close() {
		fonts.values().forEach(Font::dispose);
		fonts.clear();
	}
}

package machi.ui.schedule.draw;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;

import org.eclipse.swt.graphics.Color;

/** Draws into a file. */
public final class FilePen implements Pen {

	private static final int SIZE = 12;
	private static final int LINE = 17;
	private static final int ASCENT = 13;
	private static final float[] DASHES = { 5, 4 };
	private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, SIZE);
	private static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, SIZE);
	private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

	private final Graphics2D graphics;

	public FilePen(Graphics2D graphics) {
		this.graphics = graphics;
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
	}

	private void colour(Color color) {
		graphics.setColor(new java.awt.Color(color.getRed(), color.getGreen(), color.getBlue()));
	}

	@Override
	public void fill(Color color, int x, int y, int width, int height) {
		colour(color);
		graphics.fillRect(x, y, width, height);
	}

	@Override
	public void frame(Color color, int x, int y, int width, int height, int thickness) {
		colour(color);
		graphics.setStroke(new BasicStroke(thickness));
		graphics.drawRect(x, y, width, height);
	}

	@Override
	public void line(Color color, int x1, int y1, int x2, int y2, boolean dashed) {
		colour(color);
		graphics.setStroke(dashed ? new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0) : new BasicStroke(1));
		graphics.drawLine(x1, y1, x2, y2);
	}

	@Override
	public void polygon(Color color, int... points) {
		colour(color);
		var shape = new Polygon();
		for (int i = 0; i < points.length; i += 2) {
			shape.addPoint(points[i], points[i + 1]);
		}
		graphics.fill(shape);
	}

	@Override
	public void text(Color color, String text, int x, int y, boolean heavy) {
		colour(color);
		graphics.setFont(heavy ? BOLD : PLAIN);
		graphics.drawString(text, x, y + ASCENT);
	}

	/** The reader's fonts are not known: full-width characters are as wide as the size, which no font exceeds. */
	@Override
	public int width(String text, boolean heavy) {
		double measured = (heavy ? BOLD : PLAIN).getStringBounds(text, MEASURE).getWidth();
		long wide = text.codePoints().filter(character -> character > 0x2E80).count();
		return (int) Math.ceil(Math.max(measured, wide * (double) SIZE));
	}

	@Override
	public int lineHeight() {
		return LINE;
	}

	@Override
	public void clip(int x, int y, int width, int height) {
		graphics.setClip(x, y, width, height);
	}

	@Override
	public void unclip() {
		graphics.setClip(null);
	}
}

package machi.ui.schedule.draw;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Draws on a screen or a printer. */
public final class ScreenPen implements Pen {

	private final GC gc;
	private final Font plain;
	private final Font bold;

	public ScreenPen(GC gc, Font plain, Font bold) {
		this.gc = gc;
		this.plain = plain;
		this.bold = bold;
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
	}

	@Override
	public void fill(Color color, int x, int y, int width, int height) {
		gc.setBackground(color);
		gc.fillRectangle(x, y, width, height);
	}

	@Override
	public void frame(Color color, int x, int y, int width, int height, int thickness) {
		gc.setForeground(color);
		gc.setLineWidth(thickness);
		gc.drawRectangle(x, y, width, height);
		gc.setLineWidth(1);
	}

	@Override
	public void line(Color color, int x1, int y1, int x2, int y2, boolean dashed) {
		gc.setForeground(color);
		gc.setLineStyle(dashed ? SWT.LINE_DASH : SWT.LINE_SOLID);
		gc.drawLine(x1, y1, x2, y2);
		gc.setLineStyle(SWT.LINE_SOLID);
	}

	@Override
	public void polygon(Color color, int... points) {
		gc.setBackground(color);
		gc.fillPolygon(points);
	}

	@Override
	public void text(Color color, String text, int x, int y, boolean heavy) {
		gc.setFont(heavy ? bold : plain);
		gc.setForeground(color);
		gc.drawText(text, x, y, SWT.DRAW_TRANSPARENT);
	}

	@Override
	public int width(String text, boolean heavy) {
		gc.setFont(heavy ? bold : plain);
		return gc.textExtent(text, SWT.DRAW_TRANSPARENT).x;
	}

	@Override
	public int lineHeight() {
		gc.setFont(plain);
		return gc.getFontMetrics().getHeight();
	}

	@Override
	public void clip(int x, int y, int width, int height) {
		gc.setClipping(x, y, width, height);
	}

	@Override
	public void unclip() {
		gc.setClipping((Rectangle) null);
	}
}

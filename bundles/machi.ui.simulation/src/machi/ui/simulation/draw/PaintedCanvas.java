package machi.ui.simulation.draw;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import machi.ui.Palette;
import machi.ui.page.Ground;

/** A drawing that is kept as an image until its content or size changes, so that showing it again costs nothing. */
public abstract class PaintedCanvas extends Canvas {

	private Image image;

	protected PaintedCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		Ground.of(this, Palette.PAPER);
		addPaintListener(event -> {
			event.gc.drawImage(image(), 0, 0);
			drawOver(event.gc);
		});
		addListener(SWT.Resize, event -> changed());
		addMouseMoveListener(event -> pointAt(event.x, event.y));
		addListener(SWT.MouseExit, event -> pointAt(-1, -1));
		addDisposeListener(event -> forget());
	}

	/** Draws everything on a ground that is already painted. */
	protected abstract void draw(GC gc, Point size);

	/** What is shown where the mouse points; empty where there is nothing. */
	public abstract String textAt(int x, int y);

	/** Draws what moves with the mouse over the finished drawing. */
	protected void drawOver(GC gc) {
		// most drawings mark nothing
	}

	/** To be called when something else is to be drawn. */
	protected final void changed() {
		forget();
		redraw();
	}

	/** Is told where the mouse is; negative when it has left. */
	protected void pointAt(int x, int y) {
		var text = x < 0 ? "" : textAt(x, y);
		var before = getToolTipText() == null ? "" : getToolTipText();
		if (!text.equals(before)) {
			setToolTipText(text.isEmpty() ? null : text.replace("&", "&&"));
		}
	}

	private Image image() {
		if (image == null) {
			var size = getSize();
			image = new Image(getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
			var gc = new GC(image);
			try {
				gc.setAntialias(SWT.ON);
				gc.setTextAntialias(SWT.ON);
				gc.setFont(getFont());
				gc.setBackground(Palette.PAPER.color());
				gc.fillRectangle(0, 0, size.x, size.y);
				gc.setForeground(Palette.INK.color());
				draw(gc, size);
			} finally {
				gc.dispose();
			}
		}
		return image;
	}

	/** The drawing as it is seen. */
	public final ImageData picture() {
		return image().getImageData();
	}

	private void forget() {
		if (image != null) {
			image.dispose();
			image = null;
		}
	}
}

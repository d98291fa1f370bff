package machi.ui.indicator.draw;

import java.util.function.DoubleFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import machi.ui.Palette;
import machi.ui.page.Ground;

/** Shows a figure that is as wide as there is room. One that can be opened takes the focus. */
public final class FigureCanvas extends Canvas {

	private final FigurePainter painter;
	private final int preferredWidth;
	private DoubleFunction<Figure> drawing;
	private String spoken = "";

	/** @param drawing makes the figure for a width */
	public FigureCanvas(Composite parent, int preferredWidth, DoubleFunction<Figure> drawing) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.preferredWidth = preferredWidth;
		this.drawing = drawing;
		Ground.of(this, Palette.PAPER);
		painter = new FigurePainter(getDisplay(), getFont().getFontData()[0].getName(), 1);
		addPaintListener(event -> {
			painter.draw(event.gc, figure(), 0, 0);
			if (isFocusControl() && (getStyle() & SWT.NO_FOCUS) == 0) {
				event.gc.setForeground(Palette.ACCENT.color());
				event.gc.setLineWidth(2);
				event.gc.setLineStyle(SWT.LINE_SOLID);
				event.gc.drawRectangle(1, 1, getSize().x - 3, getSize().y - 3);
			}
		});
		addListener(SWT.Resize, event -> redraw());
		addDisposeListener(event -> painter.close());
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = spoken;
			}
		});
	}

	/** Shows something else. */
	public void show(DoubleFunction<Figure> other) {
		drawing = other;
		redraw();
	}

	/** What is shown. */
	public Figure figure() {
		return drawing.apply(getSize().x > 0 ? getSize().x : preferredWidth);
	}

	/** Makes it a thing that a click, Enter or the space bar opens. */
	public FigureCanvas opens(String name, Runnable action) {
		spoken = name;
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		addListener(SWT.MouseUp, event -> {
			if (event.button == 1) {
				setFocus();
				action.run();
			}
		});
		addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.CR || event.character == ' ') {
				action.run();
			}
		});
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		addFocusListener(FocusListener.focusGainedAdapter(event -> redraw()));
		addFocusListener(FocusListener.focusLostAdapter(event -> redraw()));
		return this;
	}

	/** What is read out to those who cannot see the figure. */
	public void speak(String text) {
		spoken = text;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? preferredWidth : widthHint;
		return new Point(width, heightHint == SWT.DEFAULT ? (int) Math.ceil(drawing.apply(width).height()) : heightHint);
	}
}

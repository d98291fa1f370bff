package machi.ui.device.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.chart.ValueScale;
import machi.ui.device.text.Clock;
import machi.ui.page.Ground;

/** Lines of several units above each other, along one axis of time that ends now. */
public final class TrendCanvas extends Canvas {

	private static final Messages TEXT = Messages.beside(TrendCanvas.class);
	private static final int GAP = 8;
	private static final int SWATCH = 10;
	private static final int MARK_WIDTH = 78;
	private static final int LEAST_PANE = 64;

	private List<TrendLine> lines = List.of();
	private long from;
	private long to;
	private Rectangle plot = new Rectangle(0, 0, 0, 0);
	private String hint = "";

	public TrendCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		Ground.of(this, Palette.PAPER);
		addPaintListener(event -> paint(event.gc));
		addMouseMoveListener(event -> pointAt(event.x, event.y));
		addListener(SWT.MouseExit, event -> setToolTipText(null));
	}

	/**
	 * Shows other values.
	 *
	 * @param begin ms since 1970
	 * @param end   ms since 1970
	 * @param empty what is said when there is nothing to draw
	 */
	public void show(List<TrendLine> content, long begin, long end, String empty) {
		lines = List.copyOf(content);
		from = begin;
		to = end;
		hint = empty;
		redraw();
	}

	/** How many values are within the window. */
	public int shown() {
		return lines.stream().mapToInt(line -> Math.max(0, line.at(to) - line.at(from - 1))).sum();
	}

	private void paint(GC gc) {
		var size = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		gc.setFont(getFont());
		gc.setForeground(Palette.MUTED.color());
		if (lines.isEmpty()) {
			gc.drawText(hint, GAP, GAP, true);
			return;
		}
		int line = gc.getFontMetrics().getHeight();
		var groups = groups();
		int fits = Math.max(1, (size.height - line - GAP) / (LEAST_PANE + line));
		var panes = groups.subList(0, Math.min(fits, groups.size()));
		int height = (size.height - line - GAP) / panes.size();
		var scales = new ArrayList<ValueScale>();
		for (int i = 0; i < panes.size(); i++) {
			int legend = legendRows(gc, panes.get(i), size.width) * (line + 2);
			scales.add(TrendScale.of(panes.get(i), from, to, i * height + legend + GAP, (i + 1) * height - GAP / 2));
		}
		int left = scales.stream().mapToInt(scale -> scale.width(gc)).max().orElse(0) + GAP;
		plot = new Rectangle(left, 0, Math.max(1, size.width - left - 2 * GAP), size.height - line - GAP);
		paintTimes(gc, scales, size.height - line - GAP / 2);
		for (int i = 0; i < panes.size(); i++) {
			paintPane(gc, panes.get(i), scales.get(i), i * height);
		}
	}

	private List<List<TrendLine>> groups() {
		var groups = new LinkedHashMap<String, List<TrendLine>>();
		lines.forEach(line -> groups.computeIfAbsent(line.steps() ? "state " + line.name() : line.unit().symbol(), unit -> new ArrayList<>()).add(line));
		return new ArrayList<>(groups.values());
	}

	private void paintTimes(GC gc, List<ValueScale> scales, int y) {
		var marks = TimeMarks.of(to - from, plot.width / MARK_WIDTH);
		for (long time = marks.first(from); time <= to; time += marks.step()) {
			int x = x(time);
			gc.setForeground(Palette.LINE.color());
			scales.forEach(scale -> gc.drawLine(x, scale.top(), x, scale.bottom()));
			var text = marks.text(time);
			int width = gc.textExtent(text).x;
			int start = Math.min(x - width / 2, plot.x + plot.width + GAP - width);
			if (start >= plot.x - GAP) {
				gc.setForeground(Palette.INK.color());
				gc.drawText(text, start, y, true);
			}
		}
	}

	private void paintPane(GC gc, List<TrendLine> pane, ValueScale scale, int top) {
		paintLegend(gc, pane, top + 2);
		scale.paint(gc, plot.x, plot.x + plot.width);
		gc.setClipping(plot.x, scale.top() - 2, plot.width + 1, scale.bottom() - scale.top() + 4);
		gc.setLineWidth(2);
		pane.forEach(line -> paintLine(gc, line, scale));
		gc.setLineWidth(1);
		gc.setClipping((Rectangle) null);
	}

	private static String entry(TrendLine line) {
		return line.name() + "  " + (Double.isNaN(line.last()) ? "–" : line.valueText().apply(line.last()));
	}

	/** How many rows the legend of a pane needs. */
	private static int legendRows(GC gc, List<TrendLine> pane, int width) {
		var unit = pane.getFirst().unit().in(Locale.getDefault());
		int first = unit.isEmpty() ? GAP : GAP + gc.textExtent(unit).x + 2 * GAP;
		int rows = 1;
		int x = first;
		for (var line : pane) {
			int entry = gc.textExtent(entry(line)).x + SWATCH + 5;
			if (x > first && x + entry > width - GAP) {
				rows++;
				x = first;
			}
			x += entry + 2 * GAP;
		}
		return rows;
	}

	private void paintLegend(GC gc, List<TrendLine> pane, int top) {
		int y = top;
		int x = GAP;
		var unit = pane.getFirst().unit().in(Locale.getDefault());
		if (!unit.isEmpty()) {
			gc.setForeground(Palette.MUTED.color());
			gc.drawText(unit, x, y, true);
			x += gc.textExtent(unit).x + 2 * GAP;
		}
		int first = x;
		for (var line : pane) {
			var text = entry(line);
			int width = gc.textExtent(text).x + SWATCH + 5;
			if (x > first && x + width > plot.x + plot.width + GAP) {
				x = first;
				y += gc.getFontMetrics().getHeight() + 2;
			}
			gc.setBackground(line.colour());
			gc.fillRectangle(x, y + (gc.getFontMetrics().getHeight() - SWATCH) / 2, SWATCH, SWATCH);
			gc.setBackground(Palette.PAPER.color());
			gc.setForeground(Palette.INK.color());
			gc.drawText(text, x + SWATCH + 5, y, true);
			x += width + 2 * GAP;
		}
	}

	/** Values that fall on one column of pixels are drawn as the stretch between the lowest and the highest of them. */
	private void paintLine(GC gc, TrendLine line, ValueScale scale) {
		gc.setForeground(line.colour());
		int lastX = 0;
		int lastY = 0;
		boolean drawing = false;
		for (int i = Math.max(0, line.at(from)); i < line.count(); i++) {
			double value = line.values()[i];
			if (Double.isNaN(value)) {
				drawing = false;
				continue;
			}
			int x = x(line.times()[i]);
			int y = scale.y(value);
			if (!drawing) {
				gc.drawPoint(x, y);
			} else if (line.steps()) {
				gc.drawLine(lastX, lastY, x, lastY);
				gc.drawLine(x, lastY, x, y);
			} else if (x != lastX || y != lastY) {
				gc.drawLine(lastX, lastY, x, y);
			}
			drawing = true;
			lastX = x;
			lastY = y;
		}
		if (drawing && line.steps()) {
			gc.drawLine(lastX, lastY, x(to), lastY);
		}
	}

	private int x(long time) {
		return plot.x + (int) Math.round((double) plot.width * (time - from) / Math.max(1, to - from));
	}

	private void pointAt(int x, int y) {
		var text = textAt(x, y).orElse(null);
		if (!Objects.equals(text, getToolTipText())) {
			setToolTipText(text);
		}
	}

	/** The values at the time below the mouse. */
	Optional<String> textAt(int x, int y) {
		if (lines.isEmpty() || !plot.contains(x, y)) {
			return Optional.empty();
		}
		long time = from + (to - from) * (x - plot.x) / plot.width;
		var text = new StringBuilder(Clock.whole(Instant.ofEpochMilli(time)));
		for (var line : lines) {
			int index = line.at(time);
			text.append('\n').append(line.name()).append(": ");
			text.append(index < 0 || Double.isNaN(line.values()[index]) ? TEXT.get("none") : line.valueText().apply(line.values()[index]));
		}
		return Optional.of(text.toString().replace("&", "&&"));
	}
}

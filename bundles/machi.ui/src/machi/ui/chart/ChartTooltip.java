package machi.ui.chart;

import java.util.Locale;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ISeries;

/** Shows the value that the mouse points at. */
final class ChartTooltip {

	private static final int REACH = 8;

	private final Chart chart;
	private final ChartContent content;
	private final Locale locale;

	ChartTooltip(Chart chart, ChartContent content, Locale locale) {
		this.chart = chart;
		this.content = content;
		this.locale = locale;
		chart.getPlotArea().addMouseMoveListener(event -> show(event.x, event.y));
	}

	private void show(int x, int y) {
		var text = text(x, y);
		var control = chart.getPlotArea().getControl();
		if (!text.equals(control.getToolTipText() == null ? "" : control.getToolTipText())) {
			control.setToolTipText(text.isEmpty() ? null : text);
		}
	}

	private String text(int x, int y) {
		for (var series : chart.getSeriesSet().getSeries()) {
			int category = series instanceof IBarSeries<?> bars ? bar(bars, x, y) : point(series, x, y);
			if (category >= 0) {
				return content.tooltip(Integer.parseInt(series.getId()), category, locale);
			}
		}
		return "";
	}

	private static int bar(IBarSeries<?> bars, int x, int y) {
		Rectangle[] bounds = bars.getBounds();
		for (int i = 0; i < bounds.length; i++) {
			// a value near zero draws almost nothing, but is to be found
			if (bounds[i] != null && new Rectangle(bounds[i].x - 1, bounds[i].y - 1, bounds[i].width + 3, bounds[i].height + 3).contains(x, y)) {
				return i;
			}
		}
		return -1;
	}

	private int point(ISeries<?> series, int x, int y) {
		for (int i = 0; i < content.categories().size(); i++) {
			Point point = series.getPixelCoordinates(i);
			if (Math.abs(point.x - x) <= REACH && Math.abs(point.y - y) <= REACH) {
				return i;
			}
		}
		return -1;
	}
}

package machi.ui.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.LineStyle;

import machi.ui.Palette;

/** How every chart looks: on paper, with quiet lines, without a title or legend of its own. */
public final class ChartStyle {

	private ChartStyle() {
	}

	/** @param font of the marks */
	public static void apply(Chart chart, Font font) {
		chart.setBackground(Palette.PAPER.color());
		chart.getPlotArea().setBackground(Palette.PAPER.color());
		chart.getTitle().setVisible(false);
		chart.getLegend().setVisible(false);
		for (var axis : chart.getAxisSet().getAxes()) {
			axis.getTick().setForeground(Palette.INK.color());
			axis.getTick().setFont(font);
			axis.getTick().setFormat(numbers());
			axis.getTitle().setVisible(false);
			axis.getGrid().setForeground(Palette.LINE.color());
			axis.getGrid().setStyle(LineStyle.SOLID);
			axis.setDrawAxisLine(false);
		}
	}

	/** Marks with a comma every three digits. */
	static DecimalFormat numbers() {
		return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
	}
}

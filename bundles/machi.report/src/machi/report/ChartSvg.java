package machi.report;

import java.util.Locale;

import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.report.internal.ChartDrawing;
import machi.report.internal.SvgText;

/** Charts of results as SVG: text stays text, nothing outside the picture is referred to. */
public final class ChartSvg {

	private ChartSvg() {
	}

	/**
	 * The chart as one {@code svg} element, 860 wide and as high as its categories need, to be embedded or, since it
	 * declares its namespace, to be saved as a file. Equal arguments give equal text.
	 *
	 * @param table the table that the chart names
	 * @return the empty text when the table has not the columns of the chart or no number to draw
	 */
	public static String of(ResultChart chart, ResultTable table, Locale locale) {
		return ChartDrawing.layOut(chart, table, locale).map(drawing -> SvgText.of(drawing, chart.id())).orElse("");
	}
}

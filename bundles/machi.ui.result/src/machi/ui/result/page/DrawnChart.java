package machi.ui.result.page;

import java.util.List;
import java.util.Locale;

import machi.calculation.CalculationResult;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.ui.chart.ChartContent;

/** A chart with the table it draws. */
record DrawnChart(ResultChart chart, ResultTable table, ChartContent content) {

	/** The charts of a result that have anything to draw, in order. */
	static List<DrawnChart> of(CalculationResult result, Locale locale) {
		return result.charts().stream()
				.flatMap(chart -> result.table(chart.tableId())
						.map(table -> new DrawnChart(chart, table, ChartContent.of(chart, table, locale))).stream())
				.filter(drawn -> !drawn.content().isEmpty()).toList();
	}
}

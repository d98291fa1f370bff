package machi.ui.tests.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;

import machi.calculation.Column;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;
import machi.ui.chart.ChartContent;

class ChartContentTest {

	private final ResultTable table = new ResultTable("years", LocalizedText.of("By year", "年度別"),
			List.of(Column.fiscalYear("year"), Column.number("cost", "Cost", "事業費", "千円"),
					Column.number("grant", "Grant", "交付金", "千円")),
			List.of(Row.data("2024", Subject.NONE, 2024, new BigDecimal("1200.5"), new BigDecimal("800")),
					Row.data("2025", Subject.NONE, 2025, new BigDecimal("300"), null),
					Row.total("total", null, new BigDecimal("1500.5"), new BigDecimal("800"))));

	private ChartContent chart(ResultChart.Kind kind, String... columns) {
		return ChartContent.of(new ResultChart("cost", LocalizedText.of("Cost by year", "年度別事業費"), kind, "years", "year",
				List.of(columns), Set.of(Row.Kind.DATA)), table, Locale.JAPANESE);
	}

	@Test
	void onlyTheKindsOfRowsThatTheChartNamesAreDrawn() {
		var chart = chart(ResultChart.Kind.BAR, "cost", "grant");
		assertEquals(List.of("R6", "R7"), chart.categories());
		assertEquals(List.of("事業費", "交付金"), chart.series().stream().map(ChartContent.Series::name).toList());
	}

	@Test
	void aTooltipNamesCategorySeriesValueAndUnit() {
		assertEquals("R6\n事業費: 1,200.5 千円", chart(ResultChart.Kind.BAR, "cost").tooltip(0, 0, Locale.JAPANESE));
		assertEquals("", chart(ResultChart.Kind.BAR, "grant").tooltip(0, 1, Locale.JAPANESE), "nothing stands there");
	}

	@Test
	void aStackIsAsHighAsTheSumOfItsParts() {
		assertEquals(2000.5, chart(ResultChart.Kind.STACKED_BAR, "cost", "grant").largest());
		assertEquals(1200.5, chart(ResultChart.Kind.BAR, "cost", "grant").largest());
	}

	@Test
	void aChartWithoutItsColumnsIsEmpty() {
		assertTrue(chart(ResultChart.Kind.BAR, "missing").isEmpty());
	}
}

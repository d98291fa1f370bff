package machi.ui.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import machi.calculation.Column;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.quantity.FiscalYear;
import machi.quantity.Unit;
import machi.report.FigureText;

/**
 * What a chart draws, read from its table in one language.
 *
 * @param unit   unit of every value
 * @param series one value per category each
 */
public record ChartContent(String title, ResultChart.Kind kind, Unit unit, List<String> categories,
		List<Series> series) {

	/**
	 * Values of one colour.
	 *
	 * @param values one per category, null where there is none
	 */
	public record Series(String name, List<BigDecimal> values) {

		public Series {
			Objects.requireNonNull(name);
			values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
		}
	}

	public ChartContent {
		Objects.requireNonNull(title);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(unit);
		categories = List.copyOf(categories);
		series = List.copyOf(series);
	}

	/** A chart whose table or columns are missing has no categories or no series. */
	public static ChartContent of(ResultChart chart, ResultTable table, Locale locale) {
		var rows = table.rows().stream().filter(row -> chart.rows().contains(row.kind())).toList();
		int category = table.columnIndex(chart.categoryColumn());
		var categories = rows.stream()
				.map(row -> category < 0 ? row.id() : category(table.columns().get(category), row.cells().get(category), locale))
				.toList();
		var series = new ArrayList<Series>();
		var unit = Unit.ONE;
		for (var id : chart.valueColumns()) {
			int index = table.columnIndex(id);
			if (index >= 0) {
				var column = table.columns().get(index);
				unit = column.unit();
				series.add(new Series(column.title().in(locale), values(rows, index)));
			}
		}
		return new ChartContent(chart.title().in(locale), chart.kind(), unit, categories, series);
	}

	/** Years are short, so that they stand side by side: R6 for a Japanese reader, 2024 for another. */
	private static String category(Column column, Object value, Locale locale) {
		if (column.type() == Column.Type.FISCAL_YEAR && value instanceof Integer year) {
			return locale.getLanguage().equals("ja") ? new FiscalYear(year).shortJapanese() : year.toString();
		}
		return FigureText.cell(column, value, locale);
	}

	private static List<BigDecimal> values(List<Row> rows, int column) {
		var values = new ArrayList<BigDecimal>();
		rows.forEach(row -> values.add(row.cells().get(column) instanceof BigDecimal number ? number : null));
		return values;
	}

	public boolean isEmpty() {
		return series.stream().allMatch(one -> one.values().stream().allMatch(Objects::isNull));
	}

	/** The value with its unit, or the empty text where there is none. */
	public String valueText(int seriesIndex, int categoryIndex, Locale locale) {
		var value = series.get(seriesIndex).values().get(categoryIndex);
		return value == null ? "" : (FigureText.number(value) + " " + unit.in(locale)).strip();
	}

	/** What is shown where the mouse points at a value. */
	public String tooltip(int seriesIndex, int categoryIndex, Locale locale) {
		var name = series.get(seriesIndex).name();
		var value = valueText(seriesIndex, categoryIndex, locale);
		return value.isEmpty() ? "" : categories.get(categoryIndex) + "\n" + name + ": " + value;
	}

	/** The largest sum of a stack, or the largest value; zero when there is none. */
	public double largest() {
		double largest = 0;
		for (int i = 0; i < categories.size(); i++) {
			double sum = 0;
			for (var one : series) {
				double value = one.values().get(i) == null ? 0 : one.values().get(i).doubleValue();
				sum = kind == ResultChart.Kind.STACKED_BAR ? sum + value : Math.max(sum, value);
			}
			largest = Math.max(largest, sum);
		}
		return largest;
	}
}

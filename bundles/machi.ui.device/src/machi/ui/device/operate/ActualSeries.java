package machi.ui.device.operate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.ui.chart.ChartContent;

/**
 * What was planned and measured of one site, plant or station month by month, read from a table of the calculator.
 *
 * @param table with a kind, a name and a period in each row
 */
record ActualSeries(ResultTable table) {

	private static final List<String> VALUES = List.of("plannedKwh", "measuredKwh", "energyKwh");
	private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
	private static final int MOST_MONTHS = 24;

	/** Whether the table can be drawn. */
	boolean isDrawn() {
		return List.of("kind", "name", "period").stream().allMatch(id -> table.columnIndex(id) >= 0) && columns().size() > 1;
	}

	private List<String> columns() {
		return VALUES.stream().filter(id -> table.columnIndex(id) >= 0).toList();
	}

	/** The sites, plants and stations, in the table's order. */
	List<String> subjects() {
		var names = new LinkedHashSet<String>();
		months().forEach(row -> names.add(subject(row)));
		return List.copyOf(names);
	}

	/** Without the fiscal years, whose bars would leave those of the months too small to read. */
	private List<Row> months() {
		return table.rows().stream().filter(row -> row.kind() == Row.Kind.DATA && MONTH.matcher(text(row, "period")).matches()).toList();
	}

	private String subject(Row row) {
		var kind = text(row, "kind");
		var name = text(row, "name");
		return name.isBlank() ? kind : kind + ": " + name;
	}

	private String text(Row row, String column) {
		var cell = row.cells().get(table.columnIndex(column));
		return switch (cell) {
		case null -> "";
		case LocalizedText text -> text.in(Locale.getDefault());
		default -> cell.toString();
		};
	}

	/** Bars of the plan beside those of what was measured. */
	ChartContent chart(String subject) {
		var rows = months().stream().filter(row -> subject(row).equals(subject)).toList();
		var shown = rows.subList(Math.max(0, rows.size() - MOST_MONTHS), rows.size());
		var series = new ArrayList<ChartContent.Series>();
		for (var id : columns()) {
			int index = table.columnIndex(id);
			var values = new ArrayList<BigDecimal>();
			shown.forEach(row -> values.add(row.cells().get(index) instanceof BigDecimal number ? number : null));
			series.add(new ChartContent.Series(table.columns().get(index).title().in(Locale.getDefault()), values));
		}
		return new ChartContent(subject, ResultChart.Kind.BAR, Unit.of("kWh"), shown.stream().map(row -> text(row, "period")).toList(), series);
	}
}

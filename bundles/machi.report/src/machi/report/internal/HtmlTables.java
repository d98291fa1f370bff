package machi.report.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import machi.calculation.Column;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.report.FigureText;
import machi.report.Markup;
import machi.report.internal.ReportContent.Section;

/** Result tables and charts as HTML. */
record HtmlTables(ReportContent content, Messages messages, StringBuilder page, Set<String> anchors) {

	/** Texts up to this length stay on one line: a table would otherwise break Japanese words anywhere. */
	private static final int SHORT = 14;

	/** Id of the row that is about the element. */
	static String anchor(Subject subject) {
		return "e-" + subject.elementId().replaceAll("[^\\p{Alnum}_-]", "_");
	}

	void section(Section section) {
		var table = section.table();
		var shown = shown(table);
		page.append("<h3>").append(Markup.escaped(table.title().in(content.locale()))).append("</h3>\n<div class=\"scroll\"><table><thead><tr>");
		for (int column : shown) {
			head(table.columns().get(column));
		}
		page.append("</tr></thead><tbody>\n");
		var marks = new Marks();
		for (var row : table.rows()) {
			row(section, row, shown, marks);
		}
		page.append("</tbody></table></div>\n");
		legend(marks);
		section.charts().forEach(chart -> chart(section.calculator(), chart, table));
	}

	/** The columns in which at least one row has something. */
	private static List<Integer> shown(ResultTable table) {
		return IntStream.range(0, table.columns().size())
				.filter(column -> table.rows().stream().anyMatch(row -> !blank(row.cells().get(column)))).boxed().toList();
	}

	private static boolean blank(Object cell) {
		return cell == null || cell instanceof String text && text.isBlank();
	}

	/** Which marks occur, so that only those are explained. */
	private static final class Marks {
		private boolean same;
		private boolean other;
	}

	private void head(Column column) {
		var unit = column.unit().in(content.locale());
		page.append(column.type() == Column.Type.NUMBER ? "<th class=\"n\">" : "<th>")
				.append(Markup.escaped(column.title().in(content.locale())));
		if (!unit.isEmpty()) {
			page.append("<small>").append(Markup.escaped(unit)).append("</small>");
		}
		page.append("</th>");
	}

	private void row(Section section, Row row, List<Integer> shown, Marks marks) {
		page.append("<tr class=\"").append(row.kind()).append('"');
		if (!row.origin().isNone() && anchors.add(anchor(row.origin()))) {
			page.append(" id=\"").append(anchor(row.origin())).append('"');
		}
		page.append('>');
		for (int column : shown) {
			cell(section, row, column, marks);
		}
		page.append("</tr>\n");
	}

	private void cell(Section section, Row row, int index, Marks marks) {
		var column = section.table().columns().get(index);
		var text = Markup.escaped(FigureText.cell(column, row.cells().get(index), content.locale()));
		if (column.type() != Column.Type.NUMBER) {
			page.append(text.length() <= SHORT ? "<td class=\"s\">" : "<td>").append(text).append("</td>");
			return;
		}
		var printed = content.printed(section, row.id(), column.id());
		if (printed.isEmpty()) {
			page.append("<td class=\"n\">").append(text);
		} else if (printed.get().reproduced()) {
			marks.same = true;
			page.append("<td class=\"n same\">").append(text);
		} else {
			marks.other = true;
			page.append("<td class=\"n other\">").append(text).append("<small>")
					.append(messages.text("printed.other", FigureText.number(printed.get().printed()))).append("</small>");
		}
		page.append("</td>");
	}

	private void legend(Marks marks) {
		if (!marks.same && !marks.other) {
			return;
		}
		page.append("<p class=\"legend\">");
		if (marks.same) {
			page.append("<span><span class=\"same\"></span> ").append(messages.text("printed.legend.same")).append("</span>");
		}
		if (marks.other) {
			page.append("<span class=\"other\">").append(messages.text("printed.legend.other")).append("</span>");
		}
		page.append("</p>\n");
	}

	private void chart(String calculator, ResultChart chart, ResultTable table) {
		ChartDrawing.layOut(chart, table, content.locale()).ifPresent(drawing -> page.append("<figure>")
				.append(SvgText.of(drawing, calculator + "-" + chart.id())).append("</figure>\n"));
	}

	void plain(PlainTable table) {
		page.append("<div class=\"scroll\"><table><thead><tr>");
		table.titles().forEach(title -> page.append("<th>").append(Markup.escaped(title)).append("</th>"));
		page.append("</tr></thead><tbody>\n");
		for (var row : table.rows()) {
			page.append("<tr>");
			for (int i = 0; i < row.size(); i++) {
				var text = Markup.escaped(row.get(i));
				page.append("<td>").append(table.codes().contains(i) ? "<code>" + text + "</code>" : text).append("</td>");
			}
			page.append("</tr>\n");
		}
		page.append("</tbody></table></div>\n");
	}
}

package machi.ui.indicator.dashboard;

import static machi.report.Markup.escaped;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.report.FigureText;
import machi.ui.indicator.draw.Figure;
import machi.ui.indicator.draw.FigureSvg;

/** The dashboard as files that print on A4 from any browser and need nothing from elsewhere. */
public final class DashboardFiles {

	private static final String STYLE = """
			@page { size: A4 portrait; margin: 10mm }
			body { margin: 0 auto; max-width: 718px; font-family: 'Noto Sans CJK JP','Yu Gothic',Meiryo,'Hiragino Sans',sans-serif; color: #242F36 }
			section { break-after: page; margin-bottom: 24px }
			svg { width: 100%; height: auto; display: block }
			table { border-collapse: collapse; width: 100%; font-size: 9px }
			th, td { border: 1px solid #DFE4E6; padding: 3px 4px; text-align: left; vertical-align: top }
			th { background: #EEF2F2 } td.number { text-align: right; white-space: nowrap }
			* { print-color-adjust: exact; -webkit-print-color-adjust: exact }
			@media print { section { margin: 0 } }
			""";

	private DashboardFiles() {
	}

	/** The sheets, and the figures once more as a table that can be read out, searched and copied. */
	public static String html(String title, List<Figure> sheets, ResultTable figures) {
		var locale = Locale.getDefault();
		var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + locale.getLanguage() + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
				+ escaped(title) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
		sheets.forEach(sheet -> html.append("<section>").append(FigureSvg.of(sheet, title)).append("</section>\n"));
		html.append("<table>\n<caption>").append(escaped(figures.title().in(locale))).append("</caption>\n<thead><tr>");
		figures.columns().forEach(
				column -> html.append("<th scope=\"col\">").append(escaped(FigureText.title(column, locale))).append("</th>"));
		html.append("</tr></thead>\n<tbody>\n");
		figures.rows().forEach(row -> html.append(row(figures, row, locale)));
		return html.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
	}

	private static String row(ResultTable figures, Row row, Locale locale) {
		var cells = new StringBuilder("<tr>");
		for (int i = 0; i < figures.columns().size(); i++) {
			boolean number = row.cells().get(i) instanceof Number;
			cells.append(number ? "<td class=\"number\">" : "<td>")
					.append(escaped(FigureText.cell(figures.columns().get(i), row.cells().get(i), locale))).append("</td>");
		}
		return cells.append("</tr>\n").toString();
	}

	/** All sheets below each other as one picture. */
	public static String svg(String title, List<Figure> sheets) {
		double gap = 24;
		double height = sheets.stream().mapToDouble(Figure::height).sum() + gap * (sheets.size() - 1);
		var all = new Figure(DashboardSheets.WIDTH, height);
		double y = 0;
		for (var sheet : sheets) {
			all.add(sheet, 0, y);
			y += sheet.height() + gap;
		}
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + FigureSvg.of(all, title) + "\n";
	}

	/** The indicators as lines for a spreadsheet, numbers without separators. */
	public static String lines(ResultTable figures) {
		var locale = Locale.getDefault();
		var head = figures.columns().stream().map(column -> FigureText.title(column, locale)).collect(Collectors.joining("\t"));
		return head + "\n" + figures.rows().stream().map(row -> line(figures, row, locale)).collect(Collectors.joining("\n"));
	}

	private static String line(ResultTable figures, Row row, Locale locale) {
		var cells = new StringBuilder();
		for (int i = 0; i < figures.columns().size(); i++) {
			var text = FigureText.cell(figures.columns().get(i), row.cells().get(i), locale).replaceAll("[\\t\\n]", " ");
			cells.append(i == 0 ? "" : "\t").append(row.cells().get(i) instanceof Number ? text.replace(",", "") : text);
		}
		return cells.toString();
	}
}

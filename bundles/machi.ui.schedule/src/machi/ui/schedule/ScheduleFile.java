package machi.ui.schedule;

import static machi.report.Markup.escaped;

import java.util.Locale;

import machi.report.DrawnSvg;
import machi.ui.Messages;
import machi.ui.schedule.draw.FilePen;
import machi.ui.schedule.draw.GanttDrawing;

/** The schedule as a picture and as a page to be printed by any browser. */
public final class ScheduleFile {

	private static final Messages TEXT = Messages.beside(ScheduleFile.class);

	private ScheduleFile() {
	}

	/** The whole drawing as an SVG file. */
	public static String svg(GanttDrawing drawing, String title) {
		var whole = drawing.whole();
		return DrawnSvg.of("schedule", title, whole.width(), whole.height(), graphics -> drawing.draw(new FilePen(graphics), whole));
	}

	/** A page that holds the drawing and fits on one sheet of paper. */
	public static String html(GanttDrawing drawing, String title, PaperSize paper) {
		var locale = Locale.getDefault();
		return """
				<!DOCTYPE html>
				<html lang="%s">
				<head>
				<meta charset="UTF-8">
				<title>%s</title>
				<style>
				@page { size: %dmm %dmm; margin: 10mm; }
				html, body { margin: 0; }
				body { font-family: 'Noto Sans JP', 'Yu Gothic', Meiryo, sans-serif; color: #242F36; }
				h1 { font-size: 14pt; height: 10mm; margin: 0; }
				p { color: #6A777F; font-size: 9pt; height: 6mm; margin: 0; }
				svg { display: block; width: 100%%; height: auto; max-height: %dmm; }
				</style>
				</head>
				<body>
				<h1>%s</h1>
				%s
				<p>%s</p>
				</body>
				</html>
				""".formatted(locale.getLanguage(), escaped(title), paper.widthMillimetres(), paper.heightMillimetres(),
				paper.heightMillimetres() - 40, escaped(title), svg(drawing, title), escaped(TEXT.get("legend")));
	}
}

package machi.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.SourceReference;
import machi.report.ElementName;
import machi.report.internal.ReportContent.Chapter;
import machi.report.internal.ReportContent.Section;
import machi.report.internal.WorkbookStyles.Look;

/** The report as a workbook: a cover, a sheet for each chapter and each long table, findings and sources. */
final class WorkbookReport {

	private static final int LONG_TABLE = 40;

	private final ReportContent content;
	private final Messages messages;

	WorkbookReport(ReportContent content, Messages messages) {
		this.content = content;
		this.messages = messages;
	}

	void write(OutputStream to) throws IOException {
		try (var workbook = new XSSFWorkbook()) {
			var styles = new WorkbookStyles(workbook);
			var names = new SheetNames(workbook);
			var cover = new SheetText(workbook.createSheet(names.next(messages.text("cover"))), styles);
			var tables = new SheetTables(content, styles);
			for (var chapter : content.chapters()) {
				chapter(workbook, names, styles, tables, chapter);
			}
			findings(new SheetText(workbook.createSheet(names.next(messages.text("findings"))), styles), tables);
			chapter(workbook, names, styles, tables, content.checks());
			sources(new SheetText(workbook.createSheet(names.next(messages.text("sources"))), styles));
			cover(cover);
			workbook.write(to);
		}
	}

	private static void chapter(XSSFWorkbook workbook, SheetNames names, WorkbookStyles styles, SheetTables tables,
			Chapter chapter) {
		var together = new ArrayList<Section>();
		var apart = new ArrayList<Section>();
		chapter.sections().forEach(section -> (isLong(section) ? apart : together).add(section));
		if (!together.isEmpty()) {
			tables.write(sheet(workbook, names, styles, chapter.heading()), chapter.heading(), together);
		}
		for (var section : apart) {
			var title = (chapter.number() + " " + tables.title(section)).strip();
			tables.write(sheet(workbook, names, styles, title), title, List.of(section));
		}
	}

	private static boolean isLong(Section section) {
		return section.table().rows().size() > LONG_TABLE;
	}

	private static SheetText sheet(XSSFWorkbook workbook, SheetNames names, WorkbookStyles styles, String title) {
		return new SheetText(workbook.createSheet(names.next(title)), styles);
	}

	private void cover(SheetText sheet) {
		var program = content.program().program();
		sheet.row().text(ElementName.of(program, content.locale()), Look.TITLE);
		fact(sheet, "edition", program.getEdition() == null ? "" : program.getEdition());
		fact(sheet, "data.date", DataDate.of(content.program().folder()));
		sheet.row();
		sheet.row().text(messages.text("headlines"), Look.HEADING);
		content.headlines().forEach(headline -> sheet.row().text(headline.label().in(content.locale()), Look.PLAIN)
				.text(headline.text(content.locale()), Look.PLAIN));
		var printed = content.printed();
		if (!printed.all().isEmpty()) {
			fact(sheet, "printed", messages.text("printed.summary", Long.toString(printed.reproduced()),
					Integer.toString(printed.all().size())));
			sheet.row().text("", Look.PLAIN).text(messages.text("printed.legend.same"), Look.SAME)
					.text(messages.text("printed.legend.other"), Look.OTHER);
		}
		fact(sheet, "findings", messages.text("findings.count", count(Severity.ERROR), count(Severity.WARNING), count(Severity.INFO)));
		sheet.row();
		sheet.row().text(messages.text("calculations"), Look.HEADING);
		sheet.table(RunTable.of(content, messages));
		for (var run : content.runs()) {
			run.failure().ifPresent(failure -> sheet.row().text(run.descriptor().title().in(content.locale()), Look.PLAIN)
					.text(failure.reason().in(content.locale()) + " " + failure.value(), Look.WRAPPED));
		}
		sheet.fit();
	}

	private void fact(SheetText sheet, String label, String text) {
		sheet.row().text(messages.text(label), Look.PLAIN).text(text, Look.PLAIN);
	}

	private String count(Severity severity) {
		return Long.toString(content.findings().stream().filter(finding -> finding.severity() == severity).count());
	}

	private void findings(SheetText sheet, SheetTables tables) {
		sheet.heads(List.of("No.", messages.text("column.severity"), messages.text("column.rule"), messages.text("column.finding"),
				messages.text("column.place"), messages.text("column.value"), messages.text("column.element"),
				messages.text("column.source")));
		int number = 0;
		for (var finding : content.findings()) {
			number++;
			if (finding.places().isEmpty()) {
				finding(sheet, finding, number);
			}
			for (var place : finding.places()) {
				finding(sheet, finding, number);
				var subject = place.subject();
				sheet.link(subject.label().isEmpty() ? subject.elementId() : subject.label(), tables.place(subject.elementId()))
						.text(place.value(), Look.WRAPPED).text(subject.elementId(), Look.PLAIN)
						.text(String.join("; ", subject.sources().stream().map(this::source).distinct().toList()), Look.WRAPPED);
			}
		}
		filtered(sheet.sheet(), 8);
		sheet.fit();
	}

	private void finding(SheetText sheet, Finding finding, int number) {
		sheet.row().number(number).text(messages.text("severity." + finding.severity()), Look.PLAIN)
				.text(finding.rule(), Look.PLAIN).text(finding.message().in(content.locale()), Look.WRAPPED);
	}

	private String source(SourceReference source) {
		return content.documents().text(source) + (source.assumption() ? " " + messages.text("column.assumption") : "");
	}

	private void sources(SheetText sheet) {
		sheet.row().text(messages.text("sources"), Look.HEADING);
		sheet.table(SourceTable.of(content, messages));
		sheet.row();
		sheet.heads(List.of(messages.text("column.calculator"), messages.text("column.document"), messages.text("column.locator"),
				messages.text("column.assumption")));
		for (var run : content.runs()) {
			for (var source : run.sources()) {
				sheet.row().text(run.descriptor().id(), Look.PLAIN).text(content.documents().name(source.document()), Look.PLAIN)
						.text(source.locator(), Look.PLAIN).text(source.assumption() ? messages.text("yes") : "", Look.PLAIN);
			}
		}
		sheet.fit();
	}

	private static void filtered(XSSFSheet sheet, int columns) {
		sheet.createFreezePane(0, 1);
		sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, sheet.getLastRowNum()), 0, columns - 1));
	}
}

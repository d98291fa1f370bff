package machi.report.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.util.CellAddress;

import machi.calculation.Column;
import machi.calculation.Row;
import machi.report.FigureText;
import machi.report.internal.ReportContent.Section;
import machi.report.internal.WorkbookStyles.Look;
import machi.report.internal.WorkbookStyles.Mark;

/** Result tables on sheets, and where each element came to stand. */
final class SheetTables {

	private final ReportContent content;
	private final WorkbookStyles styles;
	private final Map<String, String> places = new HashMap<>();

	SheetTables(ReportContent content, WorkbookStyles styles) {
		this.content = content;
		this.styles = styles;
	}

	String title(Section section) {
		return section.table().title().in(content.locale());
	}

	/** The address of the row about the element, or the empty text when no table shows it. */
	String place(String element) {
		return places.getOrDefault(element, "");
	}

	/** A single table has its header frozen; above several, only the title is. */
	void write(SheetText sheet, String title, List<Section> sections) {
		sheet.row().text(title, Look.TITLE);
		sheet.sheet().createFreezePane(0, 1);
		for (var section : sections) {
			sheet.row();
			sheet.row().text(title(section), Look.HEADING);
			heads(sheet, section);
			if (sections.size() == 1) {
				sheet.sheet().createFreezePane(0, sheet.rowNumber() + 1);
			}
			section.table().rows().forEach(row -> row(sheet, section, row));
		}
		sheet.fit();
	}

	private void heads(SheetText sheet, Section section) {
		sheet.row();
		for (var column : section.table().columns()) {
			var unit = column.unit().in(content.locale());
			var title = column.title().in(content.locale());
			sheet.text(unit.isEmpty() ? title : title + "\n(" + unit + ")",
					column.type() == Column.Type.NUMBER ? Look.NUMBER_HEAD : Look.HEAD);
		}
	}

	private void row(SheetText sheet, Section section, Row row) {
		sheet.row();
		if (!row.origin().isNone()) {
			var address = new CellAddress(sheet.rowNumber(), 0).formatAsString();
			places.putIfAbsent(row.origin().elementId(), "'" + sheet.sheet().getSheetName().replace("'", "''") + "'!" + address);
		}
		var columns = section.table().columns();
		for (int i = 0; i < columns.size(); i++) {
			cell(sheet, section, row, columns.get(i), row.cells().get(i));
		}
	}

	private void cell(SheetText sheet, Section section, Row row, Column column, Object value) {
		var text = FigureText.cell(column, value, content.locale());
		if (value instanceof BigDecimal number) {
			sheet.number(number.doubleValue(), styles.number(number, row.kind(), mark(section, row, column)), text);
		} else {
			sheet.measure(text);
			sheet.text(text, styles.text(row.kind()));
		}
	}

	private Mark mark(Section section, Row row, Column column) {
		return content.printed(section, row.id(), column.id()).map(cell -> cell.reproduced() ? Mark.SAME : Mark.OTHER)
				.orElse(Mark.NONE);
	}
}

package machi.report.internal;

import java.util.Arrays;
import java.util.List;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import machi.report.internal.WorkbookStyles.Look;

/** Writes a sheet from top to bottom and each row from left to right. */
final class SheetText {

	private static final int NARROWEST = 8;
	private static final int WIDEST = 60;
	private static final int LONGEST_TEXT = 32_767;
	private static final int WIDTH_UNIT = 256;

	private final XSSFSheet sheet;
	private final WorkbookStyles styles;
	private int[] widths = new int[0];
	private XSSFRow current;
	private int next;

	SheetText(XSSFSheet sheet, WorkbookStyles styles) {
		this.sheet = sheet;
		this.styles = styles;
	}

	XSSFSheet sheet() {
		return sheet;
	}

	/** Begins a row. */
	SheetText row() {
		current = sheet.createRow(current == null ? 0 : current.getRowNum() + 1);
		next = 0;
		return this;
	}

	int rowNumber() {
		return current.getRowNum();
	}

	SheetText text(String text, Look look) {
		if (look != Look.TITLE && look != Look.HEADING) {
			measure(text);
		}
		return text(text, styles.text(look));
	}

	SheetText text(String text, XSSFCellStyle style) {
		var cell = cell(style);
		if (!text.isEmpty()) {
			// a cell holds no more, and POI refuses it
			cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text);
		}
		return this;
	}

	SheetText number(double value) {
		cell(styles.text(Look.PLAIN)).setCellValue(value);
		return this;
	}

	/** A number with its style and the text that it will show, by which the column is made wide enough. */
	SheetText number(double value, XSSFCellStyle style, String shown) {
		measure(shown);
		cell(style).setCellValue(value);
		return this;
	}

	/** A text that leads to a place in the workbook, when there is one. */
	SheetText link(String text, String place) {
		if (place.isEmpty()) {
			return text(text, Look.WRAPPED);
		}
		text(text, Look.LINK);
		var link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
		link.setAddress(place);
		current.getCell(next - 1).setHyperlink(link);
		return this;
	}

	void heads(List<String> titles) {
		row();
		titles.forEach(title -> text(title, Look.HEAD));
	}

	void table(PlainTable table) {
		heads(table.titles());
		for (var cells : table.rows()) {
			row();
			cells.forEach(text -> text(text, Look.PLAIN));
		}
	}

	private XSSFCell cell(XSSFCellStyle style) {
		var cell = current.createCell(next++);
		cell.setCellStyle(style);
		return cell;
	}

	/** Counts a wide character as two, as Excel's widths of a column do with the usual fonts. */
	void measure(String text) {
		if (widths.length <= next) {
			widths = Arrays.copyOf(widths, next + 8);
		}
		int widest = text.lines().mapToInt(line -> line.codePoints().map(character -> character > 0x2e7f ? 2 : 1).sum()).max().orElse(0);
		widths[next] = Math.max(widths[next], widest + 2);
	}

	/** Gives the columns the width of what they hold. */
	void fit() {
		for (int i = 0; i < widths.length; i++) {
			if (widths[i] > 0) {
				sheet.setColumnWidth(i, Math.clamp(widths[i], NARROWEST, WIDEST) * WIDTH_UNIT);
			}
		}
	}
}

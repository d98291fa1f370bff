package machi.ui.result.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.report.FigureText;
import machi.ui.table.TableContent;

/** Result tables as a workbook, a sheet for each: numbers are numbers, with the decimals and separators they are shown with. */
final class TableWorkbook {

	private static final int LONGEST_SHEET_NAME = 31;
	private static final int NARROWEST = 10;
	private static final int WIDEST = 60;
	private static final int WIDTH_UNIT = 256;

	private final XSSFWorkbook workbook;
	private final Locale locale;
	private final CellStyle bold;

	private TableWorkbook(XSSFWorkbook workbook, Locale locale) {
		this.workbook = workbook;
		this.locale = locale;
		bold = workbook.createCellStyle();
		var font = workbook.createFont();
		font.setBold(true);
		bold.setFont(font);
		bold.setWrapText(true);
	}

	static byte[] of(List<ResultTable> tables, Locale locale) throws IOException {
		try (var workbook = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
			var writer = new TableWorkbook(workbook, locale);
			tables.forEach(writer::add);
			workbook.write(bytes);
			return bytes.toByteArray();
		}
	}

	private void add(ResultTable table) {
		var sheet = workbook.createSheet(sheetName(table.title().in(locale)));
		var content = new TableContent(table, locale);
		var header = sheet.createRow(0);
		for (int i = 0; i < table.columns().size(); i++) {
			var cell = header.createCell(i);
			cell.setCellValue(FigureText.title(table.columns().get(i), locale));
			cell.setCellStyle(bold);
			sheet.setColumnWidth(i, width(content, i) * WIDTH_UNIT);
		}
		for (int i = 0; i < table.rows().size(); i++) {
			write(sheet, i + 1, table.rows().get(i), content);
		}
		sheet.createFreezePane(0, 1);
	}

	private void write(Sheet sheet, int position, Row row, TableContent content) {
		var line = sheet.createRow(position);
		for (int i = 0; i < row.cells().size(); i++) {
			var cell = line.createCell(i);
			if (row.cells().get(i) instanceof BigDecimal number) {
				cell.setCellValue(number.doubleValue());
				style(cell, number.scale(), row.kind());
			} else if (row.cells().get(i) != null) {
				cell.setCellValue(content.shown(row, i));
				if (row.kind() != Row.Kind.DATA) {
					cell.setCellStyle(bold);
				}
			}
		}
	}

	/** A workbook may hold only so many styles, so equal ones are shared: the one that is there is taken. */
	private void style(Cell cell, int scale, Row.Kind kind) {
		var format = scale <= 0 ? "#,##0" : "#,##0." + "0".repeat(scale);
		var key = workbook.createDataFormat().getFormat(format);
		for (int i = 0; i < workbook.getNumCellStyles(); i++) {
			var style = workbook.getCellStyleAt(i);
			if (style.getDataFormat() == key && style.getFont().getBold() == (kind != Row.Kind.DATA)) {
				cell.setCellStyle(style);
				return;
			}
		}
		var style = workbook.createCellStyle();
		style.setDataFormat(key);
		if (kind != Row.Kind.DATA) {
			style.setFont(workbook.getFontAt(bold.getFontIndex()));
		}
		cell.setCellStyle(style);
	}

	private String sheetName(String title) {
		var name = WorkbookUtil.createSafeSheetName(title);
		for (int i = 2; workbook.getSheet(name) != null; i++) {
			var suffix = " " + i;
			var safe = WorkbookUtil.createSafeSheetName(title);
			name = safe.substring(0, Math.min(safe.length(), LONGEST_SHEET_NAME - suffix.length())) + suffix;
		}
		return name;
	}

	private static int width(TableContent content, int column) {
		int longest = content.table().rows().stream().mapToInt(row -> columns(content.shown(row, column))).max().orElse(0);
		return Math.clamp(longest + 2L, NARROWEST, WIDEST);
	}

	/** Japanese characters are two columns wide. */
	private static int columns(String text) {
		return text.codePoints().map(character -> character > 0x2E80 ? 2 : 1).sum();
	}
}

package machi.register.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.eclipse.emf.ecore.EObject;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

import machi.register.CellType;
import machi.register.RegisterColumn;

/** Registers as the sheets of a workbook. */
final class RegisterWorkbook {

	private static final String FONT = "Yu Gothic";
	private static final int EXACT_DIGITS = 15;
	private static final int WIDEST = 50;
	private static final int NARROWEST = 8;
	private static final int LONGEST_NAME = 31;

	private final List<RegisterTable> tables;
	private final Map<String, CellStyle> styles = new HashMap<>();

	RegisterWorkbook(List<RegisterTable> tables) {
		this.tables = tables;
	}

	void write(OutputStream to) throws IOException {
		try (var workbook = new SXSSFWorkbook(200)) {
			workbook.setZip64Mode(Zip64Mode.AsNeeded);
			for (var table : tables) {
				write(table, workbook, workbook.createSheet(sheetName(workbook, table)));
			}
			if (tables.isEmpty()) {
				workbook.createSheet();
			}
			workbook.write(to);
		}
	}

	private static String sheetName(SXSSFWorkbook workbook, RegisterTable table) {
		var name = RegisterTable.sheetName(table.register(), table.locale());
		for (int again = 2; workbook.getSheet(name) != null; again++) {
			var end = " " + again;
			name = name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
		}
		return name;
	}

	private void write(RegisterTable table, SXSSFWorkbook workbook, Sheet sheet) {
		var columns = table.sheetColumns();
		var widths = new int[columns.size()];
		writeHeader(table, workbook, sheet.createRow(0), widths);
		int at = 1;
		for (var element : table.rows()) {
			var row = sheet.createRow(at++);
			for (int column = 0; column < columns.size(); column++) {
				writeCell(table, workbook, row.createCell(column), element, columns.get(column), widths);
			}
		}
		if (table.hasTotals()) {
			writeTotals(table, workbook, sheet.createRow(at), columns);
		}
		sheet.createFreezePane(table.register().single() ? 0 : 2, 1);
		sheet.setAutoFilter(new CellRangeAddress(0, Math.max(at - 1, 1), 0, columns.size() - 1));
		for (int column = 0; column < widths.length; column++) {
			sheet.setColumnWidth(column, (Math.clamp(widths[column], NARROWEST, WIDEST) + 2) * 256);
		}
	}

	private void writeHeader(RegisterTable table, SXSSFWorkbook workbook, Row row, int[] widths) {
		var header = table.header();
		for (int column = 0; column < header.size(); column++) {
			var cell = row.createCell(column);
			cell.setCellValue(header.get(column));
			cell.setCellStyle(style(workbook, "header", "@"));
			widths[column] = width(header.get(column));
		}
	}

	private void writeCell(RegisterTable table, SXSSFWorkbook workbook, Cell cell, EObject element, RegisterColumn column,
			int[] widths) {
		int at = cell.getColumnIndex();
		var value = column == null ? null : table.value(element, column);
		if (value instanceof BigDecimal number && isExact(number)) {
			cell.setCellValue(number.doubleValue());
			cell.setCellStyle(style(workbook, "number", numberFormat(number.scale())));
			widths[at] = Math.max(widths[at], width(table.text(element, column)));
		} else if (value instanceof Integer number && column.type() == CellType.INTEGER) {
			cell.setCellValue(number);
			cell.setCellStyle(style(workbook, "number", numberFormat(0)));
		} else {
			var text = column == null ? table.textBeside(element, at) : table.text(element, column);
			if (!text.isEmpty()) {
				cell.setCellValue(text);
			}
			cell.setCellStyle(style(workbook, "text", "@"));
			widths[at] = Math.max(widths[at], width(text));
		}
	}

	/** Other numbers are written as text, so that no digit is lost. */
	private static boolean isExact(BigDecimal number) {
		return number.precision() <= EXACT_DIGITS && number.scale() >= 0 && number.scale() <= EXACT_DIGITS
				&& BigDecimal.valueOf(number.doubleValue()).compareTo(number) == 0;
	}

	private static String numberFormat(int scale) {
		return scale == 0 ? "#,##0" : "#,##0." + "0".repeat(scale);
	}

	private void writeTotals(RegisterTable table, SXSSFWorkbook workbook, Row row, List<RegisterColumn> columns) {
		var label = row.createCell(0);
		label.setCellValue(table.totalLabel());
		label.setCellStyle(style(workbook, "total", "@"));
		for (int at = 1; at < columns.size(); at++) {
			var column = columns.get(at);
			if (column != null && column.total()) {
				var letter = CellReference.convertNumToColString(at);
				var sum = sum(table, column);
				var cell = row.createCell(at);
				cell.setCellFormula("SUM(" + letter + "2:" + letter + row.getRowNum() + ")");
				cell.setCellValue(sum.doubleValue());
				cell.setCellStyle(style(workbook, "total", numberFormat(Math.max(0, sum.scale()))));
			}
		}
	}

	private static BigDecimal sum(RegisterTable table, RegisterColumn column) {
		return table.rows().stream().map(row -> table.value(row, column)).filter(Number.class::isInstance)
				.map(value -> new BigDecimal(value.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private CellStyle style(SXSSFWorkbook workbook, String kind, String format) {
		return styles.computeIfAbsent(kind + format, key -> {
			var style = workbook.createCellStyle();
			style.setDataFormat(workbook.createDataFormat().getFormat(format));
			Font font = workbook.createFont();
			font.setFontName(FONT);
			font.setBold(kind.equals("header") || kind.equals("total"));
			style.setFont(font);
			style.setWrapText(kind.equals("header"));
			if (kind.equals("header")) {
				style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
				style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
			}
			return style;
		});
	}

	/** Width of a text in half-width characters. */
	private static int width(String text) {
		return text.lines().mapToInt(line -> line.codePoints().map(RegisterWorkbook::width).sum()).max().orElse(0);
	}

	private static int width(int point) {
		return switch (UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH)) {
		case UCharacter.EastAsianWidth.FULLWIDTH, UCharacter.EastAsianWidth.WIDE -> 2;
		default -> 1;
		};
	}
}

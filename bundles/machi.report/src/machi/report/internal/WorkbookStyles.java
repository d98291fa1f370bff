package machi.report.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import machi.calculation.Row;

/** The styles of a workbook, each made once. */
final class WorkbookStyles {

	private static final byte[] BAND = { (byte) 0xf3, (byte) 0xf5, (byte) 0xf6 };
	private static final byte[] SAME = { (byte) 0xe6, (byte) 0xf1, (byte) 0xe7 };
	private static final byte[] OTHER = { (byte) 0xf8, (byte) 0xe0, (byte) 0xd2 };
	private static final byte[] LINK = { 0x2f, 0x6f, (byte) 0x8f };

	/** What a cell of text is. */
	enum Look {
		PLAIN, WRAPPED, TITLE, HEADING, HEAD, NUMBER_HEAD, LINK, SAME, OTHER
	}

	/** How a number compares with the printed one. */
	enum Mark {
		NONE, SAME, OTHER
	}

	private record NumberLook(int decimals, Row.Kind kind, Mark mark) {
	}

	private final XSSFWorkbook workbook;
	private final Map<Object, XSSFCellStyle> styles = new HashMap<>();

	WorkbookStyles(XSSFWorkbook workbook) {
		this.workbook = workbook;
	}

	XSSFCellStyle text(Look look) {
		return styles.computeIfAbsent(look, any -> newText(look));
	}

	XSSFCellStyle text(Row.Kind kind) {
		return styles.computeIfAbsent(kind, any -> {
			var style = workbook.createCellStyle();
			style.setVerticalAlignment(VerticalAlignment.TOP);
			row(style, kind);
			return style;
		});
	}

	/** Right-aligned, with thousands separators and the decimals that the value has. */
	XSSFCellStyle number(BigDecimal value, Row.Kind kind, Mark mark) {
		return styles.computeIfAbsent(new NumberLook(Math.max(0, value.scale()), kind, mark), any -> {
			var style = workbook.createCellStyle();
			int decimals = Math.max(0, value.scale());
			style.setDataFormat(workbook.createDataFormat().getFormat("#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals))));
			style.setVerticalAlignment(VerticalAlignment.TOP);
			row(style, kind);
			switch (mark) {
			case SAME -> fill(style, SAME);
			case OTHER -> fill(style, OTHER);
			case NONE -> {
				// as the row has it
			}
			}
			return style;
		});
	}

	private void row(XSSFCellStyle style, Row.Kind kind) {
		if (kind == Row.Kind.DATA) {
			return;
		}
		bold(style, 11);
		if (kind == Row.Kind.SUBTOTAL) {
			fill(style, BAND);
		} else {
			style.setBorderTop(BorderStyle.THIN);
			style.setBorderBottom(BorderStyle.MEDIUM);
		}
	}

	private XSSFCellStyle newText(Look look) {
		var style = workbook.createCellStyle();
		style.setVerticalAlignment(VerticalAlignment.TOP);
		switch (look) {
		case PLAIN -> style.setWrapText(false);
		case WRAPPED -> style.setWrapText(true);
		case TITLE -> bold(style, 16);
		case HEADING -> bold(style, 12);
		case HEAD, NUMBER_HEAD -> {
			bold(style, 11);
			style.setWrapText(true);
			style.setBorderBottom(BorderStyle.THIN);
			fill(style, BAND);
			style.setAlignment(look == Look.HEAD ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
		}
		case LINK -> {
			var font = workbook.createFont();
			font.setColor(new XSSFColor(LINK, null));
			style.setFont(font);
			style.setWrapText(true);
		}
		case SAME -> fill(style, SAME);
		case OTHER -> fill(style, OTHER);
		}
		return style;
	}

	private void bold(XSSFCellStyle style, int points) {
		var font = workbook.createFont();
		font.setBold(true);
		font.setFontHeightInPoints((short) points);
		style.setFont(font);
	}

	private static void fill(XSSFCellStyle style, byte[] colour) {
		style.setFillForegroundColor(new XSSFColor(colour, null));
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
	}
}

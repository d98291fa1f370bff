package machi.register.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;

/** The text that a person sees in a cell, from what the workbook stores; of a formula its last result. */
final class XlsxCells {

	/** Spreadsheets keep fifteen digits; what binary fractions add behind them is no part of the number. */
	private static final MathContext DIGITS = new MathContext(15);

	private final SharedStrings texts;
	private final StylesTable styles;
	private final boolean startsIn1904;

	XlsxCells(SharedStrings texts, StylesTable styles, boolean startsIn1904) {
		this.texts = texts;
		this.styles = styles;
		this.startsIn1904 = startsIn1904;
	}

	/**
	 * @param type   as stored: s, str, inlineStr, b, e, d, or n
	 * @param style  index of the cell's format, or -1
	 * @param stored the value as stored
	 */
	String text(String type, int style, String stored) {
		return switch (type) {
		case "s" -> texts.getItemAt(Integer.parseInt(stored.strip())).getString();
		case "b" -> stored.strip().equals("1") ? "TRUE" : "FALSE";
		case "n" -> stored.isBlank() ? "" : number(style, stored.strip());
		default -> stored;
		};
	}

	private String number(int style, String stored) {
		var format = format(style);
		if (!format.isEmpty() && DateUtil.isADateFormat(formatIndex(style), format)) {
			return date(Double.parseDouble(stored));
		}
		try {
			var value = new BigDecimal(stored).round(DIGITS);
			if (format.contains("%")) {
				return plain(value.movePointRight(2)) + "%";
			}
			return plain(value);
		} catch (NumberFormatException noNumber) {
			return stored;
		}
	}

	private static String plain(BigDecimal value) {
		return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
	}

	private String date(double value) {
		if (!DateUtil.isValidExcelDate(value)) {
			return Double.toString(value);
		}
		LocalDateTime moment = DateUtil.getLocalDateTime(value, startsIn1904);
		return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : moment.toString();
	}

	private int formatIndex(int style) {
		return style < 0 || style >= styles.getNumCellStyles() ? 0 : styles.getStyleAt(style).getDataFormat();
	}

	private String format(int style) {
		if (style < 0 || style >= styles.getNumCellStyles()) {
			return "";
		}
		var format = styles.getStyleAt(style).getDataFormatString();
		if (format == null) {
			format = BuiltinFormats.getBuiltinFormat(formatIndex(style));
		}
		return format == null ? "" : format;
	}
}

package machi.report;

import java.math.BigDecimal;
import java.util.Locale;

import machi.calculation.Column;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/** Values of result tables as a person reads them. */
public final class FigureText {

	private FigureText() {
	}

	/** The number with the decimals it has and a comma every three digits, as in 13,435,088 or 72.0. */
	public static String number(BigDecimal value) {
		var plain = (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
		int start = plain.startsWith("-") ? 1 : 0;
		int point = plain.indexOf('.');
		var text = new StringBuilder(plain);
		for (int i = (point < 0 ? plain.length() : point) - 3; i > start; i -= 3) {
			text.insert(i, ',');
		}
		return text.toString();
	}

	/** A cell of the column; the empty text where there is nothing. */
	public static String cell(Column column, Object value, Locale locale) {
		return switch (value) {
		case null -> "";
		case BigDecimal number -> number(number);
		case LocalizedText text -> text.in(locale);
		case Integer year when column.type() == Column.Type.FISCAL_YEAR -> new FiscalYear(year).in(locale);
		default -> value.toString();
		};
	}

	/** The title of the column, with its unit in brackets when it has one. */
	public static String title(Column column, Locale locale) {
		var unit = column.unit().in(locale);
		var title = column.title().in(locale);
		return unit.isEmpty() ? title : title + " (" + unit + ")";
	}
}

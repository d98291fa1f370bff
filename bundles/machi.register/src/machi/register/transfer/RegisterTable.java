package machi.register.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.apache.poi.ss.util.WorkbookUtil;
import org.eclipse.emf.ecore.EObject;

import machi.model.core.Element;
import machi.register.CellFormat;
import machi.register.RegisterColumn;
import machi.register.RegisterDefinition;
import machi.register.plan.MappingGuess;

/** A register as a sheet: the id first, then to what a row belongs, the attributes, and the sources as a reminder. */
record RegisterTable(RegisterDefinition register, List<RegisterColumn> columns, List<EObject> rows, Locale locale, CellFormat format) {

	/** @param personal whether columns of personal data are in the sheet */
	static RegisterTable of(RegisterDefinition register, EObject root, Locale locale, CellFormat format, boolean personal) {
		var columns = new ArrayList<>(register.columns().stream().filter(column -> personal || !column.personal()).toList());
		columns.sort((one, other) -> Boolean.compare(other.attribute().isID(), one.attribute().isID()));
		return new RegisterTable(register, List.copyOf(columns), register.rows(root), locale, format);
	}

	/** Name of the sheet of a register; spreadsheets allow no more than 31 characters. */
	static String sheetName(RegisterDefinition register, Locale locale) {
		return WorkbookUtil.createSafeSheetName(register.title().in(locale));
	}

	/** Index of the first attribute behind the id. */
	private int ownerAt() {
		return 1;
	}

	List<String> header() {
		var header = new ArrayList<String>();
		columns.forEach(column -> header.add(column.header(locale)));
		if (register.nested()) {
			header.add(ownerAt(), MappingGuess.ownerHeader(register, locale));
		}
		header.add(locale.getLanguage().equals("ja") ? "出典" : "Source");
		return header;
	}

	/** The columns as they stand in the sheet; null where no attribute stands. */
	List<RegisterColumn> sheetColumns() {
		var sheet = new ArrayList<>(columns);
		if (register.nested()) {
			sheet.add(ownerAt(), null);
		}
		sheet.add(null);
		return sheet;
	}

	Object value(EObject row, RegisterColumn column) {
		return row.eGet(column.attribute());
	}

	String text(EObject row, RegisterColumn column) {
		return format.format(column, value(row, column));
	}

	/** What stands in a column without attribute: the owner, or the sources. */
	String textBeside(EObject row, int sheetColumn) {
		if (register.nested() && sheetColumn == ownerAt()) {
			return row.eContainer() instanceof Element owner && owner.getId() != null ? owner.getId() : "";
		}
		return row instanceof Element element ? element.getSources().stream()
				.map(source -> (orEmpty(source.getDocument()) + " " + orEmpty(source.getLocator())).strip()).distinct()
				.collect(Collectors.joining("; ")) : "";
	}

	private static String orEmpty(String text) {
		return text == null ? "" : text;
	}

	String totalLabel() {
		return locale.getLanguage().equals("ja") ? "合計" : "Total";
	}

	boolean hasTotals() {
		return !register.single() && !rows.isEmpty() && columns.stream().anyMatch(RegisterColumn::total);
	}
}

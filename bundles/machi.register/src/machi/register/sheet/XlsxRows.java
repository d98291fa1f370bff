package machi.register.sheet;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

import machi.quantity.text.LocalizedText;

/** The rows of one sheet from its XML. Every cell of a merged range has the text of the range. */
final class XlsxRows {

	private final String file;
	private final XlsxCells cells;
	private final List<List<String>> rows = new ArrayList<>();
	private List<String> row = new ArrayList<>();
	private int width;
	private long count;

	XlsxRows(String file, XlsxCells cells) {
		this.file = file;
		this.cells = cells;
	}

	List<List<String>> read(XMLStreamReader xml) throws XMLStreamException, SheetException {
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.DTD) {
				throw new XMLStreamException("document type in a sheet");
			} else if (event == XMLStreamConstants.START_ELEMENT) {
				switch (xml.getLocalName()) {
				case "row" -> beginRow(xml.getAttributeValue(null, "r"));
				case "c" -> readCell(xml);
				case "mergeCell" -> fillRange(xml.getAttributeValue(null, "ref"));
				default -> {
					// formats and drawings are not data
				}
				}
			}
		}
		return rows.stream().map(List::copyOf).toList();
	}

	private void beginRow(String number) throws SheetException {
		int index = number == null ? rows.size() : Integer.parseInt(number) - 1;
		SheetLimits.checkSize(file, index + 1, 0, count);
		while (rows.size() < index) {
			rows.add(List.of());
		}
		row = new ArrayList<>();
		rows.add(row);
	}

	private void readCell(XMLStreamReader xml) throws XMLStreamException, SheetException {
		var reference = xml.getAttributeValue(null, "r");
		int column = reference == null ? row.size() : new CellReference(reference).getCol() & 0xFFFF;
		var type = xml.getAttributeValue(null, "t");
		var style = xml.getAttributeValue(null, "s");
		SheetLimits.checkSize(file, rows.size(), column + 1, count += Math.max(1, column + 1 - row.size()));
		var stored = storedValue(xml);
		var text = cells.text(type == null ? "n" : type, style == null ? -1 : Integer.parseInt(style), stored);
		if (text.length() > SheetLimits.CELL_LENGTH) {
			int longest = SheetLimits.CELL_LENGTH;
			throw new SheetException(LocalizedText.of(
					"%s, row %,d: a cell holds more than %,d characters".formatted(file, rows.size(), longest),
					"%s %,d行目: %,d字を超えるセルがあります".formatted(file, rows.size(), longest)));
		}
		while (row.size() < column) {
			row.add("");
		}
		if (row.size() == column) {
			row.add(text);
		} else {
			row.set(column, text);
		}
		width = Math.max(width, row.size());
	}

	/** The text of the value or of the inline text, up to the end of the cell; not of a formula or a phonetic reading. */
	private static String storedValue(XMLStreamReader xml) throws XMLStreamException {
		var value = new StringBuilder();
		int ignored = 0;
		boolean inValue = false;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				ignored += xml.getLocalName().equals("rPh") ? 1 : 0;
				inValue = ignored == 0 && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"));
			} else if (event == XMLStreamConstants.END_ELEMENT) {
				ignored -= xml.getLocalName().equals("rPh") ? 1 : 0;
				inValue = false;
				if (xml.getLocalName().equals("c")) {
					return value.toString();
				}
			} else if (inValue && event == XMLStreamConstants.CHARACTERS) {
				value.append(xml.getText());
			}
		}
		return value.toString();
	}

	/** Only what lies in the used part of the sheet is filled. */
	private void fillRange(String reference) throws SheetException {
		var range = CellRangeAddress.valueOf(reference);
		if (range.getFirstRow() >= rows.size()) {
			return;
		}
		var first = rows.get(range.getFirstRow());
		var text = range.getFirstColumn() < first.size() ? first.get(range.getFirstColumn()) : "";
		if (text.isEmpty()) {
			return;
		}
		for (int at = range.getFirstRow(); at <= Math.min(range.getLastRow(), rows.size() - 1); at++) {
			var filled = new ArrayList<>(rows.get(at));
			for (int column = range.getFirstColumn(); column <= Math.min(range.getLastColumn(), width - 1); column++) {
				while (filled.size() <= column) {
					filled.add("");
				}
				filled.set(column, text);
				SheetLimits.checkSize(file, rows.size(), width, ++count);
			}
			rows.set(at, filled);
		}
	}
}

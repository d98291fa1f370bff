package machi.register.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import machi.quantity.text.LocalizedText;

/** CSV text to a table; the separator is the one that the first lines use. */
final class CsvSheets {

	private static final char[] SEPARATORS = { ',', '\t', ';' };
	/** Enough to say how many there are before the row is refused. */
	private static final int MOST_FIELDS = 2_000_000;
	private static final int LONGEST_ROW = 4_000_000;
	private static final int SAMPLE = 64 * 1024;

	private CsvSheets() {
	}

	static SheetTable read(String file, String text) throws SheetException {
		var rows = new ArrayList<List<String>>();
		long cells = 0;
		int row = 0;
		var handler = CsvRecordHandler.builder().maxFields(MOST_FIELDS).maxFieldSize(SheetLimits.CELL_LENGTH)
				.maxRecordSize(LONGEST_ROW).build();
		try (var reader = CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(false)
				.missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
				.maxBufferSize(SheetLimits.CELL_LENGTH * 4).build(handler, text)) {
			for (var line : reader) {
				row++;
				SheetLimits.checkSize(file, row, line.getFieldCount(), cells += line.getFieldCount());
				rows.add(List.copyOf(line.getFields()));
			}
		} catch (CsvParseException wrong) {
			throw new SheetException(LocalizedText.of(
					file + ", row " + (row + 1) + ": the row cannot be read as CSV: a quotation mark is missing, or a cell is too long",
					file + " " + (row + 1) + "行目: CSVとして読めません。引用符の閉じ忘れや長すぎるセルがないか確認してください"), wrong);
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return new SheetTable(file, "", rows);
	}

	/** The separator that the first lines have most often outside of quotation marks. */
	private static char separator(String text) {
		var counts = new int[SEPARATORS.length];
		boolean quoted = false;
		for (int at = 0; at < Math.min(text.length(), SAMPLE); at++) {
			char character = text.charAt(at);
			quoted ^= character == '"';
			for (int i = 0; i < SEPARATORS.length && !quoted; i++) {
				counts[i] += character == SEPARATORS[i] ? 1 : 0;
			}
		}
		int best = 0;
		for (int i = 1; i < SEPARATORS.length; i++) {
			best = counts[i] > counts[best] ? i : best;
		}
		return SEPARATORS[best];
	}
}

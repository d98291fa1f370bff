package machi.ui.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Rows as comma-separated values, with the mark by which spreadsheets know that they are UTF-8. */
public final class CsvText {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private CsvText() {
	}

	public static String of(List<List<String>> rows) {
		var text = new StringWriter();
		text.append(BYTE_ORDER_MARK);
		try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
			rows.forEach(csv::writeRecord);
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return text.toString();
	}
}

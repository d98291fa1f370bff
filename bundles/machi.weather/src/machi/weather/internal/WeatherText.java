package machi.weather.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import machi.quantity.text.LocalizedText;
import machi.weather.WeatherFormatException;

/**
 * A file as rows of fields; empty lines are left out.
 *
 * @param name of the file, for people
 * @param rows at least one
 */
record WeatherText(String name, List<Row> rows) {

	private static final int LONGEST_FIELD = 64 * 1024;
	private static final int MOST_FIELDS = 4096;
	/** A leap year of 5-minute values has 105,408 rows. */
	private static final int MOST_ROWS = 110_000;
	private static final int MOST_VALUES = 4_400_000;
	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

	/** A line that is not empty, with its number in the file. */
	record Row(int line, List<String> fields) {

		/** The field without blanks around it; empty when the row is shorter. */
		String at(int index) {
			return index >= 0 && index < fields.size() ? fields.get(index).strip() : "";
		}
	}

	static WeatherText of(String name, byte[] bytes) throws WeatherFormatException {
		var problems = new Problems(name);
		var rows = rows(decode(bytes), problems);
		if (rows.isEmpty()) {
			throw problems.end(0, "", "",
					LocalizedText.of("weather data; the file is empty", "気象データ（ファイルが空です）"));
		}
		return new WeatherText(name, rows);
	}

	/** UTF-8 if the bytes are that, else Shift_JIS, else Latin 1, which takes any. */
	private static String decode(byte[] bytes) {
		for (var charset : CHARSETS) {
			try {
				String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
				return text.startsWith("\uFEFF") ? text.substring(1) : text;
			} catch (CharacterCodingException other) {
				// the next one
			}
		}
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static List<Row> rows(String text, Problems problems) throws WeatherFormatException {
		var rows = new ArrayList<Row>();
		var handler = CsvRecordHandler.builder().maxFields(MOST_FIELDS).maxFieldSize(LONGEST_FIELD)
				.maxRecordSize(LONGEST_FIELD * 4).build();
		int line = 0;
		int values = 0;
		try (var reader = CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE)
				.extraFieldStrategy(FieldMismatchStrategy.IGNORE).maxBufferSize(LONGEST_FIELD * 4).build(handler, text)) {
			for (var row : reader) {
				line = Math.toIntExact(row.getStartingLineNumber());
				values += row.getFieldCount();
				if (rows.size() == MOST_ROWS || values > MOST_VALUES) {
					throw problems.end(line, "", "", LocalizedText.of("at most " + MOST_ROWS + " rows and " + MOST_VALUES + " values",
							MOST_ROWS + "行・" + MOST_VALUES + "個までの値"));
				}
				rows.add(new Row(line, row.getFields()));
			}
		} catch (CsvParseException wrong) {
			throw problems.end(line + 1, "", "", LocalizedText.of(
					"a row of short values; a quotation mark is not closed, or a value or row is far too long",
					"短い値の行（引用符の閉じ忘れか、長すぎる値・行です）"));
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return rows;
	}
}

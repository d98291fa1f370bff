package machi.ledger.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import machi.ledger.Account;
import machi.ledger.Entry;
import machi.ledger.Operation;
import machi.ledger.Posting;

/** A line of a ledger as CSV (RFC 4180), in UTF-8 and with a line feed at its end. */
final class LineFormat {

	/** The first line of a ledger. */
	static final String HEADER = "number,time,operation,from,to,amount,premium,undoes,note,hash";

	private static final int FIELDS = 10;

	private LineFormat() {
	}

	/** The line without its hash and the comma before it. */
	static String content(long number, Instant time, Posting posting) {
		var text = new StringWriter();
		try (var writer = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text)) {
			writer.writeRecord(Long.toString(number), time.toString(), posting.operation().name(), posting.from().toString(),
					posting.to().toString(), Long.toString(posting.amount()), Long.toString(posting.premium()), Long.toString(posting.undoes()),
					posting.note());
		} catch (IOException neverOfText) {
			throw new UncheckedIOException(neverOfText);
		}
		return text.toString().strip();
	}

	/** Fields of each line of a text whose lines are complete; null for a line that is no CSV, and nothing after it. */
	static List<List<String>> fields(String text) {
		var lines = new ArrayList<List<String>>();
		try (var reader = CsvReader.builder().ofCsvRecord(text)) {
			reader.forEach(line -> lines.add(line.getFields()));
		} catch (CsvParseException | UncheckedIOException broken) {
			lines.add(null);
		} catch (IOException neverOfText) {
			throw new UncheckedIOException(neverOfText);
		}
		return lines;
	}

	/** @throws IllegalArgumentException when the fields are no entry */
	static Entry entry(List<String> fields) {
		if (fields == null || fields.size() != FIELDS) {
			throw new IllegalArgumentException("fields " + (fields == null ? 0 : fields.size()));
		}
		try {
			return new Entry(Long.parseLong(fields.get(0)), Instant.parse(fields.get(1)), Operation.valueOf(fields.get(2)),
					Account.parse(fields.get(3)), Account.parse(fields.get(4)), Long.parseLong(fields.get(5)), Long.parseLong(fields.get(6)),
					Long.parseLong(fields.get(7)), fields.get(8), fields.get(9));
		} catch (DateTimeException noTime) {
			throw new IllegalArgumentException(noTime);
		}
	}
}

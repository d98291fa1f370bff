package machi.hardware.mqtt.points;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/** Reads the table of points from a CSV file (UTF-8, with or without a byte order mark), as spreadsheets write it. */
public final class PointTableReader {

	private static final long LARGEST_FILE = 4 << 20;
	private static final int MOST_ROWS = 10_000;
	private static final int MOST_PROBLEMS = 100;

	private final Path file;
	private final RowReader rowReader;
	private final Map<String, PointRow> rows = new LinkedHashMap<>();
	private final List<DeviceException> problems = new ArrayList<>();

	private PointTableReader(Path file, RowReader rowReader) {
		this.file = file;
		this.rowReader = rowReader;
	}

	/**
	 * Reads a table; lines with a wrong cell are left out and told.
	 *
	 * @param commandTopics whether a point that is told something needs a topic for it
	 * @throws DeviceException of kind CONFIGURATION when it cannot be read at all or no line is usable
	 */
	public static PointTable read(Path file, boolean commandTopics) throws DeviceException {
		return new PointTableReader(file, new RowReader(commandTopics)).read();
	}

	private PointTable read() throws DeviceException {
		try {
			if (Files.size(file) > LARGEST_FILE) {
				throw wrong(0, "the file is larger than " + LARGEST_FILE + " bytes", "ファイルが " + LARGEST_FILE + " バイトを超えています");
			}
			try (var csv = CsvReader.builder().skipEmptyLines(true).detectBomHeader(true).ofCsvRecord(file)) {
				readAll(csv);
			}
		} catch (CsvParseException broken) {
			throw new DeviceException(DeviceException.Kind.CONFIGURATION, LocalizedText.of(
					"Table of points " + file.getFileName() + ": not a CSV file: " + broken.getMessage(),
					"点の表 " + file.getFileName() + ": CSVファイルではありません: " + broken.getMessage()), broken);
		} catch (IOException unreadable) {
			throw new DeviceException(DeviceException.Kind.CONFIGURATION, LocalizedText.of(
					"Table of points " + file + ": cannot be read", "点の表 " + file + ": 読めません"), unreadable);
		}
		if (rows.isEmpty()) {
			throw problems.isEmpty() ? wrong(0, "there is no line with a point", "点の行がありません") : problems.get(0);
		}
		return new PointTable(rows, true, problems);
	}

	private void readAll(CsvReader<CsvRecord> csv) throws DeviceException {
		List<Column> header = null;
		for (var line : csv) {
			if (header == null) {
				header = header(line);
			} else {
				row(header, line);
			}
		}
	}

	private List<Column> header(CsvRecord line) throws DeviceException {
		var columns = new ArrayList<Column>();
		for (int i = 0; i < line.getFieldCount(); i++) {
			var text = line.getField(i).strip();
			var column = Column.named(text);
			if (column.isEmpty() || columns.contains(column.get())) {
				throw wrong(line.getStartingLineNumber(), "column " + (i + 1) + " \"" + shortened(text) + "\" is unknown or there twice; "
						+ "columns are " + Column.names(), "列 " + (i + 1) + "「" + shortened(text)
								+ "」は未知または重複しています。使える列: " + Column.names());
			}
			columns.add(column.get());
		}
		if (!columns.contains(Column.POINT)) {
			throw wrong(line.getStartingLineNumber(), "the column point is missing", "列「point」がありません");
		}
		return columns;
	}

	private void row(List<Column> header, CsvRecord line) {
		var cells = new LinkedHashMap<Column, String>();
		for (int i = 0; i < Math.min(header.size(), line.getFieldCount()); i++) {
			var text = line.getField(i).strip();
			if (!text.isEmpty()) {
				cells.put(header.get(i), text);
			}
		}
		if (cells.isEmpty()) {
			return;
		}
		try {
			if (line.getFieldCount() > header.size()) {
				throw new CellException(Column.POINT, "there are " + line.getFieldCount() + " cells but " + header.size() + " columns",
						line.getFieldCount() + " セルありますが列は " + header.size() + " です");
			}
			var row = rowReader.read(cells);
			if (rows.size() >= MOST_ROWS) {
				throw new CellException(Column.POINT, "more than " + MOST_ROWS + " points", MOST_ROWS + " 点を超えています");
			}
			if (rows.putIfAbsent(row.id(), row) != null) {
				throw new CellException(Column.POINT, "\"" + row.id() + "\" is there twice", "「" + row.id() + "」が重複しています");
			}
		} catch (CellException wrong) {
			if (problems.size() < MOST_PROBLEMS) {
				problems.add(wrong(line.getStartingLineNumber(), "column " + wrong.column().english() + ": " + wrong.text().english(),
						"列 " + wrong.column().english() + ": " + wrong.text().japanese()));
			}
		}
	}

	private DeviceException wrong(long line, String english, String japanese) {
		var where = line == 0 ? "" : " line " + line;
		var lineInJapanese = line == 0 ? "" : " " + line + " 行目";
		return new DeviceException(DeviceException.Kind.CONFIGURATION,
				LocalizedText.of("Table of points " + file.getFileName() + where + ": " + english,
						"点の表 " + file.getFileName() + lineInJapanese + ": " + japanese));
	}

	private static String shortened(String text) {
		return text.length() <= 40 ? text : text.substring(0, 40) + "…";
	}
}

package machi.meterfile.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifiers;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import machi.quantity.text.LocalizedText;

/**
 * The lines of a CSV text that hold anything, up to the first that is no CSV.
 *
 * @param file name of the file, for people
 */
public record CsvTable(String file, List<Line> lines, List<FileFault> faults) {

	private static final int LONGEST_CELL = 10_000;
	private static final int MOST_CELLS = 10_000;
	/** More than the half hours of all meters of a town in a year. */
	private static final int MOST_CELLS_IN_ALL = 10_000_000;
	private static final int SAMPLE = 64 * 1024;

	public CsvTable {
		lines = List.copyOf(lines);
		faults = List.copyOf(faults);
	}

	/**
	 * A line of a table.
	 *
	 * @param number from 1, as an editor counts
	 */
	public record Line(int number, List<String> cells) {

		/** The cell, or empty when the line is too short. */
		public String cell(int column) {
			return column < cells.size() ? cells.get(column) : "";
		}
	}

	/** Reads a text; cells are separated by commas, or by tabs where there is no comma. */
	public static CsvTable read(String file, String text) {
		var lines = new ArrayList<Line>();
		var faults = new ArrayList<FileFault>();
		long cells = 0;
		var handler = CsvRecordHandler.builder().maxFields(MOST_CELLS).maxFieldSize(LONGEST_CELL)
				.maxRecordSize(LONGEST_CELL * 100).fieldModifier(FieldModifiers.STRIP).build();
		try (var reader = CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(true)
				.missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
				.maxBufferSize(LONGEST_CELL * 8).build(handler, text)) {
			for (var line : reader) {
				cells += line.getFieldCount();
				if (cells > MOST_CELLS_IN_ALL) {
					int number = Math.toIntExact(line.getStartingLineNumber());
					faults.add(new FileFault(file, number, 0, "", "…", LocalizedText.of(
							"at most %,d cells in all".formatted(MOST_CELLS_IN_ALL), "全体で%,dセル以下".formatted(MOST_CELLS_IN_ALL))));
					break;
				}
				if (line.getFields().stream().anyMatch(cell -> !cell.isEmpty())) {
					lines.add(new Line(Math.toIntExact(line.getStartingLineNumber()), List.copyOf(line.getFields())));
				}
			}
		} catch (CsvParseException wrong) {
			int last = lines.isEmpty() ? 0 : lines.getLast().number();
			faults.add(new FileFault(file, last + 1, 0, "", "…", LocalizedText.of(
					"CSV from here on: a quotation mark is missing, or a cell or line is too long",
					"CSV形式の行(引用符の閉じ忘れや長すぎるセルのないもの)")));
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return new CsvTable(file, lines, faults);
	}

	private static char separator(String text) {
		var sample = text.substring(0, Math.min(SAMPLE, text.length()));
		return sample.indexOf(',') < 0 && sample.indexOf('\t') >= 0 ? '\t' : ',';
	}

	/** @param column of the cell, from 0 */
	public FileFault fault(Line line, int column, String header, LocalizedText expected) {
		return new FileFault(file, line.number(), column + 1, header, line.cell(column), expected);
	}
}

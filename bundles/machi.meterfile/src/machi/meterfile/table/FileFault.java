package machi.meterfile.table;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * A cell of a CSV file that could not be read.
 *
 * @param file     name of the file
 * @param line     from 1
 * @param column   from 1; 0 when the whole line is meant
 * @param header   what stands above the cell, or empty
 * @param found    the text of the cell
 * @param expected what it should have held
 */
public record FileFault(String file, int line, int column, String header, String found, LocalizedText expected) {

	private static final int SHOWN = 60;

	public FileFault {
		Objects.requireNonNull(file);
		Objects.requireNonNull(header);
		Objects.requireNonNull(found);
		Objects.requireNonNull(expected);
	}

	/** One sentence: place, what was found, what was expected. */
	public LocalizedText message() {
		var shown = shortened(found);
		var head = shortened(header);
		return LocalizedText.of(
				file + " line " + line + (column > 0 ? " column " + column : "")
						+ (header.isBlank() ? "" : " (" + head + ")") + ": found "
						+ (found.isBlank() ? "an empty cell" : "“" + shown + "”") + ", expected " + expected.english(),
				file + " " + line + "行目" + (column > 0 ? " " + column + "列目" : "")
						+ (header.isBlank() ? "" : "「" + head + "」") + ": "
						+ (found.isBlank() ? "空欄" : "「" + shown + "」") + "となっています。" + expected.japanese() + "を入力してください");
	}

	private static String shortened(String text) {
		return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
	}
}

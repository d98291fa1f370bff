package machi.register;

import java.util.Locale;
import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * A cell that could not be read.
 *
 * @param found    the text of the cell
 * @param expected what the cell should have held
 */
public record CellFault(CellPosition position, String found, LocalizedText expected) {

	private static final int SHOWN = 60;

	public CellFault {
		Objects.requireNonNull(position);
		Objects.requireNonNull(found);
		Objects.requireNonNull(expected);
	}

	/** One sentence: place, what was found, what was expected. */
	public LocalizedText message() {
		return LocalizedText.of(
				place(Locale.ENGLISH) + ": found " + quoted(found, "“", "”", "an empty cell") + ", expected " + expected.english(),
				place(Locale.JAPANESE) + ": " + quoted(found, "「", "」", "空欄") + "となっています。" + expected.japanese()
						+ "を入力してください");
	}

	private static String quoted(String text, String open, String close, String nothing) {
		if (text.isBlank()) {
			return nothing;
		}
		return open + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + close;
	}

	private String place(Locale locale) {
		boolean japanese = locale.equals(Locale.JAPANESE);
		var place = new StringBuilder(position.file());
		if (!position.sheet().isEmpty()) {
			place.append(place.isEmpty() ? "" : " ");
			place.append(japanese ? "シート「" + position.sheet() + "」" : "sheet “" + position.sheet() + "”");
		}
		place.append(place.isEmpty() ? "" : " ").append(japanese ? position.row() + "行目" : "row " + position.row());
		if (position.column() > 0) {
			place.append(japanese ? " " + position.letter() + "列" : " column " + position.letter());
			if (!position.header().isBlank()) {
				place.append(japanese ? "「" + position.header() + "」" : " (" + position.header() + ")");
			}
		}
		return place.toString();
	}
}

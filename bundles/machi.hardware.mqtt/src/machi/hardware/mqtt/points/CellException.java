package machi.hardware.mqtt.points;

import machi.quantity.text.LocalizedText;

/** A cell of the table cannot be used. */
final class CellException extends Exception {

	private static final long serialVersionUID = 1L;

	private final Column column;
	private final transient LocalizedText text;

	CellException(Column column, String english, String japanese) {
		super(english);
		this.column = column;
		this.text = LocalizedText.of(english, japanese);
	}

	Column column() {
		return column;
	}

	LocalizedText text() {
		return text;
	}
}

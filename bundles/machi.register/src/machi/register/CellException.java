package machi.register;

import machi.quantity.text.LocalizedText;

/** Says that the text of a cell is no value of its column. */
public final class CellException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String found;
	private final transient LocalizedText expected;

	public CellException(String found, LocalizedText expected) {
		super("found '" + found + "', expected " + expected.english());
		this.found = found;
		this.expected = expected;
	}

	/** The text of the cell. */
	public String found() {
		return found;
	}

	/** What the column wants, for example a number in kW from 0. */
	public LocalizedText expected() {
		return expected;
	}
}

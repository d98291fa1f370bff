package machi.ledger;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * Something wrong in a ledger.
 *
 * @param file name of the file
 * @param line from 1; 0 when it concerns no line
 */
public record LedgerProblem(String file, long line, LocalizedText message) {

	public LedgerProblem {
		Objects.requireNonNull(file);
		Objects.requireNonNull(message);
	}

	/** The place and what is wrong. */
	public LocalizedText text() {
		return line == 0 ? LocalizedText.of(file + ": " + message.english(), file + ": " + message.japanese())
				: LocalizedText.of(file + ":" + line + ": " + message.english(), file + " " + line + "行目: " + message.japanese());
	}
}

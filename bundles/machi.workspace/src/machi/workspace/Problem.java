package machi.workspace;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * Something to know of a file of a program.
 *
 * @param file    name of the file in the program's folder
 * @param line    line, from 1; 0 when it is not known
 * @param column  column, from 1; 0 when it is not known
 * @param message what is wrong and what was expected
 */
public record Problem(String file, int line, int column, LocalizedText message, Kind kind) {

	/** How bad it is. */
	public enum Kind {
		/** Nothing is wrong: for example, the domain of the file is not installed. */
		NOTE,
		/** Wrong, but kept as it is. */
		KEPT,
		/** Something of the file could not be loaded; saving that file is refused. */
		LOST
	}

	public Problem {
		Objects.requireNonNull(file);
		Objects.requireNonNull(message);
		Objects.requireNonNull(kind);
	}

	/** Something wrong; with a loss, or kept as it is. */
	public Problem(String file, int line, int column, LocalizedText message, boolean lost) {
		this(file, line, column, message, lost ? Kind.LOST : Kind.KEPT);
	}

	/** Whether something of the file could not be loaded. */
	public boolean lost() {
		return kind == Kind.LOST;
	}

	public boolean isNote() {
		return kind == Kind.NOTE;
	}
}

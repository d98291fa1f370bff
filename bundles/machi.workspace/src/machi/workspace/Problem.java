package machi.workspace;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * Something wrong in a file of a program.
 *
 * @param file    name of the file in the program's folder
 * @param line    line, from 1; 0 when it is not known
 * @param column  column, from 1; 0 when it is not known
 * @param message what is wrong and what was expected
 * @param lost    true when something of the file could not be loaded; saving that file is then refused
 */
public record Problem(String file, int line, int column, LocalizedText message, boolean lost) {

	public Problem {
		Objects.requireNonNull(file);
		Objects.requireNonNull(message);
	}
}

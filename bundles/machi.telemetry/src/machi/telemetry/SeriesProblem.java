package machi.telemetry;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * A file of series that cannot be read.
 *
 * @param file    its name, below the program's folder
 * @param message what is wrong and what to do
 */
public record SeriesProblem(String file, LocalizedText message) {

	public SeriesProblem {
		Objects.requireNonNull(file);
		Objects.requireNonNull(message);
	}
}

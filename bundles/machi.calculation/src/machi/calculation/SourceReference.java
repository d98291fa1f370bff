package machi.calculation;

import java.util.Objects;

/**
 * Where an entered value comes from.
 *
 * @param document   id of the source document; may be empty
 * @param locator    page, line, table or cell, as in {@code l.588}; may be empty
 * @param assumption true when the value is an assumption and not read from the document
 */
public record SourceReference(String document, String locator, boolean assumption) {

	public SourceReference {
		Objects.requireNonNull(document);
		Objects.requireNonNull(locator);
	}
}

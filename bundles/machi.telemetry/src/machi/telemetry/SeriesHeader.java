package machi.telemetry;

import java.time.Instant;
import java.util.Objects;

/**
 * What people know of a series.
 *
 * @param id         stable, unique in the program; any text of 1 to 200 characters
 * @param title      what people call it
 * @param source     where it comes from, for example the name of the meter's file; may be empty
 * @param importedAt when it came in
 */
public record SeriesHeader(String id, String title, String source, Instant importedAt) {

	private static final int LONGEST_ID = 200;

	/** @throws IllegalArgumentException when the id is blank or too long */
	public SeriesHeader {
		Objects.requireNonNull(title);
		Objects.requireNonNull(source);
		Objects.requireNonNull(importedAt);
		if (id.isBlank() || id.length() > LONGEST_ID) {
			throw new IllegalArgumentException("id of a series: " + id);
		}
	}
}

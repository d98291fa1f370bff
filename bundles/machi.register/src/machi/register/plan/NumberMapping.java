package machi.register.plan;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A printed number that the elements of a step carry.
 *
 * @param scheme id of the numbering scheme
 * @param text   the number; columns in braces
 */
public record NumberMapping(@JsonProperty("scheme") String scheme, @JsonProperty("text") String text) {

	public NumberMapping {
		Objects.requireNonNull(scheme, "scheme");
		Objects.requireNonNull(text, "text");
	}
}

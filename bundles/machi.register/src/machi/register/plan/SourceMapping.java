package machi.register.plan;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The source that the elements of a step carry. All parts may name columns in braces; a source that names an empty cell is
 * left out.
 *
 * @param feature    attribute that the source is for; empty: the whole element
 * @param document   id of the document; empty: that of the plan
 * @param locator    place in the document, as in <code>l.{line}</code>
 * @param assumption yes or no
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SourceMapping(String feature, String document, String locator, String assumption, String note) {

	public SourceMapping(@JsonProperty("feature") String feature, @JsonProperty("document") String document,
			@JsonProperty("locator") String locator, @JsonProperty("assumption") String assumption,
			@JsonProperty("note") String note) {
		this.feature = Objects.requireNonNullElse(feature, "");
		this.document = Objects.requireNonNullElse(document, "");
		this.locator = Objects.requireNonNullElse(locator, "");
		this.assumption = Objects.requireNonNullElse(assumption, "");
		this.note = Objects.requireNonNullElse(note, "");
	}
}

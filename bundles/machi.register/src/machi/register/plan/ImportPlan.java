package machi.register.plan;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is imported from which files, in order.
 *
 * @param document id of the document that sources name unless they say otherwise; may be empty
 */
public record ImportPlan(String document, List<ImportStep> steps) {

	public ImportPlan(@JsonProperty("document") String document, @JsonProperty("steps") List<ImportStep> steps) {
		this.document = Objects.requireNonNullElse(document, "");
		this.steps = steps == null ? List.of() : List.copyOf(steps);
	}
}

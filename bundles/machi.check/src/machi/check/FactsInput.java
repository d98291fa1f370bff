package machi.check;

import java.util.List;

/** Input of {@code check.facts}. */
public record FactsInput(List<StatedFact> facts) {

	public FactsInput {
		facts = List.copyOf(facts);
	}
}

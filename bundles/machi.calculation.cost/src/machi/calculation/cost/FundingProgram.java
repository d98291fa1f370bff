package machi.calculation.cost;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.Fraction;
import machi.quantity.text.LocalizedText;

/**
 * A source of money and its rule.
 *
 * @param grant       true when it is a grant; own funds, loans and private money are stated but follow no rule
 * @param defaultRate share of the eligible cost for equipment without a term of its own; empty when no rule is stated
 * @param terms       terms by equipment, the first that holds is taken
 */
public record FundingProgram(Subject subject, LocalizedText name, boolean grant, Optional<Fraction> defaultRate,
		List<GrantTerm> terms) {

	public FundingProgram {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(defaultRate);
		terms = List.copyOf(terms);
	}

	public String id() {
		return subject.elementId();
	}
}

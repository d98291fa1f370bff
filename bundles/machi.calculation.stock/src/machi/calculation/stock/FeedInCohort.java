package machi.calculation.stock;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/**
 * Plants whose purchase price began to be guaranteed in one fiscal year.
 *
 * @param termYears how long the price is guaranteed; empty when not entered
 */
public record FeedInCohort(Subject subject, LocalizedText name, Optional<FiscalYear> granted, Optional<BigDecimal> count,
		Optional<BigDecimal> capacityKw, Optional<Integer> termYears) {

	public FeedInCohort {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(granted);
		Objects.requireNonNull(count);
		Objects.requireNonNull(capacityKw);
		Objects.requireNonNull(termYears);
	}
}

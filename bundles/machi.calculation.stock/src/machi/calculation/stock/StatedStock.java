package machi.calculation.stock;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/**
 * How many there are, or how many are added, as a document says it: in a sentence or as the baseline of an indicator.
 *
 * @param year        at whose end the number holds, or with which the growth begins; empty: not said
 * @param growthYears the years within which the number is added; empty: the number is a level
 */
public record StatedStock(Subject subject, LocalizedText name, BigDecimal quantity, Optional<FiscalYear> year, Optional<Integer> growthYears) {

	public StatedStock {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(quantity);
		Objects.requireNonNull(year);
		Objects.requireNonNull(growthYears);
	}
}

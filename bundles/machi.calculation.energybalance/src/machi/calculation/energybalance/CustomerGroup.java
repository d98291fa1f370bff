package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;

/**
 * Customers that a plan prints as one row.
 *
 * @param quantity number of facilities or houses as entered for the group
 * @param rounding how the row of this group is rounded; a printed table may treat its rows differently (Kasai l.573
 *                 sums rounded sites, l.576 and l.577 round the sum)
 */
public record CustomerGroup(String id, LocalizedText name, Optional<BigDecimal> quantity, RoundingPolicy rounding,
		Subject subject) {

	public CustomerGroup {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(quantity);
		Objects.requireNonNull(rounding);
		Objects.requireNonNull(subject);
	}
}

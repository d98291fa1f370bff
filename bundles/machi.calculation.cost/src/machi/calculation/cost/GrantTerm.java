package machi.calculation.cost;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.Fraction;

/**
 * What a funding program pays for one kind of equipment.
 *
 * @param equipment             kind of equipment
 * @param rate                  share of the eligible cost
 * @param amountThousandYen     fixed amount per unit; it goes before the rate
 * @param capThousandYen        most that is paid for one cost item
 * @param first                 first fiscal year the term holds for; empty: from the beginning
 * @param last                  last fiscal year the term holds for; empty: without end
 */
public record GrantTerm(Subject subject, String equipment, Optional<Fraction> rate, Optional<BigDecimal> amountThousandYen,
		Optional<BigDecimal> capThousandYen, Optional<FiscalYear> first, Optional<FiscalYear> last) {

	public GrantTerm {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(equipment);
		Objects.requireNonNull(rate);
		Objects.requireNonNull(amountThousandYen);
		Objects.requireNonNull(capThousandYen);
		Objects.requireNonNull(first);
		Objects.requireNonNull(last);
	}

	boolean holdsFor(CostLine line) {
		return equipment.equals(line.equipment()) && first.map(year -> year.compareTo(line.fiscalYear()) <= 0).orElse(true)
				&& last.map(year -> year.compareTo(line.fiscalYear()) >= 0).orElse(true);
	}
}

package machi.calculation.cost;

import java.math.BigDecimal;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;

/**
 * One cost item of one year.
 *
 * @param subject              the item
 * @param fiscalYear           year in which the money is spent
 * @param initiative           id of the initiative; may be empty
 * @param equipment            kind of equipment by which grant terms are found, for example {@code BATTERY}
 * @param quantity             what a fixed amount per unit is multiplied with
 * @param costThousandYen      whole cost, not negative
 * @param eligibleThousandYen  part of the cost that a grant may be paid for
 * @param program              id of the funding program; empty when none is asked for
 */
public record CostLine(Subject subject, FiscalYear fiscalYear, String initiative, String equipment, BigDecimal quantity,
		BigDecimal costThousandYen, BigDecimal eligibleThousandYen, String program) {

	public CostLine {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(fiscalYear);
		Objects.requireNonNull(initiative);
		Objects.requireNonNull(equipment);
		Objects.requireNonNull(quantity);
		Objects.requireNonNull(costThousandYen);
		Objects.requireNonNull(eligibleThousandYen);
		Objects.requireNonNull(program);
	}
}

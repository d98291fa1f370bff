package machi.calculation.cost;

import java.math.BigDecimal;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;

/**
 * What a document states that an initiative costs in one year.
 *
 * @param subject the amount in its budget line
 */
public record BudgetAmount(Subject subject, String initiative, FiscalYear fiscalYear, BigDecimal amountThousandYen) {

	public BudgetAmount {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(initiative);
		Objects.requireNonNull(fiscalYear);
		Objects.requireNonNull(amountThousandYen);
	}
}

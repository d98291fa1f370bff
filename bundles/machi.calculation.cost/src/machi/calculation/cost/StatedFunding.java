package machi.calculation.cost;

import java.math.BigDecimal;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;

/**
 * An amount that a document states for an initiative, a year and a source of money.
 *
 * @param subject the amount in its funding line
 */
public record StatedFunding(Subject subject, FiscalYear fiscalYear, String initiative, String program,
		BigDecimal amountThousandYen) {

	public StatedFunding {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(fiscalYear);
		Objects.requireNonNull(initiative);
		Objects.requireNonNull(program);
		Objects.requireNonNull(amountThousandYen);
	}
}

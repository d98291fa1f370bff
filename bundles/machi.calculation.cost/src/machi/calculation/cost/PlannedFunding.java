package machi.calculation.cost;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;

/**
 * Money that is to come from a source.
 *
 * @param subject    the amount in its funding line
 * @param fiscalYear empty when the document names no single year, as in 2021～ (Kaga l.1120)
 * @param source     id of the source; empty when none is named
 */
public record PlannedFunding(Subject subject, String initiative, Optional<FiscalYear> fiscalYear, String source,
		BigDecimal amountThousandYen) {

	public PlannedFunding {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(initiative);
		Objects.requireNonNull(fiscalYear);
		Objects.requireNonNull(source);
		Objects.requireNonNull(amountThousandYen);
	}
}

package machi.calculation.cost;

import java.math.BigDecimal;
import java.util.Objects;

import machi.quantity.FiscalYear;

/** What a cost item spends in one of its years. */
public record CostPhase(FiscalYear fiscalYear, BigDecimal amountThousandYen) {

	public CostPhase {
		Objects.requireNonNull(fiscalYear);
		Objects.requireNonNull(amountThousandYen);
	}
}

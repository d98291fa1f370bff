package machi.calculation.operation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;

/**
 * How long vehicles were at the chargers in a month.
 *
 * @param hours sum over the chargers
 */
public record ConnectedMonth(YearMonth month, BigDecimal hours) {

	public ConnectedMonth {
		Objects.requireNonNull(month);
		Objects.requireNonNull(hours);
	}
}

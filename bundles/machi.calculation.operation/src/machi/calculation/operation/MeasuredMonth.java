package machi.calculation.operation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Energy of one flow in a month of Japan's calendar.
 *
 * @param kwh       sum of the half-hours that are known
 * @param halfHours how many are known
 * @param suspect   how many were left out because they are doubtful
 */
public record MeasuredMonth(Flow flow, YearMonth month, BigDecimal kwh, int halfHours, int suspect) {

	public MeasuredMonth {
		Objects.requireNonNull(flow);
		Objects.requireNonNull(month);
		Objects.requireNonNull(kwh);
	}
}

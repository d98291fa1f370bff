package machi.calculation.indicator;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;

/**
 * What an indicator is to reach on its way.
 *
 * @param value in the unit in which the indicator is measured
 */
public record InterimTarget(Subject subject, Optional<StatedPeriod> period, Optional<BigDecimal> value) {

	public InterimTarget {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(period);
		Objects.requireNonNull(value);
	}
}

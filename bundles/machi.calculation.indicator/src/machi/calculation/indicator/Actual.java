package machi.calculation.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;

/**
 * A recorded value of an indicator.
 *
 * @param value    in the unit in which the indicator is measured
 * @param replaces id of the actual that this one corrects; empty when it corrects none
 */
public record Actual(Subject subject, Optional<StatedPeriod> period, Optional<BigDecimal> value, Optional<LocalDate> recordedOn,
		String replaces) {

	public Actual {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(period);
		Objects.requireNonNull(value);
		Objects.requireNonNull(recordedOn);
		Objects.requireNonNull(replaces);
	}

	public String id() {
		return subject.elementId();
	}
}

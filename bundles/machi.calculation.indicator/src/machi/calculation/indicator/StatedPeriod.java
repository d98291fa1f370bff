package machi.calculation.indicator;

import java.util.Objects;
import java.util.Optional;

import machi.quantity.ReportingPeriod;

/**
 * A period as it is printed.
 *
 * @param period what the text says; empty when it cannot be read
 */
public record StatedPeriod(String printed, Optional<ReportingPeriod> period) {

	public StatedPeriod {
		Objects.requireNonNull(printed);
		Objects.requireNonNull(period);
	}

	public static StatedPeriod read(String printed) {
		try {
			return new StatedPeriod(printed, Optional.of(ReportingPeriod.parse(printed)));
		} catch (IllegalArgumentException unreadable) {
			return new StatedPeriod(printed, Optional.empty());
		}
	}
}

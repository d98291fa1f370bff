package machi.telemetry.reading;

import java.util.Objects;

/**
 * A point from which energy can be had.
 *
 * @param limits what a counter can count; of no meaning for other forms
 */
public record EnergySource(PointKey key, EnergyForm form, CounterLimits limits) {

	public EnergySource {
		Objects.requireNonNull(key);
		Objects.requireNonNull(form);
		Objects.requireNonNull(limits);
	}

	/** A running counter. */
	public static EnergySource counter(PointKey key, CounterLimits limits) {
		return new EnergySource(key, EnergyForm.COUNTER, limits);
	}

	/** A point that is no counter. */
	public static EnergySource of(PointKey key, EnergyForm form) {
		return new EnergySource(key, form, CounterLimits.UNKNOWN);
	}
}

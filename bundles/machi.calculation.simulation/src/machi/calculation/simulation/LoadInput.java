package machi.calculation.simulation;

import java.util.Objects;
import java.util.Optional;

import machi.quantity.time.TimeSeries;

/**
 * How the year of a site is shaped.
 *
 * @param facilityClass literal of the facility class, for example {@code SCHOOL}
 * @param metered       mean load in kW on the steps of the study, when a meter's year is known
 * @param scaled        whether the metered year is scaled to the registered demand
 */
public record LoadInput(String facilityClass, Optional<TimeSeries> metered, boolean scaled) {

	public LoadInput {
		Objects.requireNonNull(facilityClass);
		Objects.requireNonNull(metered);
	}
}

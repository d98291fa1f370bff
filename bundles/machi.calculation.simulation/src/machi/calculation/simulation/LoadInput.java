package machi.calculation.simulation;

import java.util.Objects;
import java.util.Optional;

import machi.calculation.load.FacilityShape;

/**
 * How the year of a site is shaped.
 *
 * @param facilityClass literal of the facility class, for example {@code SCHOOL}
 * @param shape         of this site alone
 * @param metered       mean load in kW on the steps of the study, when a meter's year is known
 * @param scaled        whether the metered year is scaled to the registered demand
 */
public record LoadInput(String facilityClass, Optional<FacilityShape> shape, Optional<double[]> metered, boolean scaled) {

	public LoadInput {
		Objects.requireNonNull(facilityClass);
		Objects.requireNonNull(shape);
		Objects.requireNonNull(metered);
	}
}

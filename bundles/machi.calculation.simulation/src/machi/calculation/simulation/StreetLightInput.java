package machi.calculation.simulation;

import java.util.Objects;

import machi.calculation.plant.SolarLight;

/**
 * Solar street lights of one kind.
 *
 * @param weather id in {@link SimulationInput#weathers()}
 */
public record StreetLightInput(SolarLight light, int quantity, String weather) {

	public StreetLightInput {
		Objects.requireNonNull(light);
		Objects.requireNonNull(weather);
	}
}

package machi.calculation.simulation;

import java.util.Objects;

import machi.calculation.Subject;
import machi.weather.WeatherYear;
import machi.weather.solar.Place;

/**
 * A weather of the program.
 *
 * @param place where the plants stand
 */
public record WeatherInput(Subject subject, WeatherYear year, Place place) {

	public WeatherInput {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(year);
		Objects.requireNonNull(place);
	}
}

package machi.weather;

import java.util.Objects;

import machi.quantity.time.TimeGrid;
import machi.weather.internal.WeatherMapping;
import machi.weather.solar.Decomposition;
import machi.weather.solar.Place;
import machi.weather.solar.SunModel;

/**
 * Weather along the steps of a simulation; every value is the mean over its step.
 *
 * @param place        where the sun is computed for
 * @param temperatureC air
 * @param ghi          global irradiance on the horizontal, W/m2
 * @param dni          beam irradiance on a surface that faces the sun, W/m2
 * @param dhi          irradiance from the sky on the horizontal, W/m2
 * @param windMps      m/s; NaN throughout when the weather has no wind
 */
public record WeatherSeries(Place place, TimeGrid grid, double[] temperatureC, double[] ghi, double[] dni, double[] dhi,
		double[] windMps) {

	/** What is to be chosen when weather is put on other steps. */
	public record Choices(SunModel sun, Decomposition decomposition, Disaggregation disaggregation) {

		public static final Choices USUAL = new Choices(SunModel.PSA, Decomposition.ERBS, Disaggregation.CONSTANT_CLEARNESS);

		public Choices {
			Objects.requireNonNull(sun);
			Objects.requireNonNull(decomposition);
			Objects.requireNonNull(disaggregation);
		}
	}

	public WeatherSeries {
		Objects.requireNonNull(place);
		for (var column : new double[][] { temperatureC, ghi, dni, dhi, windMps }) {
			if (column.length != grid.count()) {
				throw new IllegalArgumentException(column.length + " values for " + grid.count() + " steps");
			}
		}
	}

	/**
	 * Puts a year on other steps. A step takes the weather of the same month, day and standard time of day, whatever the
	 * years; a 29 February that the weather has not repeats its 28 February, one that the steps have not is left out.
	 * <p>
	 * Energy is kept: over the steps that a step of the weather covers, sky and beam irradiance on the horizontal have its
	 * means. Beam on the horizontal is beam towards the sun times the sine of the sun's altitude; where the weather has beam
	 * and sky, its global irradiance is not used. Temperature and wind go straight through a step, with the slope between its
	 * neighbours, and keep its mean.
	 *
	 * @param place where the plants stand; usually near {@code weather.place()}
	 * @throws IllegalArgumentException when the steps do not divide a day or are longer than three hours
	 */
	public static WeatherSeries of(WeatherYear weather, Place place, TimeGrid grid, Choices choices) {
		return new WeatherMapping(weather, place, grid, choices).series();
	}

	/** Whether there is wind. */
	public boolean hasWind() {
		return windMps.length > 0 && !Double.isNaN(windMps[0]);
	}
}

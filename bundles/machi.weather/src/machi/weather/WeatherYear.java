package machi.weather;

import java.util.Objects;
import java.util.Optional;

import machi.quantity.time.TimeGrid;
import machi.weather.solar.Place;

/**
 * One year as a file gives it. Every value is the mean over its step; where the format gives values of moments, its step is
 * the one around the moment (see {@link WeatherFormat}).
 *
 * @param source       what the file says of the weather: station, period, terms
 * @param place        where; empty when the file does not say
 * @param grid         all steps of a year, in the standard time of the file, the first within half an hour of 1 January 0:00
 * @param typical      whether the months come from different years, so that the year of the grid means nothing
 * @param temperatureC air
 * @param ghi          global irradiance on the horizontal, W/m2; NaN throughout when the file has none, as are those below
 * @param dni          beam irradiance on a surface that faces the sun, W/m2
 * @param dhi          irradiance from the sky on the horizontal, W/m2
 * @param windMps      m/s, at the height of the file, mostly 10 m
 */
public record WeatherYear(WeatherFormat format, String source, Optional<Place> place, TimeGrid grid, boolean typical,
		double[] temperatureC, double[] ghi, double[] dni, double[] dhi, double[] windMps) {

	/** @throws IllegalArgumentException when a column has not one value per step or cannot give beam and sky */
	public WeatherYear {
		Objects.requireNonNull(format);
		Objects.requireNonNull(source);
		Objects.requireNonNull(place);
		for (var column : new double[][] { temperatureC, ghi, dni, dhi, windMps }) {
			if (column.length != grid.count()) {
				throw new IllegalArgumentException(column.length + " values for " + grid.count() + " steps");
			}
		}
		if (!(has(ghi) || has(dni) && has(dhi))) {
			throw new IllegalArgumentException("neither global irradiance nor both of its parts");
		}
	}

	public boolean hasGlobal() {
		return has(ghi);
	}

	public boolean hasBeam() {
		return has(dni);
	}

	public boolean hasDiffuse() {
		return has(dhi);
	}

	public boolean hasWind() {
		return has(windMps);
	}

	private static boolean has(double[] column) {
		return column.length > 0 && !Double.isNaN(column[0]);
	}
}

package machi.calculation.photovoltaic;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import machi.weather.WeatherSeries;
import machi.weather.solar.Sky;
import machi.weather.solar.SunModel;
import machi.weather.solar.SunPath;
import machi.weather.solar.Transposition;

/**
 * What arrays yield at one place under one weather. The way of the sun and the division of the sky's light are computed once
 * and serve any number of arrays, from any thread.
 */
public final class PhotovoltaicYield {

	/** W/m2 at which modules are rated, and degrees Celsius of their cells then. */
	private static final double STANDARD_LIGHT = 1000;
	private static final double STANDARD_CELSIUS = 25;

	private final WeatherSeries weather;
	private final SunPath path;
	private final Map<Transposition, Sky> skies = new EnumMap<>(Transposition.class);

	private PhotovoltaicYield(WeatherSeries weather, SunPath path) {
		this.weather = weather;
		this.path = path;
	}

	/** Yields under a weather, the sun by {@link SunModel#PSA}. */
	public static PhotovoltaicYield of(WeatherSeries weather) {
		return of(weather, SunPath.of(weather.place(), weather.grid(), SunModel.PSA));
	}

	/** Yields under a weather along a way of the sun that is known already; its grid must be that of the weather. */
	public static PhotovoltaicYield of(WeatherSeries weather, SunPath path) {
		if (!path.grid().equals(weather.grid())) {
			throw new IllegalArgumentException("weather and sun have different steps");
		}
		return new PhotovoltaicYield(weather, path);
	}

	/** kW of alternating current, mean of each step; 0 while the sun is down. */
	public double[] powerKw(PhotovoltaicArray array) {
		var power = new double[weather.grid().count()];
		powerKw(array, power);
		return power;
	}

	/**
	 * The same into an array that is there already.
	 *
	 * @param powerKw one value per step of the weather
	 */
	public void powerKw(PhotovoltaicArray array, double[] powerKw) {
		var received = new double[path.size()];
		var effective = new double[path.size()];
		array.surface().receive(sky(array.model().transposition()), array.model().modifier(), received, effective);
		Arrays.fill(powerKw, 0);
		convert(array, received, effective, powerKw);
	}

	/** W/m2 that the plane of an array receives, mean of each step; 0 while the sun is down. */
	public double[] planeIrradiance(PhotovoltaicArray array) {
		var received = new double[path.size()];
		array.surface().receive(sky(array.model().transposition()), array.model().modifier(), received, new double[path.size()]);
		var irradiance = new double[weather.grid().count()];
		for (int i = 0; i < path.size(); i++) {
			irradiance[path.step()[i]] = received[i];
		}
		return irradiance;
	}

	private synchronized Sky sky(Transposition transposition) {
		return skies.computeIfAbsent(transposition, model -> Sky.of(path, weather.dni(), weather.dhi(), model));
	}

	/**
	 * Light to power: rated power times irradiance, corrected by the cells' temperature (PVWatts 5, equation 8; JIS C 8907,
	 * equation 5), less the losses, through the inverter.
	 */
	private void convert(PhotovoltaicArray array, double[] received, double[] effective, double[] powerKw) {
		var model = array.model();
		var temperature = model.temperature();
		double calm = temperature.heating(model.assumedWindMps());
		double warmer = temperature.offset() - STANDARD_CELSIUS;
		double rated = array.dcKw() / STANDARD_LIGHT * model.losses().factor();
		double coefficient = model.temperatureCoefficient();
		double limit = array.acKw() / model.inverter().efficiency();
		double ownUse = model.inverter().ownUse() * limit;
		double slope = model.inverter().slope();
		double bend = model.inverter().bend() / limit;
		double most = array.acKw();
		boolean windy = weather.hasWind();
		var air = weather.temperatureC();
		var wind = weather.windMps();
		var step = path.step();
		for (int i = 0; i < received.length; i++) {
			int at = step[i];
			double heating = windy ? temperature.heating(wind[at]) : calm;
			double above = air[at] + warmer + received[i] * heating;
			double dc = Math.max(0, rated * effective[i] * (1 + coefficient * above));
			powerKw[at] = Math.max(0, Math.min(most, dc * (slope - bend * dc) - ownUse));
		}
	}
}

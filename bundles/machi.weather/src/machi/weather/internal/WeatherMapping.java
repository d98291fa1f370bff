package machi.weather.internal;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;

import machi.quantity.time.TimeGrid;
import machi.weather.Disaggregation;
import machi.weather.WeatherSeries;
import machi.weather.WeatherYear;
import machi.weather.solar.Place;
import machi.weather.solar.SunPath;

/**
 * Puts a year of weather on other steps, by way of fine steps that divide both those of the weather and those of the
 * simulation: each step of the weather is spread over its fine steps, and their mean is taken over each step asked for.
 */
public final class WeatherMapping {

	private static final int DAY = 86400;

	private final WeatherYear weather;
	private final Place place;
	private final TimeGrid grid;
	private final WeatherSeries.Choices choices;
	/** Fine steps in a step of the weather. */
	private final int parts;
	private final TimeGrid fine;
	/** Local second, in the standard time of the weather, at which the fine steps begin, counted from 1970. */
	private final long localStart;
	private final int phase;
	private final double[] temperature;
	private final double[] wind;
	private final double[] direct;
	private final double[] diffuse;
	private final double[] global;
	/** Of the fine steps: sine of the sun's altitude, and part with sun. */
	private final double[] up;
	private final double[] share;
	/** Of the step of the weather that is looked at: W/m2 towards the sun outside the atmosphere. */
	private double extraterrestrial = SunPath.SOLAR_CONSTANT;
	private final SunPath path;
	private int entry;

	public WeatherMapping(WeatherYear weather, Place place, TimeGrid grid, WeatherSeries.Choices choices) {
		this.weather = weather;
		this.place = place;
		this.grid = grid;
		this.choices = choices;
		int coarse = (int) weather.grid().step().toSeconds();
		int wanted = (int) grid.step().toSeconds();
		if (DAY % coarse != 0 || DAY % wanted != 0 || wanted > 3 * 3600) {
			throw new IllegalArgumentException("steps of " + weather.grid().step() + " cannot be put on " + grid.step());
		}
		int zone = weather.grid().zone().getRules().getOffset(weather.grid().start()).getTotalSeconds();
		long weatherStart = weather.grid().start().getEpochSecond() + zone;
		phase = Math.floorMod(weatherStart + DAY / 2, DAY) - DAY / 2;
		long wantedStart = grid.start().getEpochSecond() + zone;
		int lag = Math.floorMod(wantedStart - phase, coarse);
		int second = BigInteger.valueOf(coarse).gcd(BigInteger.valueOf(wanted)).gcd(BigInteger.valueOf(lag)).intValue();
		parts = coarse / second;
		localStart = wantedStart - lag;
		long length = lag + (long) grid.count() * wanted;
		int count = Math.toIntExact((length + coarse - 1) / coarse * parts);
		fine = new TimeGrid(grid.start().minusSeconds(lag), Duration.ofSeconds(second), count, grid.zone());
		temperature = new double[count];
		wind = new double[count];
		direct = new double[count];
		diffuse = new double[count];
		global = new double[count];
		up = new double[count];
		share = new double[count];
		path = SunPath.of(place, fine, choices.sun());
		for (int i = 0; i < path.size(); i++) {
			up[path.step()[i]] = path.up()[i];
			share[path.step()[i]] = path.share()[i];
		}
	}

	public WeatherSeries series() {
		var calendar = new SourceCalendar();
		for (int first = 0; first < fine.count(); first += parts) {
			int source = calendar.step(localStart + first * fine.step().toSeconds() - phase);
			spreadIrradiance(first, source);
			spreadStraight(weather.temperatureC(), temperature, first, source, Double.POSITIVE_INFINITY);
			spreadStraight(weather.windMps(), wind, first, source, 2 * weather.windMps()[source]);
		}
		return new WeatherSeries(place, grid, mean(temperature), mean(global), mean(direct), mean(diffuse), mean(wind));
	}

	private void spreadIrradiance(int first, int source) {
		double light = 0;
		double lit = 0;
		for (int i = first; i < first + parts; i++) {
			light += up[i] * share[i];
			lit += share[i];
		}
		light /= parts;
		lit /= parts;
		while (entry < path.size() && path.step()[entry] < first + parts) {
			extraterrestrial = path.extraterrestrial()[entry++];
		}
		double beam = beam(source, lit > 0 ? light / lit : 0, light);
		double sky = sky(source, beam);
		if (light <= 0) {
			Arrays.fill(diffuse, first, first + parts, sky);
			Arrays.fill(global, first, first + parts, sky);
		} else if (choices.disaggregation() == Disaggregation.CONSTANT_CLEARNESS) {
			for (int i = first; i < first + parts; i++) {
				double relative = up[i] * share[i] / light;
				diffuse[i] = sky * relative;
				direct[i] = beam * share[i] / light;
				global[i] = (beam + sky) * relative;
			}
		} else {
			for (int i = first; i < first + parts; i++) {
				direct[i] = up[i] > 0 ? Math.min(beam / up[i], extraterrestrial) : 0;
				diffuse[i] = sky + beam - direct[i] * up[i];
				global[i] = beam + sky;
			}
		}
	}

	/**
	 * Beam on the horizontal, mean of a step of the weather, W/m2.
	 *
	 * @param sine  of the sun's altitude while it is up
	 * @param light mean of the sine over the whole step, 0 while the sun is down
	 */
	private double beam(int source, double sine, double light) {
		double beam;
		if (weather.hasBeam()) {
			beam = weather.dni()[source] * sine;
		} else if (weather.hasDiffuse()) {
			beam = Math.max(0, weather.ghi()[source] - weather.dhi()[source]);
		} else {
			beam = choices.decomposition().directNormal(weather.ghi()[source], sine, extraterrestrial) * sine;
		}
		// no beam is stronger than outside the atmosphere, and none comes without sun
		return Math.min(beam, extraterrestrial * light);
	}

	/** From the sky on the horizontal, mean of a step of the weather, W/m2. */
	private double sky(int source, double beam) {
		return weather.hasBeam() && weather.hasDiffuse() ? weather.dhi()[source] : Math.max(0, weather.ghi()[source] - beam);
	}

	/** Through the mean of the step, with the slope between its neighbours. */
	private void spreadStraight(double[] from, double[] to, int first, int source, double steepest) {
		double slope = (from[(source + 1) % from.length] - from[(source + from.length - 1) % from.length]) / 2;
		double limited = Math.max(-steepest, Math.min(steepest, slope));
		for (int i = 0; i < parts; i++) {
			to[first + i] = from[source] + limited * ((i + 0.5) / parts - 0.5);
		}
	}

	private double[] mean(double[] values) {
		int perStep = (int) (grid.step().toSeconds() / fine.step().toSeconds());
		int skipped = (int) ((grid.start().getEpochSecond() - fine.start().getEpochSecond()) / fine.step().toSeconds());
		var means = new double[grid.count()];
		for (int i = 0; i < means.length; i++) {
			double sum = 0;
			for (int j = 0; j < perStep; j++) {
				sum += values[skipped + i * perStep + j];
			}
			means[i] = sum / perStep;
		}
		return means;
	}

	/** Which step of the weather stands for a time of another year. */
	private final class SourceCalendar {

		private final int perDay = (int) (DAY / weather.grid().step().toSeconds());
		private final boolean leap = weather.grid().count() / perDay == 366;
		private long day = Long.MIN_VALUE;
		private int firstOfDay;

		/** @param local seconds since 1970 in the standard time of the weather, from which its phase was taken */
		int step(long local) {
			long wanted = Math.floorDiv(local, DAY);
			if (wanted != day) {
				day = wanted;
				var date = LocalDate.ofEpochDay(wanted);
				boolean repeated = !leap && date.getMonthValue() == 2 && date.getDayOfMonth() == 29;
				var same = LocalDate.of(leap ? 2000 : 2001, date.getMonthValue(), repeated ? 28 : date.getDayOfMonth());
				firstOfDay = (same.getDayOfYear() - 1) * perDay;
			}
			return firstOfDay + (int) (Math.floorMod(local, DAY) / weather.grid().step().toSeconds());
		}
	}
}

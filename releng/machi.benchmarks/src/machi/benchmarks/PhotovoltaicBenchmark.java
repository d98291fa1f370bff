package machi.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import machi.calculation.photovoltaic.Mounting;
import machi.calculation.photovoltaic.PhotovoltaicArray;
import machi.calculation.photovoltaic.PhotovoltaicYield;
import machi.quantity.time.TimeGrid;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherReader;
import machi.weather.WeatherSeries;
import machi.weather.WeatherYear;
import machi.weather.solar.Place;
import machi.weather.solar.SunModel;
import machi.weather.solar.SunPath;

/** A year of 8,760 hours under the climate of region 6, Perez's sky, one array, one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class PhotovoltaicBenchmark {

	private final Place okayama = new Place(34.66, 133.92, 0);
	private final TimeGrid hours = TimeGrid.between(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), Duration.ofHours(1));
	private final TimeGrid halfHours = TimeGrid.between(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 4, 1), TimeGrid.HALF_HOUR);
	private final PhotovoltaicArray array = PhotovoltaicArray.of(Mounting.ROOF, 50, 40, 20, 180);
	private final double[] power = new double[8760];
	private WeatherYear climate;
	private WeatherSeries weather;
	private PhotovoltaicYield shared;

	@Setup
	public void readClimate() throws IOException, WeatherFormatException {
		climate = WeatherReader.read(Path.of(System.getProperty("machi.root", "."), "samples", "climate", "region-6.csv"));
		weather = WeatherSeries.of(climate, okayama, hours, WeatherSeries.Choices.USUAL);
		shared = PhotovoltaicYield.of(weather);
	}

	/** All that one array alone needs. */
	@Benchmark
	@Aim(0.6)
	public double[] fromSunPositionToPower() {
		PhotovoltaicYield.of(weather).powerKw(array, power);
		return power;
	}

	/** What each further array of the same place costs. */
	@Benchmark
	public double[] furtherArray() {
		shared.powerKw(array, power);
		return power;
	}

	@Benchmark
	public SunPath sunPath() {
		return SunPath.of(okayama, hours, SunModel.PSA);
	}

	/** The reference that the fast path is tested against. */
	@Benchmark
	public SunPath sunPathByReference() {
		return SunPath.of(okayama, hours, SunModel.SPA);
	}

	/** Climate of hours to 17,520 half hours. */
	@Benchmark
	public WeatherSeries halfHoursOfAClimate() {
		return WeatherSeries.of(climate, okayama, halfHours, WeatherSeries.Choices.USUAL);
	}
}

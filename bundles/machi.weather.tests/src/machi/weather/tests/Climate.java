package machi.weather.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;

import machi.quantity.time.TimeGrid;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherReader;
import machi.weather.WeatherYear;
import machi.weather.solar.Place;

/** The climate files that are shipped with the samples. */
final class Climate {

	/** The place that region 6 was made for; see samples/climate/README.md. */
	static final Place OKAYAMA = new Place(34.66, 133.92, 0);
	static final TimeGrid HOURS = TimeGrid.between(LocalDate.of(2001, 1, 1), LocalDate.of(2002, 1, 1), Duration.ofHours(1));

	private Climate() {
	}

	static Path file(int region) {
		return Path.of(System.getProperty("machi.root", "."), "samples", "climate", "region-" + region + ".csv");
	}

	static WeatherYear region(int region) {
		try {
			return WeatherReader.read(file(region));
		} catch (IOException missing) {
			throw new UncheckedIOException(missing);
		} catch (WeatherFormatException wrong) {
			throw new IllegalStateException(wrong);
		}
	}

	/** A column of a climate file. */
	static double[] column(int region, String name) {
		try {
			List<String> lines = Files.readAllLines(file(region));
			int column = List.of(lines.get(0).split(",")).indexOf(name);
			return lines.stream().skip(1).mapToDouble(line -> Double.parseDouble(line.split(",")[column])).toArray();
		} catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
	}

	static double sum(double[] values) {
		double sum = 0;
		for (double value : values) {
			sum += value;
		}
		return sum;
	}

	static void each(double[] values, IntConsumer check) {
		for (int i = 0; i < values.length; i++) {
			check.accept(i);
		}
	}
}

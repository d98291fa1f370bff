package machi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import machi.quantity.time.Quality;
import machi.telemetry.SeriesException;
import machi.telemetry.duckdb.DuckDbReadingStores;
import machi.telemetry.postgresql.PostgresReadingStores;
import machi.telemetry.reading.CounterLimits;
import machi.telemetry.reading.EnergySource;
import machi.telemetry.reading.PointKey;
import machi.telemetry.reading.ReadingStore;
import machi.telemetry.reading.ReadingStores;
import machi.telemetry.reading.StoredReading;

/**
 * Measures the stores of readings: how fast readings come in, one second of many devices at a time and in large batches, and how
 * long questions take over a year of half-hourly counters of a thousand meters.
 * <p>
 * Arguments: the number of meters, then settings of a PostgreSQL server as NAME=VALUE; without them the embedded store.
 */
public final class ReadingBenchmark {

	private static final Instant START = Instant.parse("2025-03-31T15:00:00Z");
	private static final int PER_YEAR = 365 * 48;
	private static final int HALF_HOURS_AT_ONCE = 100;
	private static final int SECONDS = 60;
	private static final int REPEATS = 5;
	private static final CounterLimits LIMITS = new CounterLimits(1e9, 100);

	private final ReadingStore store;
	private final int meters;

	private ReadingBenchmark(ReadingStore store, int meters) {
		this.store = store;
		this.meters = meters;
	}

	public static void main(String[] arguments) throws Exception {
		int meters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
		var settings = new HashMap<String, String>();
		for (int i = 1; i < arguments.length; i++) {
			var parts = arguments[i].split("=", 2);
			settings.put(parts[0], parts[1]);
		}
		ReadingStores stores = settings.isEmpty() ? new DuckDbReadingStores() : new PostgresReadingStores();
		var folder = Files.createTempDirectory("machi-readings");
		try (var store = stores.open(folder, settings)) {
			var benchmark = new ReadingBenchmark(store, meters);
			benchmark.live();
			benchmark.year();
			benchmark.questions();
			System.out.printf("folder %,d MB%n", size(folder) / 1_000_000);
		} finally {
			delete(folder);
		}
	}

	private static PointKey meter(int number) {
		return new PointKey("meter-" + number, "energy");
	}

	/** Readings of one moment of all devices, each moment acknowledged before the next. */
	private void live() throws SeriesException {
		long begin = System.nanoTime();
		for (int second = 0; second < SECONDS; second++) {
			var batch = new ArrayList<StoredReading>(meters);
			for (int i = 0; i < meters; i++) {
				batch.add(new StoredReading(new PointKey("device-" + i, "power"), START.plusSeconds(second), second, Quality.GOOD));
			}
			store.append(batch);
		}
		print("live: batches of " + meters + ", each on the disk", (long) SECONDS * meters, begin);
	}

	private void year() throws SeriesException {
		long begin = System.nanoTime();
		for (int first = 0; first < PER_YEAR; first += HALF_HOURS_AT_ONCE) {
			var batch = new ArrayList<StoredReading>(meters * HALF_HOURS_AT_ONCE);
			for (int half = first; half < Math.min(PER_YEAR, first + HALF_HOURS_AT_ONCE); half++) {
				var time = START.plus(Duration.ofMinutes(30L * half));
				for (int i = 0; i < meters; i++) {
					batch.add(new StoredReading(meter(i), time, half * (1 + i * 0.001), Quality.GOOD));
				}
			}
			store.append(batch);
		}
		print("year: batches of " + meters * HALF_HOURS_AT_ONCE, (long) PER_YEAR * meters, begin);
	}

	private void questions() throws SeriesException {
		var all = new ArrayList<EnergySource>();
		for (int i = 0; i < meters; i++) {
			all.add(EnergySource.counter(meter(i), LIMITS));
		}
		var from = Instant.parse("2025-09-30T15:00:00Z");
		var to = Instant.parse("2025-10-31T15:00:00Z");
		long begin = System.nanoTime();
		store.months(all, YearMonth.of(2025, 4), YearMonth.of(2026, 3));
		print("first question for all months, which makes the half-hours", (long) PER_YEAR * meters, begin);
		time("monthly sums of all meters over the year", () -> store.months(all, YearMonth.of(2025, 4), YearMonth.of(2026, 3)));
		time("monthly sums of all meters in one month", () -> store.months(all, YearMonth.of(2025, 10), YearMonth.of(2025, 10)));
		time("half-hours of one meter in a month", () -> store.energy(meter(meters / 2), from, to, LIMITS));
		time("readings of one meter in a month", () -> store.readings(meter(meters / 2), from, to));
		time("newest readings of all meters", () -> store.latest(all.stream().map(EnergySource::key).toList()));
		time("what there is of all points", store::points);
	}

	private interface Question {
		Object ask() throws SeriesException;
	}

	private static void time(String what, Question question) throws SeriesException {
		var millis = new ArrayList<Double>();
		int size = 0;
		for (int i = 0; i < REPEATS; i++) {
			long begin = System.nanoTime();
			var answer = question.ask();
			millis.add((System.nanoTime() - begin) / 1e6);
			size = answer instanceof List<?> list ? list.size() : ((Map<?, ?>) answer).size();
		}
		millis.sort(Comparator.naturalOrder());
		System.out.printf("%-60s %8.1f ms (median of %d; %.1f to %.1f; %,d rows)%n", what, millis.get(REPEATS / 2), REPEATS,
				millis.getFirst(), millis.getLast(), size);
	}

	private static void print(String what, long readings, long begin) {
		double seconds = (System.nanoTime() - begin) / 1e9;
		System.out.printf("%-60s %,10d readings in %.1f s: %,.0f a second%n", what, readings, seconds, readings / seconds);
	}

	private static long size(Path folder) throws IOException {
		try (var files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
		}
	}

	private static void delete(Path folder) throws IOException {
		try (var files = Files.walk(folder)) {
			for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}

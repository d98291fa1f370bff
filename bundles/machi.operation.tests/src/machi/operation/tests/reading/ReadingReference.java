package machi.operation.tests.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import machi.quantity.time.Quality;
import machi.quantity.time.TimeGrid;
import machi.telemetry.SeriesException;
import machi.telemetry.reading.CounterEnergy;
import machi.telemetry.reading.CounterLimits;
import machi.telemetry.reading.DeliveredEnergy;
import machi.telemetry.reading.EnergyForm;
import machi.telemetry.reading.EnergySource;
import machi.telemetry.reading.HalfHours;
import machi.telemetry.reading.IntervalEnergy;
import machi.telemetry.reading.LevelMeans;
import machi.telemetry.reading.PointKey;
import machi.telemetry.reading.ReadingRun;
import machi.telemetry.reading.ReadingStore;
import machi.telemetry.reading.StoredReading;

/** Two weeks of a counter with everything that happens to counters, and what a store must say of the part that has come. */
final class ReadingReference {

	private static final Instant FIRST = ReadingStoreContract.APRIL.plus(Duration.ofDays(20));
	private static final CounterLimits LIMITS = new CounterLimits(1000, 40);

	private final PointKey key;
	private final List<StoredReading> all = new ArrayList<>();
	private final TreeMap<Instant, StoredReading> come = new TreeMap<>();
	private int position;

	ReadingReference(String device, Random random) {
		key = new PointKey(device, "energy");
		var time = FIRST;
		double total = 900;
		var end = FIRST.plus(Duration.ofDays(14));
		while (time.isBefore(end)) {
			int fate = random.nextInt(200);
			double shown = fate == 0 ? 0 : fate == 1 ? total + 500 : total;
			all.add(fate == 2 ? new StoredReading(key, time, Double.NaN, Quality.MISSING)
					: new StoredReading(key, time, shown, fate == 3 ? Quality.SUSPECT : fate == 4 ? Quality.ESTIMATED : Quality.GOOD));
			long seconds = fate == 5 ? random.nextInt(60 * 3600) : fate < 100 ? 1800 : 1 + random.nextInt(1800);
			time = time.plusSeconds(seconds);
			total = fate == 6 ? 0 : (total + random.nextDouble() * 20 * seconds / 3600) % 1000;
		}
	}

	Instant middle() {
		return all.get(all.size() / 2).time();
	}

	/** Some readings, mostly the next, some late, some again. */
	List<StoredReading> next(Random random) {
		var batch = new ArrayList<StoredReading>();
		int count = all.size() / 15 + 1;
		for (int i = 0; i < count && position < all.size(); i++, position++) {
			if (random.nextInt(10) > 0) {
				batch.add(all.get(position));
			}
		}
		for (int i = 0; i < 5 && position > 0; i++) {
			batch.add(all.get(random.nextInt(position)));
		}
		batch.forEach(reading -> come.put(reading.time(), reading));
		return batch;
	}

	/** What never came. */
	void append(ReadingStore store, Random random) throws SeriesException {
		var rest = new ArrayList<>(all.subList(all.size() - 60, all.size()));
		Collections.shuffle(rest, random);
		rest.forEach(reading -> come.put(reading.time(), reading));
		store.append(rest);
	}

	void compare(ReadingStore store, Random random) throws SeriesException {
		assertSame(List.copyOf(come.values()), store.readings(key, Instant.MIN, Instant.MAX));
		assertEquals(come.lastEntry().getValue(), store.latest(List.of(key)).get(key));
		var from = FIRST.plus(Duration.ofMinutes(random.nextInt(13 * 1440)));
		compare(store, HalfHours.between(from, from.plus(Duration.ofHours(random.nextInt(72)))));
		if (random.nextInt(5) == 0) {
			compareRolledUp(store);
		}
	}

	void compareRolledUp(ReadingStore store) throws SeriesException {
		compare(store, HalfHours.between(FIRST.minus(Duration.ofDays(2)), FIRST.plus(Duration.ofDays(16))));
		compareMonths(store, EnergyForm.COUNTER);
		compareMonths(store, EnergyForm.DELIVERED);
		compareMonths(store, EnergyForm.POWER);
	}

	private ReadingRun run() {
		return ReadingRun.of(List.copyOf(come.values()));
	}

	private void compare(ReadingStore store, HalfHours stretch) throws SeriesException {
		var from = Instant.ofEpochMilli(stretch.fromMillis());
		var to = Instant.ofEpochMilli(stretch.toMillis());
		var run = run();
		assertSame(CounterEnergy.of(run, stretch, LIMITS), store.energy(key, from, to, LIMITS));
		assertSame(LevelMeans.of(run, stretch), store.means(key, from, to));
		assertSame(DeliveredEnergy.of(run, stretch), store.energy(EnergySource.of(key, EnergyForm.DELIVERED), from, to));
	}

	/** One by one, since a failure that prints them all helps nobody. */
	private static <T> void assertSame(List<T> expected, List<T> actual) {
		assertEquals(expected.size(), actual.size());
		for (int i = 0; i < expected.size(); i++) {
			assertEquals(expected.get(i), actual.get(i));
		}
	}

	private void compareMonths(ReadingStore store, EnergyForm form) throws SeriesException {
		var months = store.months(List.of(new EnergySource(key, form, LIMITS)), YearMonth.of(2026, 4), YearMonth.of(2026, 5));
		for (var month : List.of(YearMonth.of(2026, 4), YearMonth.of(2026, 5))) {
			var energy = energy(form, HalfHours.of(month));
			double kwh = energy.stream().filter(each -> each.quality().compareTo(Quality.ESTIMATED) <= 0)
					.mapToDouble(IntervalEnergy::kwh).sum();
			var found = months.stream().filter(each -> each.month().equals(month)).findFirst();
			assertEquals(kwh, found.isPresent() ? found.get().kwh() : 0, 1e-6, form + " " + month);
			assertEquals(count(energy, Quality.GOOD) + count(energy, Quality.ESTIMATED), found.isPresent() ? found.get().halfHours() : 0);
			assertEquals(count(energy, Quality.ESTIMATED), found.isPresent() ? found.get().estimated() : 0);
			assertEquals(count(energy, Quality.SUSPECT), found.isPresent() ? found.get().suspect() : 0);
			assertEquals(LocalDate.of(2026, month.getMonthValue(), 1).atStartOfDay(TimeGrid.JAPAN).toInstant(),
					energy.getFirst().start());
		}
	}

	private static int count(List<IntervalEnergy> energy, Quality quality) {
		return (int) energy.stream().filter(each -> each.quality() == quality).count();
	}

	private List<IntervalEnergy> energy(EnergyForm form, HalfHours stretch) {
		return switch (form) {
		case COUNTER -> CounterEnergy.of(run(), stretch, LIMITS);
		case DELIVERED -> DeliveredEnergy.of(run(), stretch);
		case POWER -> LevelMeans.of(run(), stretch).stream().map(mean -> mean.energy()).toList();
		};
	}
}

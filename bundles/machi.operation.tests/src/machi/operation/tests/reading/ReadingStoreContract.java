package machi.operation.tests.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import machi.quantity.time.Quality;
import machi.telemetry.SeriesException;
import machi.telemetry.reading.CounterLimits;
import machi.telemetry.reading.EnergyForm;
import machi.telemetry.reading.EnergySource;
import machi.telemetry.reading.IntervalEnergy;
import machi.telemetry.reading.PointKey;
import machi.telemetry.reading.PointMeaning;
import machi.telemetry.reading.PointSummary;
import machi.telemetry.reading.ReadingStore;
import machi.telemetry.reading.StoredReading;

/** What every store of readings must do; each test has a store of its own. */
abstract class ReadingStoreContract {

	static final Instant APRIL = Instant.parse("2026-03-31T15:00:00Z");
	static final PointKey METER = new PointKey("meter-1", "energy");
	static final PointKey OTHER = new PointKey("meter-2", "energy");
	private static final Duration HALF_HOUR = Duration.ofMinutes(30);
	private static final CounterLimits LIMITS = new CounterLimits(100_000, 50);

	/** A store of the same readings each time it is called within a test. */
	abstract ReadingStore open() throws SeriesException;

	static StoredReading good(PointKey key, Instant time, double value) {
		return new StoredReading(key, time, value, Quality.GOOD);
	}

	/** A counter that runs at 2 kWh each half-hour, read when each begins. */
	static List<StoredReading> counter(PointKey key, Instant from, int count) {
		var readings = new ArrayList<StoredReading>();
		for (int i = 0; i < count; i++) {
			readings.add(good(key, from.plus(HALF_HOUR.multipliedBy(i)), 1000 + 2.0 * i));
		}
		return readings;
	}

	private static List<Double> kwh(List<IntervalEnergy> energy) {
		return energy.stream().map(IntervalEnergy::kwh).toList();
	}

	@Test
	void whatIsAppendedComesBackBitByBitAfterOpeningAgain() throws Exception {
		var readings = List.of(good(METER, APRIL, 0.1 + 0.2), good(METER, APRIL.plusMillis(1), -Double.MIN_VALUE),
				new StoredReading(METER, APRIL.plusMillis(2), Double.NaN, Quality.MISSING),
				new StoredReading(METER, APRIL.plusMillis(3), Double.MAX_VALUE, Quality.SUSPECT),
				new StoredReading(METER, APRIL.plusSeconds(1), 7, Quality.ESTIMATED));
		try (var store = open()) {
			store.append(readings);
		}
		try (var store = open()) {
			assertEquals(readings, store.readings(METER, Instant.MIN, Instant.MAX));
			assertEquals(readings.subList(1, 3), store.readings(METER, APRIL.plusMillis(1), APRIL.plusMillis(3)));
			assertEquals(List.of(), store.readings(OTHER, Instant.MIN, Instant.MAX));
		}
	}

	@Test
	void timesAreKeptToTheMillisecond() throws Exception {
		try (var store = open()) {
			store.append(List.of(good(METER, APRIL.plusNanos(1_999_999), 1)));
			assertEquals(List.of(good(METER, APRIL.plusMillis(1), 1)), store.readings(METER, APRIL, APRIL.plusMillis(2)));
		}
	}

	@Test
	void aReadingThatIsSentTwiceIsThereOnceAndOneThatDiffersReplacesTheFirst() throws Exception {
		try (var store = open()) {
			store.append(counter(METER, APRIL, 10));
			store.append(counter(METER, APRIL, 10));
			assertEquals(List.of(new PointSummary(METER, 10, APRIL, APRIL.plus(HALF_HOUR.multipliedBy(9)))), store.points());
			var corrected = good(METER, APRIL.plus(HALF_HOUR.multipliedBy(9)), 1018.5);
			store.append(List.of(good(METER, corrected.time(), 4711), corrected));
			assertEquals(10, store.points().getFirst().readings());
			assertEquals(corrected, store.latest(List.of(METER)).get(METER));
			assertEquals(corrected, store.readings(METER, corrected.time(), corrected.time().plusMillis(1)).getFirst());
			var doubtful = new StoredReading(METER, corrected.time(), 1018.5, Quality.SUSPECT);
			store.append(List.of(doubtful));
			assertEquals(doubtful, store.latest(List.of(METER)).get(METER));
		}
	}

	@Test
	void pointsAreSortedAndTheLatestReadingIsTheNewestInTimeNotTheLastThatCame() throws Exception {
		try (var store = open()) {
			assertEquals(List.of(), store.points());
			store.append(List.of(good(OTHER, APRIL.plusSeconds(9), 3), good(METER, APRIL, 1)));
			store.append(List.of(good(OTHER, APRIL.plusSeconds(5), 2)));
			assertEquals(List.of(new PointSummary(METER, 1, APRIL, APRIL),
					new PointSummary(OTHER, 2, APRIL.plusSeconds(5), APRIL.plusSeconds(9))), store.points());
			assertEquals(Map.of(OTHER, good(OTHER, APRIL.plusSeconds(9), 3)),
					store.latest(List.of(OTHER, new PointKey("nobody", "nothing"))));
		}
	}

	@Test
	void whatPointsAreAboutIsKeptWithThem() throws Exception {
		var generated = new PointMeaning(METER, "ENERGY_GENERATED", "kWh");
		try (var store = open()) {
			store.append(counter(METER, APRIL, 1));
			store.describe(List.of(new PointMeaning(METER, "NONE", ""), new PointMeaning(OTHER, "POWER", "kW")));
			store.describe(List.of(generated));
		}
		try (var store = open()) {
			assertEquals(List.of(generated, new PointMeaning(OTHER, "POWER", "kW")), store.meanings());
			assertEquals(List.of(METER), store.points().stream().map(PointSummary::key).toList());
			assertEquals(Map.of(), store.latest(List.of(OTHER)));
			store.append(counter(OTHER, APRIL, 2));
			assertEquals(List.of(generated, new PointMeaning(OTHER, "POWER", "kW")), store.meanings());
		}
	}

	@Test
	void energyOfHalfHoursIsMadeOfACounter() throws Exception {
		try (var store = open()) {
			store.append(counter(METER, APRIL, 480));
			var day = store.energy(METER, APRIL.plusSeconds(7), APRIL.plus(Duration.ofDays(1)), LIMITS);
			assertEquals(Collections.nCopies(48, 2.0), kwh(day));
			assertEquals(APRIL, day.getFirst().start());
			var whole = store.energy(METER, APRIL.minus(HALF_HOUR), APRIL.plus(Duration.ofDays(11)), LIMITS);
			assertEquals(1 + 48 * 11, whole.size());
			assertEquals(479 * 2.0, kwh(whole).stream().filter(kwh -> !kwh.isNaN()).mapToDouble(kwh -> kwh).sum());
			assertEquals(Quality.MISSING, whole.getFirst().quality());
			assertEquals(Quality.MISSING, whole.getLast().quality());
			assertEquals(List.of(), store.energy(METER, APRIL, APRIL, LIMITS));
			assertEquals(Quality.MISSING, store.energy(OTHER, APRIL, APRIL.plus(HALF_HOUR), LIMITS).getFirst().quality());
		}
	}

	@Test
	void whatComesLateChangesHalfHoursThatWereMadeBefore() throws Exception {
		var all = counter(METER, APRIL, 48 * 20);
		var without = new ArrayList<>(all);
		var late = new ArrayList<>(all.subList(200, 300));
		without.removeAll(late);
		try (var store = open()) {
			store.append(without);
			var end = APRIL.plus(Duration.ofDays(15));
			assertEquals(101, store.energy(METER, APRIL, end, LIMITS).stream()
					.filter(energy -> energy.quality() == Quality.MISSING).count());
			Collections.shuffle(late, new Random(1));
			store.append(late);
			assertEquals(Collections.nCopies(48 * 15, 2.0), kwh(store.energy(METER, APRIL, end, LIMITS)));
			store.append(List.of(good(METER, APRIL.plus(HALF_HOUR.multipliedBy(100)), 1201)));
			assertEquals(List.of(3.0, 1.0), kwh(store.energy(METER, APRIL.plus(HALF_HOUR.multipliedBy(99)),
					APRIL.plus(HALF_HOUR.multipliedBy(101)), LIMITS)));
		}
	}

	@Test
	void otherLimitsOfACounterMakeItsHalfHoursAnew() throws Exception {
		var readings = counter(METER, APRIL, 300);
		for (int i = 100; i < 300; i++) {
			readings.set(i, good(METER, readings.get(i).time(), 2.0 * i - 200));
		}
		try (var store = open()) {
			store.append(readings);
			var from = APRIL.plus(HALF_HOUR.multipliedBy(99));
			var unknown = store.energy(METER, from, from.plus(HALF_HOUR), CounterLimits.UNKNOWN).getFirst();
			assertEquals(new IntervalEnergy(from, 0, Quality.SUSPECT), unknown);
			var rolledOver = store.energy(METER, from, from.plus(HALF_HOUR), new CounterLimits(1200, 50)).getFirst();
			// 1200 - 1198 to the end of the counter, and 0 from there
			assertEquals(new IntervalEnergy(from, 2, Quality.GOOD), rolledOver);
		}
	}

	@Test
	void aBatchIsKeptAsAWholeOrNotAtAll() throws Exception {
		try (var store = open()) {
			var batch = new ArrayList<>(counter(METER, APRIL, 10));
			batch.add(null);
			assertThrows(NullPointerException.class, () -> store.append(batch));
			assertEquals(List.of(), store.points());
		}
	}

	@Test
	void removedReadingsLeaveTheirHalfHoursAndWhatComesLaterDoesNotChangeThem() throws Exception {
		var last = APRIL.plus(Duration.ofDays(40));
		var raw = APRIL.plus(Duration.ofDays(30));
		try (var store = open()) {
			store.append(counter(METER, APRIL, 48 * 40 + 1));
			store.append(counter(OTHER, APRIL, 3));
			assertEquals(48 * 30, store.retain(raw, Instant.MIN));
			assertEquals(0, store.retain(raw, Instant.MIN));
			assertEquals(List.of(new PointSummary(METER, 48 * 10 + 1, raw, last),
					new PointSummary(OTHER, 3, APRIL, APRIL.plusSeconds(3600))), store.points());
			assertEquals(Collections.nCopies(48 * 40, 2.0), kwh(store.energy(METER, APRIL, last, LIMITS)));
			store.append(List.of(good(METER, APRIL.plusSeconds(1), 999_999)));
			assertEquals(2, store.energy(METER, APRIL, last, LIMITS).getFirst().kwh());
			assertEquals(48 * 30 * 2.0,
					store.months(List.of(EnergySource.counter(METER, LIMITS)), YearMonth.of(2026, 4), YearMonth.of(2026, 4))
							.getFirst().kwh());
			store.retain(raw, APRIL.plus(Duration.ofDays(5)));
			var energy = store.energy(METER, APRIL, last, LIMITS);
			assertEquals(48 * 5, energy.stream().filter(each -> each.quality() == Quality.MISSING).count());
		}
	}

	@Test
	void theNewestReadingsAreNeverRemoved() throws Exception {
		try (var store = open()) {
			store.append(counter(METER, APRIL, 48 * 10));
			store.retain(Instant.MAX, Instant.MIN);
			store.append(counter(METER, APRIL, 48 * 20).subList(48 * 10, 48 * 20));
			assertEquals(Collections.nCopies(48 * 19, 2.0),
					kwh(store.energy(METER, APRIL, APRIL.plus(Duration.ofDays(19)), LIMITS)));
		}
	}

	@Test
	void manyMayReadAndWriteAtTheSameTime() throws Exception {
		try (var store = open(); var threads = Executors.newFixedThreadPool(6)) {
			var work = new ArrayList<Callable<Void>>();
			for (int number = 0; number < 6; number++) {
				var key = new PointKey("device-" + number, "energy");
				work.add(() -> {
					for (int day = 0; day < 5; day++) {
						store.append(counter(key, APRIL, 48 * (day + 1)).subList(48 * day, 48 * (day + 1)));
						store.energy(key, APRIL, APRIL.plus(Duration.ofDays(5)), LIMITS);
						store.latest(List.of(METER, key));
					}
					return null;
				});
			}
			for (var result : threads.invokeAll(work)) {
				result.get();
			}
			assertEquals(6, store.points().size());
			assertTrue(store.points().stream().allMatch(point -> point.readings() == 240));
		}
	}

	@Test
	void aClosedStoreAnswersNothing() throws Exception {
		var store = open();
		store.close();
		store.close();
		assertThrows(IllegalStateException.class, store::points);
		assertThrows(IllegalStateException.class, () -> store.append(counter(METER, APRIL, 1)));
	}

	@Test
	void howeverReadingsComeTheAnswersAreThoseOfAllReadingsAtOnce() throws Exception {
		for (int seed = 1; seed <= 3; seed++) {
			var random = new Random(seed);
			var device = "random-" + seed;
			var truth = new ReadingReference(device, random);
			try (var store = open()) {
				for (int round = 0; round < 15; round++) {
					store.append(truth.next(random));
					truth.compare(store, random);
				}
				store.retain(truth.middle(), Instant.MIN);
				truth.compareRolledUp(store);
				truth.append(store, random);
				truth.compareRolledUp(store);
			}
		}
	}

	@Test
	void monthsOfManyPointsAreTheSumsOfTheirHalfHours() throws Exception {
		try (var store = open()) {
			var sources = new ArrayList<EnergySource>();
			var readings = new ArrayList<StoredReading>();
			for (int number = 0; number < 60; number++) {
				var key = new PointKey("device-" + number, "energy");
				var form = EnergyForm.values()[number % 3];
				sources.add(form == EnergyForm.COUNTER ? EnergySource.counter(key, LIMITS) : EnergySource.of(key, form));
				for (int i = 0; i < 48 * 40 - number * 5; i++) {
					double value = form == EnergyForm.COUNTER ? i * 0.5 : form == EnergyForm.DELIVERED ? 0.5 : 1;
					readings.add(good(key, APRIL.plus(HALF_HOUR.multipliedBy(i + (form == EnergyForm.DELIVERED ? 1 : 0))), value));
				}
			}
			Collections.shuffle(readings, new Random(3));
			store.append(readings);
			var months = store.months(sources, YearMonth.of(2026, 3), YearMonth.of(2026, 6));
			assertEquals(120, months.size());
			for (int number = 0; number < 60; number++) {
				var april = months.get(2 * number);
				assertEquals(sources.get(number).key(), april.point());
				assertEquals(YearMonth.of(2026, 4), april.month());
				assertEquals(720, april.kwh(), 1e-9);
				assertEquals(1440, april.halfHours());
				// the last reading of a counter opens no half-hour; that of a power stands for forty minutes
				int inMay = 480 - number * 5 + (number % 3 == 0 ? -1 : 0);
				assertEquals(inMay * 0.5, months.get(2 * number + 1).kwh(), 1e-9, sources.get(number).toString());
			}
			assertFalse(months.stream().anyMatch(month -> month.suspect() > 0 || month.estimated() > 0));
		}
	}
}

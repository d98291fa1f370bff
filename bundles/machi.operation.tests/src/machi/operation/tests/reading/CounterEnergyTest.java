package machi.operation.tests.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import machi.quantity.time.Quality;
import machi.telemetry.reading.CounterEnergy;
import machi.telemetry.reading.CounterLimits;
import machi.telemetry.reading.DeliveredEnergy;
import machi.telemetry.reading.HalfHours;
import machi.telemetry.reading.IntervalEnergy;
import machi.telemetry.reading.LevelMeans;
import machi.telemetry.reading.ReadingRun;

class CounterEnergyTest {

	private static final Instant TEN = Instant.parse("2026-04-01T01:00:00Z");
	private static final CounterLimits LIMITS = new CounterLimits(1000, 40);

	private static ReadingRun run(double... minutesAndValues) {
		var run = new ReadingRun();
		for (int i = 0; i < minutesAndValues.length; i += 2) {
			run.add(TEN.toEpochMilli() + (long) (minutesAndValues[i] * 60_000), minutesAndValues[i + 1], Quality.GOOD);
		}
		return run;
	}

	private static List<IntervalEnergy> energy(int halfHours, CounterLimits limits, double... minutesAndValues) {
		return CounterEnergy.of(run(minutesAndValues), HalfHours.between(TEN, TEN.plusSeconds(1800L * halfHours)), limits);
	}

	private static void assertEnergy(String expected, List<IntervalEnergy> energy) {
		assertEquals(expected, String.join(", ",
				energy.stream().map(each -> each.quality() == Quality.MISSING ? "-"
						: "%.2f%s".formatted(each.kwh(), each.quality() == Quality.GOOD ? "" : each.quality() == Quality.ESTIMATED ? "*" : "?"))
						.toList()));
	}

	@Test
	void atTheEndOfAHalfHourTheCounterIsReckonedBetweenTheReadingsBesideIt() {
		// 3 kWh from 10:20 to 10:40, of which half before 10:30: 101 + 1.5 - 100 = 2.5, then 104 + 2/2 - 102.5 = 2.5
		assertEnergy("2.50, 2.50", energy(2, LIMITS, 0, 100, 20, 101, 40, 104, 50, 104, 70, 106));
	}

	@Test
	void aHalfHourThatIsNotWhollyBetweenReadingsIsMissing() {
		assertEnergy("-, 3.00, -", energy(3, LIMITS, 5, 100, 35, 103, 65, 106));
	}

	@Test
	void readingsMoreThanFortyMinutesApartMakeAnEstimate() {
		assertEnergy("2.00*, 2.00*, 1.00", energy(3, LIMITS, 0, 100, 60, 104, 90, 105));
	}

	@Test
	void aGapOfMoreThanADayIsMissingWithTheHalfHoursAtItsEnds() {
		double later = 30 + 24 * 60 + 1;
		var energy = energy(52, LIMITS, 0, 100, 30, 101, later, 200, later + 29, 201, later + 59, 202);
		assertEquals(1, energy.getFirst().kwh());
		assertTrue(energy.subList(1, 50).stream().allMatch(each -> each.quality() == Quality.MISSING));
		assertEquals(1, energy.get(50).kwh(), 1e-9);
	}

	@Test
	void aCounterThatBeginsAgainAtItsModulusHasRolledOver() {
		// 998 to 1000 and on to 3: 5 kWh in half an hour, where 40 kW allow 20
		assertEnergy("5.00, 1.00", energy(2, LIMITS, 0, 998, 30, 3, 60, 4));
		var ofUnknownPower = new CounterLimits(1000, Double.POSITIVE_INFINITY);
		assertEnergy("5.00, 1.00", energy(2, ofUnknownPower, 0, 998, 30, 3, 60, 4));
	}

	@Test
	void aStepBackThatIsNoRollOverIsAReset() {
		// 500 to 2: what it shows was counted since; 1000 - 500 + 2 kWh cannot have flowed
		assertEnergy("1.00, 2.00*, 1.00", energy(3, LIMITS, 0, 499, 30, 500, 60, 2, 90, 3));
		// from 500 to 300: neither can 300 kWh have been counted since
		assertEnergy("1.00, 0.00?, 1.00", energy(3, LIMITS, 0, 499, 30, 500, 60, 300, 90, 301));
		// nothing is known of the counter
		assertEnergy("1.00, 0.00?, 1.00", energy(3, CounterLimits.UNKNOWN, 0, 499, 30, 500, 60, 2, 90, 3));
	}

	@Test
	void aStepThatThePowerDoesNotAllowIsSuspectAndStillCounted() {
		// 40 kW for 31 minutes and a unit shown: 21.7 kWh at most
		assertEnergy("1.00, 21.60, 1.00", energy(3, LIMITS, 0, 100, 30, 101, 60, 122.6, 90, 123.6));
		assertEnergy("1.00, 21.70?, 1.00", energy(3, LIMITS, 0, 100, 30, 101, 60, 122.7, 90, 123.7));
	}

	@Test
	void countersOfWholeKilowattHoursMayStepAtOnce() {
		assertEnergy("1.00", energy(1, new CounterLimits(1e6, 2), 0, 100, 14, 100, 14.1, 101, 30, 101));
	}

	@Test
	void oneWrongReadingBetweenTwoThatAgreeIsLeftOut() {
		assertEnergy("2.00", energy(1, LIMITS, 0, 100, 10, 101, 15, 0, 20, 101.5, 30, 102));
		assertEnergy("2.00", energy(1, LIMITS, 0, 100, 10, 101, 15, 999, 20, 101.5, 30, 102));
		assertEnergy("2.00", energy(1, CounterLimits.UNKNOWN, 0, 100, 10, 101, 15, 0, 20, 101.5, 30, 102));
	}

	@Test
	void doubtfulReadingsAndThoseWithoutAValueAreNotReckonedWith() {
		var run = new ReadingRun();
		run.add(TEN.toEpochMilli(), 100, Quality.GOOD);
		run.add(TEN.plusSeconds(600).toEpochMilli(), 120, Quality.SUSPECT);
		run.add(TEN.plusSeconds(1200).toEpochMilli(), Double.NaN, Quality.MISSING);
		run.add(TEN.plusSeconds(1800).toEpochMilli(), 103, Quality.ESTIMATED);
		assertEnergy("3.00*", CounterEnergy.of(run, HalfHours.between(TEN, TEN.plusSeconds(1800)), LIMITS));
	}

	@Test
	void halfHoursAddUpToWhatTheCounterCounted() {
		var random = new Random(7);
		for (int round = 0; round < 2000; round++) {
			var run = new ReadingRun();
			double kwh = 0;
			double start = random.nextInt(1000);
			int lastSecond = 0;
			int second = 0;
			for (int i = 0; i < 2 + random.nextInt(60); i++) {
				run.add(TEN.toEpochMilli() + second * 1000L, (start + kwh) % 1000, Quality.GOOD);
				lastSecond = second;
				// up to five hours apart, less than the counter's whole range between
				int seconds = 1 + random.nextInt(random.nextBoolean() ? 60 : 5 * 3600);
				second += seconds;
				kwh += 39.0 * random.nextDouble() * seconds / 3600;
			}
			var last = (run.value(run.size() - 1) - start + 1000) % 1000;
			// a last half-hour is filled to its end
			int end = (lastSecond + 1799) / 1800 * 1800;
			if (end > lastSecond) {
				run.add(TEN.toEpochMilli() + end * 1000L, run.value(run.size() - 1), Quality.GOOD);
			}
			var energy = CounterEnergy.of(run, HalfHours.between(TEN, TEN.plusSeconds(end)), LIMITS);
			double sum = energy.stream().mapToDouble(IntervalEnergy::kwh).sum();
			assertEquals(0, Math.abs(Math.IEEEremainder(sum - last, 1000)), 1e-6, "round " + round);
			assertTrue(energy.stream().allMatch(each -> each.quality().compareTo(Quality.ESTIMATED) <= 0), "round " + round);
		}
	}

	@Test
	void aMeanIsWeightedByTheTimeThatValuesStood() {
		// 3 for 10 minutes, 6 for 20; then 6 stands until 40 minutes after its reading, at 10:50: 20 of 30 minutes
		var means = LevelMeans.of(run(0, 3, 10, 6), HalfHours.between(TEN, TEN.plus(Duration.ofMinutes(90))));
		assertEquals(5, means.get(0).mean(), 1e-12);
		assertEquals(1, means.get(0).coverage());
		assertEquals(6, means.get(1).mean());
		assertEquals(20.0 / 30, means.get(1).coverage());
		assertEquals(0, means.get(2).coverage());
		assertTrue(Double.isNaN(means.get(2).mean()));
		// 5 kW for half an hour; two thirds covered make an estimate
		assertEquals(new IntervalEnergy(TEN, 2.5, Quality.GOOD), means.get(0).energy());
		assertEquals(new IntervalEnergy(TEN.plusSeconds(1800), 3, Quality.ESTIMATED), means.get(1).energy());
		assertEquals(Quality.MISSING, means.get(2).energy().quality());
	}

	@Test
	void deliveredEnergyBelongsToTheHalfHourThatEndsWithItsReading() {
		var energy = DeliveredEnergy.of(run(30, 1.5, 60, 2.5), HalfHours.between(TEN, TEN.plusSeconds(5400)));
		assertEnergy("1.50, 2.50, -", energy);
	}

	@Test
	void halfHoursOfAMonthBeginAtMidnightInJapan() {
		var april = HalfHours.of(YearMonth.of(2026, 4));
		assertEquals(Instant.parse("2026-03-31T15:00:00Z"), HalfHours.start(april.first()));
		assertEquals(30 * 48, april.count());
		assertEquals(new HalfHours(april.first(), 1), HalfHours.between(HalfHours.start(april.first()).plusSeconds(1799),
				HalfHours.start(april.first()).plusSeconds(1800)));
	}
}

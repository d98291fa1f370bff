package machi.quantity.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import machi.quantity.Unit;
import machi.quantity.time.Quality;
import machi.quantity.time.Resampling;
import machi.quantity.time.SeriesUnits;
import machi.quantity.time.TimeGrid;
import machi.quantity.time.TimeSeries;

class ResamplingTest {

	private static final Instant START = Instant.parse("2025-03-31T15:00:00Z");
	private static final double GAP = Double.NaN;

	private static TimeGrid grid(int minutes, int count) {
		return new TimeGrid(START, Duration.ofMinutes(minutes), count, TimeGrid.JAPAN);
	}

	private static TimeSeries kwh(int minutes, double... values) {
		return TimeSeries.of(grid(minutes, values.length), Unit.of("kWh"), TimeSeries.Kind.SUM, values);
	}

	private static TimeSeries kw(int minutes, double... values) {
		return TimeSeries.of(grid(minutes, values.length), Unit.of("kW"), TimeSeries.Kind.MEAN, values);
	}

	private static String marks(TimeSeries series) {
		var marks = new StringBuilder();
		for (int i = 0; i < series.values().length; i++) {
			marks.append(series.qualityAt(i).name().charAt(0));
		}
		return marks.toString();
	}

	@Test
	void energiesAddUpAndPowersAverage() {
		assertArrayEquals(new double[] { 3, 7 }, Resampling.to(kwh(30, 1, 2, 3, 4), Duration.ofHours(1), 1).values());
		assertArrayEquals(new double[] { 1.5, 3.5 }, Resampling.to(kw(30, 1, 2, 3, 4), Duration.ofHours(1), 1).values());
	}

	@Test
	void finerStepsSplitEnergiesAndRepeatPowers() {
		var step = Duration.ofMinutes(10);
		assertArrayEquals(new double[] { 1, 1, 1, 2, 2, 2 }, Resampling.to(kwh(30, 3, 6), step, 1).values(), 1e-15);
		assertArrayEquals(new double[] { 3, 3, 3, 6, 6, 6 }, Resampling.to(kw(30, 3, 6), step, 1).values(), 1e-15);
	}

	/** 20 to 30 minutes: the second step gets 10 of 20 minutes of the second value and all of the third. */
	@Test
	void stepsThatDoNotFitAreSplitByTime() {
		var step = Duration.ofMinutes(30);
		assertArrayEquals(new double[] { 2, 4 }, Resampling.to(kwh(20, 1, 2, 3), step, 1).values(), 1e-15);
		assertArrayEquals(new double[] { 4 / 3.0, 8 / 3.0 }, Resampling.to(kw(20, 1, 2, 3), step, 1).values(), 1e-15);
	}

	@Test
	void energyIsKeptForAnySteps() {
		var random = new SplittableRandom(30);
		int[] minutes = { 1, 5, 7, 10, 15, 20, 30, 45, 60, 120, 1440 };
		for (int run = 0; run < 400; run++) {
			int from = minutes[random.nextInt(minutes.length)];
			int to = minutes[random.nextInt(minutes.length)];
			// a length that both divide, so that no part of the series is left over
			var values = random.doubles((long) to * (1 + random.nextInt(20)), 0, 1000).toArray();
			double total = Arrays.stream(values).sum();
			var energy = Resampling.to(kwh(from, values), Duration.ofMinutes(to), 1);
			assertEquals(total, Arrays.stream(energy.values()).sum(), 1e-12 * total);
			assertEquals(0, energy.gaps());
			var power = Resampling.to(kw(from, values), Duration.ofMinutes(to), 1);
			assertEquals(total * from, Arrays.stream(power.values()).sum() * to, 1e-12 * total * from);
			// power and energy stay each other's, whichever is resampled
			var converted = Resampling.to(SeriesUnits.energy(kw(from, values)), Duration.ofMinutes(to), 1);
			assertArrayEquals(SeriesUnits.energy(power).values(), converted.values(), 1e-9 * total);
		}
	}

	@Test
	void gapMakesAGapUnlessEnoughIsKnown() {
		var hours = Resampling.to(kwh(15, 1, 2, 3, 4, 5, GAP, 7, 8, GAP, GAP, GAP, 9), Duration.ofHours(1), 1);
		assertArrayEquals(new double[] { 10, GAP, GAP }, hours.values());
		assertEquals("GMM", marks(hours));
		// three of four quarters known: 20 kWh of them stand for 26.67 kWh
		var enough = Resampling.to(kwh(15, 1, 2, 3, 4, 5, GAP, 7, 8, GAP, GAP, GAP, 9), Duration.ofHours(1), 0.75);
		assertArrayEquals(new double[] { 10, 20 / 0.75, GAP }, enough.values(), 1e-12);
		assertEquals("GEM", marks(enough));
		var power = Resampling.to(kw(15, 5, GAP, 7, 9), Duration.ofHours(1), 0.75);
		assertArrayEquals(new double[] { 7 }, power.values(), 1e-12);
	}

	@Test
	void stepBeyondTheEndIsKnownInPart() {
		var series = Resampling.to(kwh(30, 1, 2, 3), Duration.ofHours(1), 0.5);
		assertArrayEquals(new double[] { 3, 6 }, series.values(), 1e-12);
		assertEquals("GE", marks(series));
		assertEquals("GM", marks(Resampling.to(kwh(30, 1, 2, 3), Duration.ofHours(1), Resampling.WHOLE)));
	}

	@Test
	void worstQualityIsKept() {
		var quality = new byte[] { 0, (byte) Quality.ESTIMATED.ordinal(), (byte) Quality.SUSPECT.ordinal(), 0 };
		var source = new TimeSeries(grid(30, 4), Unit.of("kWh"), TimeSeries.Kind.SUM, new double[] { 1, 2, 3, 4 }, quality);
		assertEquals("ES", marks(Resampling.to(source, Duration.ofHours(1), 1)));
		assertEquals("GGEESSGG", marks(Resampling.to(source, Duration.ofMinutes(15), 1)));
		assertSame(source, Resampling.to(source, Duration.ofMinutes(30), 1));
	}

	@Test
	void otherGridMayBeginAnywhere() {
		var shifted = new TimeGrid(START.plusSeconds(15 * 60), Duration.ofMinutes(30), 2, TimeGrid.JAPAN);
		var series = Resampling.to(kwh(30, 2, 4), shifted, 0.5);
		assertArrayEquals(new double[] { 3, 4 }, series.values(), 1e-12);
		assertEquals("GE", marks(series));
		var before = new TimeGrid(START.minusSeconds(3600), Duration.ofMinutes(30), 3, TimeGrid.JAPAN);
		assertArrayEquals(new double[] { GAP, GAP, 2 }, Resampling.to(kwh(30, 2, 4), before, 1).values());
	}

	@Test
	void instantsAreReadWhereTheStepsBegin() {
		var charge = TimeSeries.of(grid(30, 4), Unit.of("%"), TimeSeries.Kind.INSTANT, new double[] { 10, 20, GAP, 40 });
		var finer = Resampling.to(charge, Duration.ofMinutes(15), 1);
		assertArrayEquals(new double[] { 10, 15, 20, GAP, GAP, GAP, 40, GAP }, finer.values(), 1e-12);
		assertEquals("GEGMMMGM", marks(finer));
		assertArrayEquals(new double[] { 10, GAP }, Resampling.to(charge, Duration.ofHours(1), 1).values());
	}

	@Test
	void powerBecomesEnergyByTheLengthOfTheStep() {
		var energy = SeriesUnits.energy(kw(30, 3, GAP));
		assertArrayEquals(new double[] { 1.5, GAP }, energy.values());
		assertEquals("kWh", energy.unit().symbol());
		assertEquals(TimeSeries.Kind.SUM, energy.kind());
		assertEquals(kw(30, 3, GAP), SeriesUnits.power(energy));
		assertArrayEquals(new double[] { 1.5e-3, GAP }, SeriesUnits.in(Unit.of("MWh"), energy).values(), 1e-18);
		assertThrows(IllegalArgumentException.class, () -> SeriesUnits.energy(energy));
		assertThrows(IllegalArgumentException.class, () -> SeriesUnits.in(Unit.of("kW"), energy));
		assertThrows(IllegalArgumentException.class, () -> Resampling.to(energy, Duration.ofHours(1), 0));
		assertEquals(2, IntStream.of(energy.quality()[0], energy.quality()[1]).distinct().count());
	}
}

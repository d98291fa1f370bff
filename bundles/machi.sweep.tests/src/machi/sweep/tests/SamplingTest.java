package machi.sweep.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import machi.sweep.DesignSpace;
import machi.sweep.Level;
import machi.sweep.Levels;
import machi.sweep.Sampling;
import machi.sweep.SweepException;
import machi.sweep.SweepPlan;

class SamplingTest {

	private static final int[] SIZES = { 1, 2, 3, 4, 5, 7, 16, 17, 100, 1_000, 4_097, 65_536 };

	private static double amount(DesignSpace space, long index, int parameter) {
		return ((Level.Amount) space.design(index).levels().get(parameter)).value();
	}

	@Test
	void aGridHasEveryCombinationInTheOrderOfAnOdometer() throws SweepException {
		var space = new DesignSpace(Trial.plan(new Sampling.Grid(),
				new Levels.Listed(List.of(new Level.Choice("a"), new Level.Choice("b"), new Level.Choice("c")))));
		assertEquals(9, space.count());
		assertEquals(List.of("0 a", "0 b", "0 c", "0.5 a", "0.5 b", "0.5 c", "1 a", "1 b", "1 c"),
				LongStream.range(0, 9).mapToObj(space::design)
						.map(design -> design.levels().get(0) + " " + design.levels().get(1)).toList());
	}

	@Test
	void levelsOfARangeAreTheDecimalsThatAPersonExpects() {
		var range = new Levels.Range(new BigDecimal("0.1"), new BigDecimal("0.7"), 7);
		assertEquals(List.of("0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7"),
				IntStream.range(0, 7).mapToObj(range::level).map(Level::toString).toList());
		var thirds = new Levels.Range(BigDecimal.ZERO, new BigDecimal("5000"), 4);
		assertEquals(5000.0 / 3, ((Level.Amount) thirds.level(1)).value(), 1e-9);
		assertEquals(new Level.Amount(5000), thirds.level(3));
	}

	@Test
	void aLatinHypercubeMeetsEachStratumOfEachParameterExactlyOnce() throws SweepException {
		for (int size : SIZES) {
			for (long seed : new long[] { 0, 1, -7, 123_456_789_012L }) {
				var space = new DesignSpace(Trial.plan(new Sampling.LatinHypercube(size, seed), 0));
				for (int parameter = 0; parameter < 2; parameter++) {
					var met = new BitSet(size);
					for (long index = 0; index < size; index++) {
						int stratum = (int) Math.floor(amount(space, index, parameter) * size);
						assertTrue(!met.get(stratum), "stratum " + stratum + " of " + size + " is met twice");
						met.set(stratum);
					}
					assertEquals(size, met.cardinality());
				}
			}
		}
	}

	@Test
	void aLatinHypercubeMeetsListedLevelsEquallyOften() throws SweepException {
		var levels = List.<Level>of(new Level.Choice("a"), new Level.Choice("b"), new Level.Choice("c"));
		var plan = Trial.plan(new Sampling.LatinHypercube(1_000, 3), new Levels.Listed(levels));
		var space = new DesignSpace(plan);
		var counts = new TreeMap<String, Integer>();
		for (long index = 0; index < space.count(); index++) {
			counts.merge(space.design(index).levels().get(1).toString(), 1, Integer::sum);
		}
		// 1,000 = 334 + 333 + 333
		assertEquals(List.of(333, 333, 334), counts.values().stream().sorted().toList());
	}

	@Test
	void theParametersOfALatinHypercubeAreNotTiedToEachOtherNorToTheIndex() throws SweepException {
		int size = 10_000;
		for (long seed = 0; seed < 5; seed++) {
			var space = new DesignSpace(Trial.plan(new Sampling.LatinHypercube(size, seed), 0));
			double xy = 0;
			double xi = 0;
			for (long index = 0; index < size; index++) {
				double x = amount(space, index, 0) - 0.5;
				xy += x * (amount(space, index, 1) - 0.5);
				xi += x * ((double) index / size - 0.5);
			}
			// the coefficient of two independent samples has a standard deviation of 1 / sqrt(10,000) = 0.01
			assertEquals(0, xy * 12 / size, 0.04);
			assertEquals(0, xi * 12 / size, 0.04);
		}
	}

	@Test
	void theSeedAloneDecidesTheDesigns() throws SweepException {
		var one = new DesignSpace(Trial.plan(new Sampling.LatinHypercube(1_000, 1), 0));
		var same = new DesignSpace(Trial.plan(new Sampling.LatinHypercube(1_000, 1), 0));
		var other = new DesignSpace(Trial.plan(new Sampling.LatinHypercube(1_000, 2), 0));
		for (long index = 999; index >= 0; index--) {
			assertEquals(one.design(index), same.design(index));
			assertNotEquals(one.design(index), other.design(index));
		}
	}

	@Test
	void theSampleForChartsIsAllOfASmallSpaceAndBoundedInALargeOne() throws SweepException {
		var small = new DesignSpace(Trial.plan(new Sampling.LatinHypercube(2_000, 1), 0));
		assertEquals(2_000, LongStream.range(0, 2_000).filter(small::isSampled).count());
		var large = new DesignSpace(Trial.plan(new Sampling.LatinHypercube(1_000_000, 1), 0));
		// binomial: 2,000 +- 45
		assertEquals(2_000, LongStream.range(0, 1_000_000).filter(large::isSampled).count(), 250);
	}

	@Test
	void aGridBeyondTheLimitIsRefusedEvenWhereItsSizeOverflows() {
		var tooMany = assertThrows(SweepException.class, () -> new DesignSpace(Trial.plan(new Sampling.Grid(), 3_163)));
		assertTrue(tooMany.getMessage().contains("10,000,000"), tooMany.getMessage());
		assertThrows(SweepException.class, () -> new DesignSpace(Trial.plan(new Sampling.Grid(), Integer.MAX_VALUE)));
		assertThrows(SweepException.class, () -> new DesignSpace(Trial.plan(new Sampling.Grid(), 0)));
		assertEquals(10_000_000, SweepPlan.MOST_DESIGNS);
	}
}

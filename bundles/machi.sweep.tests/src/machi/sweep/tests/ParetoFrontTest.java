package machi.sweep.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import machi.quantity.text.LocalizedText;
import machi.sweep.Design;
import machi.sweep.DesignResult;
import machi.sweep.EvaluatedDesign;
import machi.sweep.Level;
import machi.sweep.Objective;
import machi.sweep.Objective.Sense;
import machi.sweep.ParetoFront;

class ParetoFrontTest {

	private static final List<Objective> COST_AND_SUFFICIENCY = List.of(new Objective("cost", "all", Sense.MINIMISE),
			new Objective("sufficiency", "all", Sense.MAXIMISE), new Objective("peak", "all", Sense.REPORT));

	private static EvaluatedDesign design(long index, double... figures) {
		return new EvaluatedDesign(new Design(index, List.of(new Level.Amount(index))), DesignResult.of(index, figures));
	}

	private static List<Long> front(List<Objective> objectives, List<EvaluatedDesign> designs) {
		return ParetoFront.of(objectives, designs).stream().map(one -> one.design().index()).toList();
	}

	@Test
	void onlyDesignsThatNoOtherIsBetterThanAreOnTheFront() {
		var designs = List.of(design(0, 100, 0.50, 9), // front: the cheapest
				design(1, 120, 0.50, 1), // dearer and no better than 0; its peak does not count
				design(2, 150, 0.70, 9), // front
				design(3, 150, 0.65, 9), // as dear as 2 and worse
				design(4, 300, 0.90, 9), // front: the best
				design(5, 100, 0.50, 9)); // the same as 0
		assertEquals(List.of(0L, 2L, 4L), front(COST_AND_SUFFICIENCY, designs));
		assertEquals(List.of(0L, 2L, 4L), front(COST_AND_SUFFICIENCY, designs.reversed()));
	}

	@Test
	void failedAndUndefinedDesignsTakeNoPartAndReportedFiguresMayBeUndefined() {
		var failed = new EvaluatedDesign(new Design(0, List.of()), DesignResult.failed(0, LocalizedText.same("x")));
		assertEquals(List.of(2L),
				front(COST_AND_SUFFICIENCY, List.of(failed, design(1, 1, Double.NaN, 0), design(2, 9, 0.1, Double.NaN))));
	}

	@Test
	void withoutASenseThereIsNoFrontAndWithOneThereIsTheBest() {
		var designs = List.of(design(0, 3, 1, 0), design(1, 2, 2, 0), design(2, 4, 3, 0));
		assertEquals(List.of(), front(List.of(new Objective("a", "all", Sense.REPORT)), designs));
		assertEquals(List.of(1L), front(List.of(new Objective("a", "all", Sense.MINIMISE), new Objective("b", "all", Sense.REPORT),
				new Objective("c", "all", Sense.REPORT)), designs));
	}

	@Test
	void theFrontIsThatOfComparingEachWithEach() {
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
		for (int round = 0; round < 50; round++) {
			var designs = random(random, 1 + random.nextInt(200));
			var expected = designs.stream().filter(one -> designs.stream().noneMatch(other -> isBetter(other, one)))
					.map(one -> one.design().index()).toList();
			assertEquals(expected, front(COST_AND_SUFFICIENCY, designs));
		}
	}

	private static List<EvaluatedDesign> random(RandomGenerator random, int count) {
		var designs = new ArrayList<EvaluatedDesign>();
		for (int i = 0; i < count; i++) {
			designs.add(design(i, random.nextInt(20), random.nextInt(20), random.nextDouble()));
		}
		return designs;
	}

	private static boolean isBetter(EvaluatedDesign one, EvaluatedDesign other) {
		var a = one.result().objectives();
		var b = other.result().objectives();
		boolean asGood = a[0] <= b[0] && a[1] >= b[1];
		boolean better = a[0] < b[0] || a[1] > b[1] || one.design().index() < other.design().index();
		return asGood && better;
	}

	@Test
	void aFullFrontCountsWhatItLeavesOut() {
		var front = new ParetoFront(COST_AND_SUFFICIENCY, 3);
		for (int i = 0; i < 10; i++) {
			front.add(design(i, i, i, 0));
		}
		assertEquals(3, front.designs().size());
		assertEquals(7, front.beyond());
	}
}

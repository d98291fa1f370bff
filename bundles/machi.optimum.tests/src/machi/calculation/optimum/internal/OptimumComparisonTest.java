package machi.calculation.optimum.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.ParameterValues;
import machi.calculation.dispatch.DispatchEngine;
import machi.calculation.dispatch.Dispatcher.Recording;
import machi.calculation.dispatch.Network;
import machi.calculation.optimum.Objective;
import machi.calculation.optimum.OptimumComparison;
import machi.calculation.optimum.OptimumTask;
import machi.control.ControlStrategy;
import machi.control.SiteController;
import machi.control.SiteRatings;
import machi.control.StrategyDescriptor;
import machi.quantity.text.LocalizedText;

class OptimumComparisonTest {

	/** Leaves the battery alone. */
	private record Idle() implements ControlStrategy {

		@Override
		public StrategyDescriptor descriptor() {
			return new StrategyDescriptor("self-consumption", "1", LocalizedText.same("Idle"), LocalizedText.same("Idle"),
					List.of());
		}

		@Override
		public SiteController controller(SiteRatings ratings, ParameterValues parameters) {
			return (state, wanted) -> {
				// nothing is wanted
			};
		}
	}

	private static OptimumComparison compare(Network network, Objective objective) throws CalculationException {
		var dispatch = new DispatchEngine(List.of(new Idle())).dispatch(network, Recording.SUMS, CalculationMonitor.NONE);
		var task = OptimumTask.yardstick(network, dispatch, objective, Duration.ofMinutes(1));
		return OptimumComparison.of(dispatch, new LinearOptimum().solve(task, CalculationMonitor.NONE));
	}

	/*
	 * The first site is that of the noon sun for the evening in OptimumByHandTest: 357 yen at best, and 30 kWh x 20 yen = 600
	 * where the battery stands still: (600 - 357) / 357 = 68.1 %. The second has no choice: 4 x 5 x 20 = 400. Together 1,000
	 * against 757: 32.1 %.
	 */
	@Test
	void theTableTellsTheDistancePerSiteAndZone() throws CalculationException {
		var network = new SampleNetwork(4).site("a", 10, 10, 10, 10).plant(0, 30, 0, 0).battery(20, 15, 0.9, 0).add()
				.site("b", 5, 5, 5, 5).add().network();
		var table = compare(network, Objective.COST).table();
		assertEquals(new BigDecimal("600"), table.number("site-0", "dispatched").orElseThrow());
		assertEquals(new BigDecimal("357"), table.number("site-0", "optimal").orElseThrow());
		assertEquals(new BigDecimal("68.1"), table.number("site-0", "gap").orElseThrow());
		assertEquals(new BigDecimal("0.0"), table.number("site-1", "gap").orElseThrow());
		assertEquals(new BigDecimal("32.1"), table.number("zone-zone", "gap").orElseThrow());
		assertEquals(new BigDecimal("1000"), table.number("total", "dispatched").orElseThrow());
		assertEquals(new BigDecimal("757"), table.number("total", "optimal").orElseThrow());
	}

	@Test
	void nothingIsDividedByAnOptimumOfZero() throws CalculationException {
		var network = new SampleNetwork(2).site("a", 0, 0).add().network();
		var comparison = compare(network, Objective.IMPORT);
		assertTrue(comparison.all().relative().isEmpty());
		assertNull(comparison.table().row("total").orElseThrow().cells().get(comparison.table().columnIndex("gap")));
	}
}

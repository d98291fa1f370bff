package machi.calculation.optimum.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.dispatch.Network;
import machi.calculation.optimum.Objective;
import machi.calculation.optimum.OptimumTask;

/** How an optimisation ends when it does not end with an optimum. */
class OptimumEndTest {

	private static final long SECOND = 1_000_000_000L;
	private static final long MINUTE = 60 * SECOND;

	/** Six sites on one line, billed by their peaks: half a minute of work or more. */
	private static Network large() {
		int steps = 8760;
		var sample = new SampleNetwork(steps).line("line", 40, 0.05);
		for (int site = 0; site < 6; site++) {
			var load = new double[steps];
			var sun = new double[steps];
			var price = new double[steps];
			for (int i = 0; i < steps; i++) {
				load[i] = 20 + 10 * Math.sin(i * 0.7 + site) + i % 7;
				sun[i] = Math.max(0, 60 * Math.sin(i / 12.0 * Math.PI + 0.1 * site));
				price[i] = 15 + i * 31 % 17;
			}
			sample.site("s" + site, load).plant(sun).battery(100, 30, 0.95, 0.5).line("line").basic(1500)
					.prices(price, sample.same(8)).add();
		}
		return sample.network();
	}

	@Test
	void cancellingEndsASolutionThatWouldTakeMinutes() {
		long start = System.nanoTime();
		var task = OptimumTask.of(large(), Objective.COST, Duration.ofMinutes(10));
		var cancelledAt = new long[1];
		var monitor = new CalculationMonitor() {
			@Override
			public void progress(double done) {
				// not of interest
			}

			@Override
			public boolean isCancelled() {
				boolean now = System.nanoTime() - start > 4 * SECOND;
				if (now && cancelledAt[0] == 0) {
					cancelledAt[0] = System.nanoTime();
				}
				return now;
			}
		};
		assertThrows(CancellationException.class, () -> new LinearOptimum().solve(task, monitor));
		assertTrue(cancelledAt[0] > 0 && System.nanoTime() - cancelledAt[0] < MINUTE);
	}

	@Test
	void theTimeLimitIsKeptAndNamesTheSite() {
		long start = System.nanoTime();
		var task = OptimumTask.of(large(), Objective.COST, Duration.ofSeconds(4));
		var failure = assertThrows(CalculationException.class, () -> new LinearOptimum().solve(task, CalculationMonitor.NONE));
		assertTrue(System.nanoTime() - start < MINUTE);
		assertEquals("s0", failure.subject().elementId());
		assertTrue(failure.reason().english().contains("time limit"), failure.reason().english());
		assertTrue(failure.reason().japanese().contains("制限時間"), failure.reason().japanese());
	}

	@Test
	void aLoadAboveTheContractPowerIsNamedWithItsTime() {
		var network = new SampleNetwork(3).site("s", 5, 9, 5).battery(10, 2, 1, 0.5).contract(6).add().network();
		var failure = failure(network);
		assertEquals("contractKw", failure.subject().attribute());
		assertEquals("6.0 kW", failure.value());
		assertTrue(failure.reason().english().endsWith("2030-04-01T01:00: 9.0 kW"), failure.reason().english());
		assertTrue(failure.reason().japanese().contains("契約電力"), failure.reason().japanese());
	}

	/* 12 kWh above the contract power in two hours, where the battery holds 10. */
	@Test
	void tooSmallAStorageForTheContractPowerIsNamed() {
		var network = new SampleNetwork(2).site("s", 12, 12).battery(10, 10, 1, 1).contract(6).add().network();
		var failure = failure(network);
		assertEquals("s", failure.subject().elementId());
		assertTrue(failure.reason().english().contains("storage holds too little"), failure.reason().english());
	}

	@Test
	void aValueThatIsNoNumberIsNamedWithItsTime() {
		var network = new SampleNetwork(3).site("s", 5, Double.NaN, 5).add().network();
		var failure = failure(network);
		assertEquals("loadKw", failure.subject().attribute());
		assertEquals("NaN", failure.value());
		assertTrue(failure.reason().english().endsWith("2030-04-01T01:00"), failure.reason().english());
	}

	@Test
	void aLineThatIsNotThereIsNamed() {
		var network = new SampleNetwork(1).site("s", 5).line("none").add().network();
		var failure = failure(network);
		assertEquals("privateLine", failure.subject().attribute());
		assertEquals("none", failure.value());
	}

	private static CalculationException failure(Network network) {
		var task = OptimumTask.of(network, Objective.COST, Duration.ofMinutes(1));
		return assertThrows(CalculationException.class, () -> new LinearOptimum().solve(task, CalculationMonitor.NONE));
	}
}

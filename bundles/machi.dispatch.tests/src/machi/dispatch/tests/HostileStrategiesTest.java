package machi.dispatch.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.Subject;
import machi.calculation.dispatch.DispatchEngine;
import machi.calculation.dispatch.Dispatcher.Recording;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.PrivateLine;
import machi.control.SiteController;
import machi.quantity.time.TimeGrid;

/** Strategies, values and users that do what they should not. */
class HostileStrategiesTest {

	private static CalculationException failure(SiteController controller) {
		var site = new SiteBuilder("hall", 1, 2, 3).idealBattery(5, 5).strategy("hostile", Map.of()).build();
		return assertThrows(CalculationException.class,
				() -> Networks.run(Networks.of(site), new FixedStrategy("hostile", controller)));
	}

	private static void assertNamed(CalculationException failure, String... texts) {
		for (var text : texts) {
			assertTrue(failure.getMessage().contains(text), text + " in " + failure.getMessage());
		}
	}

	@Test
	void aSetPointThatIsNoNumberNamesSiteStepAndStrategy() {
		List<SiteController> controllers = List.of((state, setPoints) -> setPoints.batteryKw = state.step == 2 ? Double.NaN : 0,
				(state, setPoints) -> setPoints.vehicleKw = state.step == 2 ? Double.NaN : 0,
				(state, setPoints) -> setPoints.flexibleKw = state.step == 2 ? Double.NaN : 0,
				(state, setPoints) -> setPoints.curtailedKw = state.step == 2 ? Double.NaN : 0,
				(state, setPoints) -> setPoints.importCapKw = state.step == 2 ? Double.NaN : 9,
				(state, setPoints) -> setPoints.exportCapKw = state.step == 2 ? Double.NaN : 9,
				(state, setPoints) -> setPoints.lendKw = state.step == 2 ? Double.NaN : 0,
				(state, setPoints) -> setPoints.servedShare[1] = state.step == 2 ? Double.NaN : 1);
		for (var controller : controllers) {
			assertNamed(failure(controller), "Site hall", "hostile", "2024-04-01T01:00, step 2", "NaN");
		}
	}

	@Test
	void aStrategyThatThrowsNamesSiteStepAndStrategy() {
		assertNamed(failure((state, setPoints) -> {
			throw new IllegalStateException("broken rule");
		}), "Site hall", "hostile", "step 0", "broken rule");
		assertNamed(failure((state, setPoints) -> {
			throw new NoClassDefFoundError("vendor/Missing");
		}), "Site hall", "vendor/Missing");
	}

	@Test
	void aStrategyWithoutControllerIsRefused() {
		assertNamed(failure(null), "Site hall", "hostile");
	}

	@Test
	void aStrategyThatIsNotInstalledIsNamedWithThoseThatAre() {
		var site = new SiteBuilder("hall", 1).strategy("perpetual-motion", Map.of()).build();
		assertNamed(assertThrows(CalculationException.class, () -> Networks.run(Networks.of(site))), "Site hall",
				"perpetual-motion", "self-consumption");
	}

	@Test
	void aWrongParameterIsNamedWithItsSite() {
		var site = new SiteBuilder("hall", 1).strategy("peak-cut", Map.of("reserve", "120")).build();
		assertNamed(assertThrows(CalculationException.class, () -> Networks.run(Networks.of(site))), "Site hall", "peak-cut",
				"reserve", "0…100", "120");
	}

	@Test
	void aGapOrNegativePowerInTheInputIsNamedWithItsStep() {
		var gap = new SiteBuilder("hall", 1, Double.NaN).build();
		assertNamed(assertThrows(CalculationException.class, () -> Networks.run(Networks.of(gap))), "Site hall", "loadKw",
				"step 1", "NaN");
		var negative = new SiteBuilder("hall", 1, 1).solar(3, -2).build();
		assertNamed(assertThrows(CalculationException.class, () -> Networks.run(Networks.of(negative))), "availableKw", "step 1",
				"-2.0");
	}

	@Test
	void aPriceThatIsNotFiniteIsNamedWithItsStep() {
		var site = new SiteBuilder("hall", 1, 1).prices(new double[] { 1, Double.NaN }, new double[2], 0).build();
		assertNamed(assertThrows(CalculationException.class, () -> Networks.run(Networks.of(site))), "importYenPerKwh", "step 1");
	}

	@Test
	void aSiteOnALineThatIsNotThereIsRefused() {
		var site = new SiteBuilder("hall", 1).line("east").build();
		var line = new PrivateLine("west", Subject.of("west", "west"), 1, 0);
		var network = Networks.of(List.of(site), List.of(line), List.of(), List.of());
		assertNamed(assertThrows(CalculationException.class, () -> Networks.run(network)), "Site hall", "privateLine", "east");
	}

	@Test
	void cancellingEndsTheDispatchWithinADayOfOneSite() {
		int steps = 48 * 30;
		var calls = new AtomicInteger();
		SiteController counting = (state, setPoints) -> calls.incrementAndGet();
		var sites = List.of(new SiteBuilder("a", new double[steps]).strategy("counting", Map.of()).build(),
				new SiteBuilder("b", new double[steps]).strategy("counting", Map.of()).build());
		var network = new Network(new TimeGrid(Networks.START, TimeGrid.HALF_HOUR, steps, TimeGrid.JAPAN), new boolean[steps],
				sites, List.of(), List.of(), List.of(), new double[steps]);
		var monitor = new CalculationMonitor() {
			@Override
			public void progress(double done) {
				// nobody is listening
			}

			@Override
			public boolean isCancelled() {
				return calls.get() >= 100;
			}
		};
		var engine = new DispatchEngine(List.of(new FixedStrategy("counting", counting)));
		assertThrows(CancellationException.class, () -> engine.dispatch(network, Recording.SUMS, monitor));
		// asked at midnight: the third day ends with 144 calls
		assertEquals(144, calls.get());
	}
}

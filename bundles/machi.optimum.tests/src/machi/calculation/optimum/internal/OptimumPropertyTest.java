package machi.calculation.optimum.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.Dispatch;
import machi.calculation.dispatch.DispatchEngine;
import machi.calculation.dispatch.Dispatcher.Recording;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Vehicles;
import machi.calculation.optimum.Objective;
import machi.calculation.optimum.OptimumResult;
import machi.calculation.optimum.OptimumTask;
import machi.calculation.optimum.Relaxation;
import machi.calculation.optimum.SiteOptimum;
import machi.control.ControlStrategy;
import machi.control.SiteController;
import machi.control.SiteRatings;
import machi.control.StrategyDescriptor;
import machi.quantity.text.LocalizedText;

/** Random small networks, run by a strategy that does whatever comes to its mind: no such run may beat the optimum. */
class OptimumPropertyTest {

	private static final int CASES = 150;
	private static final int STEPS = 48;

	/** Random set points, mostly sensible in sign and size. */
	private record Whim(RandomGenerator random) implements ControlStrategy {

		@Override
		public StrategyDescriptor descriptor() {
			return new StrategyDescriptor("self-consumption", "1", LocalizedText.same("Whim"), LocalizedText.same("Random"),
					List.of());
		}

		@Override
		public SiteController controller(SiteRatings ratings, ParameterValues parameters) {
			boolean greedy = random.nextBoolean();
			return (state, wanted) -> {
				double lacking = state.loadKw - state.generationKw;
				wanted.batteryKw = greedy ? lacking : random.nextDouble(-30, 30);
				wanted.vehicleKw = random.nextDouble(-20, 10);
				wanted.flexibleKw = random.nextDouble(0, 5);
				wanted.curtailedKw = random.nextInt(10) == 0 ? random.nextDouble(0, 20) : 0;
				if (random.nextInt(20) == 0) {
					wanted.importCapKw = random.nextDouble(0, 20);
					wanted.exportCapKw = random.nextDouble(0, 20);
				}
				wanted.servedShare[2] = random.nextInt(30) == 0 ? 0.5 : 1;
			};
		}
	}

	private static RandomGenerator random(long seed) {
		return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
	}

	private static double[] values(RandomGenerator random, double most) {
		var values = new double[STEPS];
		Arrays.setAll(values, i -> random.nextDouble(0, most));
		return values;
	}

	private static Network network(RandomGenerator random) {
		var network = new SampleNetwork(STEPS).gridFactor(values(random, 0.6)).line("line", random.nextBoolean() ? 5
				: Double.POSITIVE_INFINITY, random.nextBoolean() ? 0 : 0.08).feeder("feeder", 25, 15);
		if (random.nextBoolean()) {
			network.outage(random.nextInt(STEPS), 3);
		}
		int sites = random.nextInt(1, 4);
		for (int i = 0; i < sites; i++) {
			add(network, "site-" + i, random);
		}
		return network.network();
	}

	private static void add(SampleNetwork network, String id, RandomGenerator random) {
		var site = network.site(id, values(random, 15));
		if (random.nextInt(4) > 0) {
			site.plant(values(random, 40));
		}
		if (random.nextInt(4) > 0) {
			site.battery(random.nextDouble(5, 60), random.nextDouble(2, 20), random.nextDouble(0.8, 1), random.nextDouble(),
					random.nextBoolean() ? 0 : 0.2);
		}
		if (random.nextBoolean()) {
			site.vehicles(vehicles(id, random));
		}
		if (random.nextBoolean()) {
			site.flexible(4, random.nextBoolean() ? 0 : 30);
		}
		if (random.nextBoolean()) {
			site.line("line");
		}
		if (random.nextBoolean()) {
			site.feeder("feeder");
		}
		if (random.nextBoolean()) {
			site.contract(random.nextDouble(10, 40));
		}
		// sometimes the price of export is above that of import, or negative
		var buy = values(random, 40);
		var sell = values(random, 20);
		if (random.nextInt(4) == 0) {
			buy[random.nextInt(STEPS)] = -5;
			sell[random.nextInt(STEPS)] = -5;
		}
		site.prices(buy, sell).basic(random.nextBoolean() ? 0 : 50).add();
	}

	private static Vehicles vehicles(String id, RandomGenerator random) {
		var present = new boolean[STEPS];
		var trip = new double[STEPS];
		for (int i = 0; i < STEPS; i++) {
			int hour = i % 24;
			present[i] = hour < 8 || hour > 16;
			trip[i] = hour == 9 ? random.nextDouble(0, 30) : 0;
		}
		return new Vehicles(Subject.of(id + "-cars", id), random.nextInt(1, 3), 40, 6, random.nextBoolean() ? 0 : 4, 0.9, 0.9,
				0.3, 0.6, present, trip);
	}

	private static OptimumResult solve(Network network, Dispatch dispatch, Objective objective) throws CalculationException {
		return new LinearOptimum().solve(OptimumTask.yardstick(network, dispatch, objective, Duration.ofMinutes(1)),
				CalculationMonitor.NONE);
	}

	@Test
	void noRunOfTheDispatchIsBetterThanTheOptimum() throws CalculationException {
		double gained = 0;
		for (int seed = 0; seed < CASES; seed++) {
			var random = random(seed);
			var network = network(random);
			var dispatch = new DispatchEngine(List.of(new Whim(random))).dispatch(network, Recording.FLOWS,
					CalculationMonitor.NONE);
			for (var objective : Objective.values()) {
				double ruled = dispatch.sites().stream().mapToDouble(site -> objective.of(site.sums())).sum();
				var result = solve(network, dispatch, objective);
				assertTrue(result.value() <= ruled + 1e-6 * Math.max(1, Math.abs(ruled)),
						"seed " + seed + " " + objective + ": " + result.value() + " > " + ruled);
				gained += ruled - result.value();
				for (int i = 0; i < result.sites().size(); i++) {
					requireBalance(network, i, result.sites().get(i), "seed " + seed + " " + objective);
				}
			}
		}
		assertTrue(gained > 0);
	}

	private static void requireBalance(Network network, int index, SiteOptimum flows, String name) {
		var site = network.sites().get(index);
		for (int i = 0; i < STEPS; i++) {
			double generated = site.plants().isEmpty() ? 0 : site.plants().getFirst().availableKw()[i];
			double in = generated - flows.curtailedKw()[i] + flows.importedKw()[i] + flows.fromLineKw()[i] + flows.batteryKw()[i]
					+ flows.vehicleKw()[i];
			double out = site.loadKw()[i] - flows.unservedKw()[i] + flows.flexibleKw()[i] + flows.exportedKw()[i]
					+ flows.intoLineKw()[i];
			assertEquals(out, in, 1e-5, name + " step " + i);
			assertTrue(flows.curtailedKw()[i] <= generated + 1e-5, name);
			requireBattery(site.battery().orElse(null), flows, i, name);
		}
	}

	private static void requireBattery(Battery battery, SiteOptimum flows, int step, String name) {
		if (battery == null) {
			assertEquals(0, flows.batteryKw()[step], name);
			return;
		}
		double kw = flows.batteryKw()[step];
		assertTrue(kw <= battery.dischargeKw() + 1e-5 && -kw <= battery.chargeKw() + 1e-5, name);
		double stored = flows.storedKwh()[step];
		assertTrue(stored >= -1e-5 && stored <= battery.capacityKwh() + 1e-5, name);
		double before = step == 0 ? battery.initialSoc() * battery.capacityKwh() : flows.storedKwh()[step - 1];
		double most = before + Math.max(0, -kw) * battery.chargeEfficiency() - Math.max(0, kw) / battery.dischargeEfficiency();
		boolean both = flows.relaxations().contains(Relaxation.STORAGE_BOTH_WAYS);
		// standby takes its part; nothing ever adds to it
		assertTrue(stored <= most + 1e-4 && (both || stored >= most - battery.standbyLossKw() - 1e-4),
				name + " step " + step + ": " + before + " -> " + stored + " with " + kw);
	}

	@Test
	void searchingThePeakGivesWhatRowsForItGive() throws CalculationException, NotSolvedException {
		for (int seed = 0; seed < 40; seed++) {
			var random = random(seed);
			var sample = new SampleNetwork(STEPS);
			var site = sample.site("s", values(random, 30)).plant(values(random, 20));
			site.battery(random.nextDouble(5, 80), random.nextDouble(5, 30), 0.92, 0.5).basic(random.nextDouble(1, 400))
					.prices(values(random, 40), sample.same(random.nextDouble(0, 10))).add();
			var network = sample.network();
			var task = OptimumTask.of(network, Objective.COST, Duration.ofMinutes(1));
			var found = new LinearOptimum().solve(task, CalculationMonitor.NONE);
			var one = SiteCase.of(task, 0, GridCalendar.of(network.grid()), new boolean[STEPS]);
			try (var program = new LinearProgram(new SolverControl(Duration.ofMinutes(1)))) {
				var rows = new SiteProgram(program, one);
				rows.addPeakRows();
				program.solve();
				assertEquals(program.cost(), found.value(), 1e-6 * Math.max(1, Math.abs(found.value())), "seed " + seed);
			}
		}
	}
}

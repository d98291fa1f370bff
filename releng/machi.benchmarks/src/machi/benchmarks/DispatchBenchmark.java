package machi.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.Dispatch;
import machi.calculation.dispatch.DispatchEngine;
import machi.calculation.dispatch.Dispatcher.Recording;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Plant;
import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteTariff;
import machi.calculation.dispatch.StrategyChoice;
import machi.control.rules.internal.SelfConsumption;
import machi.quantity.FiscalYear;
import machi.quantity.time.TimeGrid;

/** A fiscal year of half hours with sun, load and battery, by self-consumption, one thread; time per step and site. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class DispatchBenchmark {

	private static final int STEPS = 17_520;
	/** As many as Kasai has. */
	private static final int SITES = 101;

	private final TimeGrid grid = TimeGrid.of(new FiscalYear(2024), TimeGrid.HALF_HOUR);
	private final DispatchEngine engine = new DispatchEngine(List.of(new SelfConsumption()));
	private final Network town = network(SITES);
	private final Network one = network(1);

	private Network network(int count) {
		var sites = new ArrayList<Site>();
		for (int i = 0; i < count; i++) {
			sites.add(site(i));
		}
		var factors = new double[STEPS];
		Arrays.fill(factors, 0.4);
		return new Network(grid, new boolean[STEPS], sites, List.of(), List.of(), List.of(), factors);
	}

	private static Site site(int number) {
		var random = new SplittableRandom(number);
		var load = new double[STEPS];
		var sun = new double[STEPS];
		for (int i = 0; i < STEPS; i++) {
			double hour = i % 48 / 2.0;
			load[i] = 10 + 8 * Math.max(0, Math.sin((hour - 6) / 24 * 2 * Math.PI)) + 3 * random.nextDouble();
			sun[i] = hour < 6 || hour > 18 ? 0 : 50 * random.nextDouble(0.2, 1) * Math.sin((hour - 6) / 12 * Math.PI);
		}
		var importYen = new double[STEPS];
		Arrays.fill(importYen, 25);
		var battery = new Battery(Subject.of("battery" + number, "battery"), 100, 30, 30, 0.95, 0.95, 0.1, 0.9, 0.5, 0.05,
				new Battery.Ageing(6000, 15, 0.6));
		return new Site(Subject.of("site" + number, "site"), "zone", load, List.of(0.2, 0.3, 0.5),
				List.of(new Plant(Subject.of("sun" + number, "sun"), "PHOTOVOLTAIC", 50, sun, 1, true)), Optional.of(battery),
				List.of(), Optional.empty(), "", "", Double.POSITIVE_INFINITY,
				new SiteTariff(Subject.of("tariff", "tariff"), importYen, new double[STEPS], 1500),
				new StrategyChoice("self-consumption", Map.of()));
	}

	@Benchmark
	@OperationsPerInvocation(STEPS)
	@Aim(12)
	public Dispatch sumsOfOneSite() throws CalculationException {
		return engine.dispatch(one, Recording.SUMS, CalculationMonitor.NONE);
	}

	@Benchmark
	@OperationsPerInvocation(STEPS * SITES)
	public Dispatch sumsOfATown() throws CalculationException {
		return engine.dispatch(town, Recording.SUMS, CalculationMonitor.NONE);
	}

	/** Half a second for a town is 283 ns. */
	@Benchmark
	@OperationsPerInvocation(STEPS * SITES)
	@Aim(283)
	public Dispatch flowsOfATown() throws CalculationException {
		return engine.dispatch(town, Recording.FLOWS, CalculationMonitor.NONE);
	}
}

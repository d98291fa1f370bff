package machi.calculation.optimum.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.dispatch.Network;
import machi.calculation.optimum.Optimum;
import machi.calculation.optimum.OptimumResult;
import machi.calculation.optimum.OptimumTask;
import machi.calculation.optimum.SiteOptimum;

/** Solves the groups of joined sites side by side, and asks between whether it is to stop. */
@Component(service = Optimum.class)
public final class LinearOptimum implements Optimum {

	private static final long WAIT_MILLIS = 50;

	private final NativeLibraries libraries = new NativeLibraries();

	@Override
	public OptimumResult solve(OptimumTask task, CalculationMonitor monitor) throws CalculationException {
		long start = System.nanoTime();
		monitor.checkCancelled();
		NetworkCheck.require(task.network());
		var groups = JoinedSites.of(task.network());
		libraries.load();
		var control = new SolverControl(task.timeLimit());
		int threads = Math.clamp(groups.size(), 1, Runtime.getRuntime().availableProcessors());
		try (var pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("optimum-", 0).factory())) {
			var solved = run(pool, programs(task, groups, control), control, monitor);
			return result(task, groups, solved, Duration.ofNanos(System.nanoTime() - start));
		}
	}

	private static List<GroupOptimum> programs(OptimumTask task, List<List<Integer>> groups, SolverControl control) {
		var network = task.network();
		var calendar = GridCalendar.of(network.grid());
		var islanded = islanded(network);
		return groups.stream().map(group -> new GroupOptimum(network,
				group.stream().map(site -> SiteCase.of(task, site, calendar, islanded)).toList(), control)).toList();
	}

	private static boolean[] islanded(Network network) {
		var islanded = new boolean[network.grid().count()];
		for (var outage : network.outages()) {
			int end = Math.min(islanded.length, outage.firstStep() + outage.steps());
			for (int i = Math.max(0, outage.firstStep()); i < end; i++) {
				islanded[i] = true;
			}
		}
		return islanded;
	}

	private static List<GroupOptimum.Solved> run(ExecutorService pool, List<GroupOptimum> programs, SolverControl control,
			CalculationMonitor monitor) throws CalculationException {
		var queue = new ExecutorCompletionService<GroupOptimum.Solved>(pool);
		var futures = new ArrayList<Future<GroupOptimum.Solved>>();
		programs.forEach(program -> futures.add(queue.submit(program)));
		try {
			for (int done = 0; done < futures.size();) {
				monitor.checkCancelled();
				var next = queue.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
				if (next != null) {
					next.get();
					monitor.progress((double) ++done / futures.size());
				}
			}
			var solved = new ArrayList<GroupOptimum.Solved>();
			for (var future : futures) {
				solved.add(future.get());
			}
			return solved;
		} catch (ExecutionException failure) {
			if (failure.getCause() instanceof CalculationException wrong) {
				throw wrong;
			}
			throw new IllegalStateException(failure.getCause());
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		} finally {
			end(pool, control);
		}
	}

	/** Leaves no solver behind. */
	private static void end(ExecutorService pool, SolverControl control) {
		pool.shutdownNow();
		boolean interrupted = false;
		while (!pool.isTerminated()) {
			control.stop();
			try {
				pool.awaitTermination(WAIT_MILLIS, TimeUnit.MILLISECONDS);
			} catch (InterruptedException again) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private static OptimumResult result(OptimumTask task, List<List<Integer>> groups, List<GroupOptimum.Solved> solved,
			Duration duration) {
		var sites = new SiteOptimum[task.network().sites().size()];
		int variables = 0;
		int constraints = 0;
		for (int group = 0; group < groups.size(); group++) {
			for (int i = 0; i < groups.get(group).size(); i++) {
				sites[groups.get(group).get(i)] = solved.get(group).sites().get(i);
			}
			variables += solved.get(group).variables();
			constraints += solved.get(group).constraints();
		}
		double value = 0;
		for (var site : sites) {
			value += site.value();
		}
		var solver = solved.isEmpty() ? "" : solved.getFirst().solver();
		return new OptimumResult(task.objective(), value, List.of(sites), solver, variables, constraints, duration);
	}
}

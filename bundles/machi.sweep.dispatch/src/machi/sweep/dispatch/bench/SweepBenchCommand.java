package machi.sweep.dispatch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.dispatch.Network;
import machi.sweep.SweepException;
import machi.sweep.SweepMonitor;
import machi.sweep.SweepRequest;
import machi.sweep.SweepRunner;
import machi.sweep.dispatch.DispatchSweeps;
import machi.sweep.dispatch.NetworkBytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints how fast sweeps of a site-year are on one and more processors, and that their memory stays flat. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=bench")
@Command(name = "sweep")
public final class SweepBenchCommand implements CliCommand {

	private static final int YEAR = 365;
	private static final double MEGABYTE = 1e6;
	private static final double NANOS = 1e9;

	private final SweepRunner runner;

	@Spec
	private CommandSpec spec;

	@Option(names = "--designs", paramLabel = "NUMBER")
	private int designs = 10_000;

	@Option(names = "--workers", split = ",", paramLabel = "NUMBER")
	private List<Integer> workers = List.of(1, 2);

	@Option(names = "--flat", split = ",", paramLabel = "NUMBER")
	private List<Integer> flat = List.of(1_000, 100_000);

	@Activate
	public SweepBenchCommand(@Reference(target = "(sweep.runner=local)") SweepRunner runner) {
		this.runner = runner;
	}

	@Override
	public Integer call() throws SweepException, CalculationException, IOException {
		var texts = ResourceBundle.getBundle(getClass().getPackageName() + ".messages", Locale.getDefault(),
				getClass().getClassLoader());
		var out = spec.commandLine().getOut();
		var year = SampleSite.network(YEAR);
		run(year, designs, 2, CalculationMonitor.NONE); // the first run is for the compiler of the Java machine
		out.println(texts.getString("bench.speed"));
		double first = 0;
		for (int count : workers) {
			double seconds = run(year, designs, count, CalculationMonitor.NONE);
			first = first == 0 ? seconds : first;
			print(out, "%,10d %9d %9.2f %,12.0f %8.2f".formatted(designs, count, seconds, designs / seconds, first / seconds));
		}
		out.println(texts.getString("bench.flat"));
		var week = SampleSite.network(7);
		for (int count : flat) {
			var held = new HeldMemory();
			double seconds = run(week, count, 2, held);
			print(out, "%,10d %9.2f %12.1f".formatted(count, seconds, held.bytes() / MEGABYTE));
		}
		out.println(texts.getString("bench.aims"));
		return ExitCode.DONE;
	}

	private static void print(PrintWriter out, String line) {
		out.println(line);
		out.flush();
	}

	/** The seconds that it took. */
	private double run(Network network, int samples, int threads, CalculationMonitor monitor)
			throws SweepException, CalculationException, IOException {
		var folder = Files.createTempDirectory("machi-bench");
		try {
			var request = new SweepRequest(SampleSite.plan(samples), DispatchSweeps.EVALUATOR, NetworkBytes.of(network),
					folder.resolve("journal"), threads, Map.of());
			long start = System.nanoTime();
			runner.run(request, SweepMonitor.of(monitor, notice -> {
				// nothing that would matter here
			}));
			return (System.nanoTime() - start) / NANOS;
		} finally {
			try (var files = Files.walk(folder)) {
				for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	/** Collects garbage some times while a sweep runs and looks what is left. */
	private static final class HeldMemory implements CalculationMonitor {

		private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

		private long last = System.nanoTime();
		private long most;

		@Override
		public void progress(double done) {
			if (done == 1 || System.nanoTime() - last > PAUSE) {
				System.gc();
				var runtime = Runtime.getRuntime();
				most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
				last = System.nanoTime();
			}
		}

		@Override
		public boolean isCancelled() {
			return false;
		}

		long bytes() {
			return most;
		}
	}
}

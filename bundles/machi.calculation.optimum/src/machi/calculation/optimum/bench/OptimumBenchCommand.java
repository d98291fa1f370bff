package machi.calculation.optimum.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.optimum.Objective;
import machi.calculation.optimum.Optimum;
import machi.calculation.optimum.OptimumResult;
import machi.calculation.optimum.OptimumTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints how long the linear program of a year takes, from the network to the flows; the best of some runs counts. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=bench")
@Command(name = "optimum")
public final class OptimumBenchCommand implements CliCommand {

	private static final Duration TIME_LIMIT = Duration.ofMinutes(10);
	private static final double NANOS_PER_MILLI = 1e6;
	private static final double BASIC_YEN = 1500;
	/** For the year by hours without basic charge. */
	private static final int AIM_MILLIS = 1000;
	/** PyPSA 0.19.3 with CBC, 8,760 h of 300 kW PV, battery of 100 kW and 4 h, grid and feed-in. */
	private static final int PEER_MILLIS = 2260;

	private final Optimum optimum;

	@Spec
	private CommandSpec spec;

	@Option(names = "--minutes", split = ",", paramLabel = "NUMBER")
	private List<Integer> minutes = List.of(60, 30);

	@Option(names = "--runs", paramLabel = "NUMBER")
	private int runs = 3;

	@Activate
	public OptimumBenchCommand(@Reference Optimum optimum) {
		this.optimum = optimum;
	}

	@Override
	public Integer call() throws CalculationException {
		var texts = ResourceBundle.getBundle(getClass().getPackageName() + ".messages", Locale.getDefault(),
				getClass().getClassLoader());
		var out = spec.commandLine().getOut();
		out.println(texts.getString("bench.head"));
		String solver = "";
		for (int step : minutes) {
			for (double basicYen : new double[] { 0, BASIC_YEN }) {
				var best = best(Duration.ofMinutes(step), basicYen);
				boolean compared = step == 60 && basicYen == 0;
				out.println("%,8d %10.0f %,10d %,12d %,16.2f %,8.0f %8s %8s".formatted(
						best.sites().getFirst().importedKw().length, basicYen, best.variables(), best.constraints(), best.value(),
						best.duration().toNanos() / NANOS_PER_MILLI, compared ? "%,d".formatted(AIM_MILLIS) : "-",
						compared ? "%,d".formatted(PEER_MILLIS) : "-"));
				out.flush();
				solver = best.solver();
			}
		}
		out.println(texts.getString("bench.solver").formatted(solver));
		return ExitCode.DONE;
	}

	private OptimumResult best(Duration step, double basicYen) throws CalculationException {
		var task = OptimumTask.of(new SampleYear(step).network(basicYen), Objective.COST, TIME_LIMIT);
		OptimumResult best = null;
		for (int run = 0; run < Math.max(1, runs); run++) {
			var result = optimum.solve(task, CalculationMonitor.NONE);
			best = best == null || result.duration().compareTo(best.duration()) < 0 ? result : best;
		}
		return best;
	}
}

package machi.simulation.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.CalculationRun;
import machi.application.Calculations;
import machi.application.cli.CliCommand;
import machi.application.cli.ProgramArgument;
import machi.application.cli.RefusedException;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.ParameterValues;
import machi.calculation.optimum.Objective;
import machi.calculation.optimum.Optimum;
import machi.calculation.optimum.OptimumComparison;
import machi.calculation.optimum.OptimumTask;
import machi.calculation.simulation.SimulatedYear;
import machi.calculation.simulation.SimulationCalculator;
import machi.quantity.text.LocalizedText;
import machi.report.text.ResultText;
import machi.simulation.Simulations;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulates the year of a program and prints what the plan promises against what can happen. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "simulate")
public final class SimulateCommand implements CliCommand {

	private static final Duration MOST_TIME = Duration.ofMinutes(10);
	private static final List<String> USUAL = List.of("promise", "zones");

	private final ProgramStore store;
	private final Calculations calculations;
	private final Simulations simulations;
	private final Optimum optimum;

	@Spec
	private CommandSpec spec;

	@Mixin
	private ProgramArgument argument;

	@Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "set")
	private Map<String, String> parameters = new LinkedHashMap<>();

	@Option(names = "--all", descriptionKey = "all")
	private boolean all;

	@Option(names = "--yardstick", paramLabel = "OBJECTIVE", descriptionKey = "yardstick")
	private Objective yardstick;

	@Option(names = "--csv", paramLabel = "DIR", descriptionKey = "csv")
	private Path csv;

	@Activate
	public SimulateCommand(@Reference ProgramStore store, @Reference Calculations calculations,
			@Reference Simulations simulations, @Reference Optimum optimum) {
		this.store = store;
		this.calculations = calculations;
		this.simulations = simulations;
		this.optimum = optimum;
	}

	@Override
	public Integer call() throws RefusedException {
		checkParameters();
		var program = argument.open(store, spec.commandLine().getErr());
		var run = calculations.run(program, SimulationCalculator.ID, parameters, CalculationMonitor.NONE);
		print(program, run);
		if (run.result().isPresent() && (csv != null || yardstick != null)) {
			goOn(program);
		}
		return ProgramArgument.exitCode(program, run.hasErrors());
	}

	private void checkParameters() throws RefusedException {
		try {
			ParameterValues.of(calculations.calculator(SimulationCalculator.ID).orElseThrow().parameters(), parameters);
		} catch (CalculationException wrong) {
			throw refused(wrong);
		}
	}

	private void print(OpenProgram program, CalculationRun run) {
		var out = spec.commandLine().getOut();
		var text = new ResultText(out, Locale.getDefault(), program);
		run.result().ifPresent(result -> {
			result.tables().stream().filter(table -> all || USUAL.contains(table.id())).forEach(text::table);
			text.findings(result.findings());
			out.println();
		});
		run.failure().ifPresent(text::failure);
		text.trace(run);
		out.flush();
	}

	/** What is made of the flows, which the tables do not hold. */
	private void goOn(OpenProgram program) throws RefusedException {
		try {
			var year = simulations.simulate(program, parameters, CalculationMonitor.NONE);
			if (yardstick != null) {
				compare(program, year);
			}
			if (csv != null) {
				FlowFiles.write(year, csv);
				spec.commandLine().getErr().println(csv);
			}
		} catch (CalculationException impossible) {
			throw refused(impossible);
		} catch (IOException unwritable) {
			throw new RefusedException(LocalizedText.of("Cannot write into " + csv + ": " + unwritable.getMessage(),
					csv + " に書き込めません: " + unwritable.getMessage()));
		}
	}

	/** How far the strategies are from the best that the same plants and batteries could do. */
	private void compare(OpenProgram program, SimulatedYear year) throws CalculationException {
		var best = optimum.solve(OptimumTask.yardstick(year.network(), year.dispatch(), yardstick, MOST_TIME), CalculationMonitor.NONE);
		var out = spec.commandLine().getOut();
		new ResultText(out, Locale.getDefault(), program).table(OptimumComparison.of(year.dispatch(), best).table());
		out.println(Words.of("simulate.solver", best.solver(), best.variables()));
		out.flush();
	}

	static RefusedException refused(CalculationException impossible) {
		var place = impossible.subject().isNone() ? "" : " (" + impossible.subject().label() + ")";
		var value = impossible.value().isEmpty() ? "" : ": " + impossible.value();
		return new RefusedException(LocalizedText.of(impossible.reason().english() + value + place,
				impossible.reason().japanese() + value + place));
	}
}

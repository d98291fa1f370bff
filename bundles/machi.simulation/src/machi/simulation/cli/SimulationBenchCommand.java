package machi.simulation.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.Calculations;
import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.ProgramArgument;
import machi.application.cli.RefusedException;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.dispatch.Dispatcher;
import machi.calculation.simulation.SimulationCalculator;
import machi.calculation.simulation.SimulationInput;
import machi.calculation.simulation.Simulator;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Measures the year of a whole program: reading its registers and files, and simulating it with every way of sharing.
 */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=bench")
@Command(name = "simulation")
public final class SimulationBenchCommand implements CliCommand {

	private static final int RUNS = 15;
	private static final double NANOS_OF_A_MILLISECOND = 1e6;

	private final ProgramStore store;
	private final Calculations calculations;
	private final Simulator simulator;

	@Spec
	private CommandSpec spec;

	@Mixin
	private ProgramArgument argument;

	@Activate
	public SimulationBenchCommand(@Reference ProgramStore store, @Reference Calculations calculations,
			@Reference Dispatcher dispatcher) {
		this.store = store;
		this.calculations = calculations;
		simulator = new Simulator(dispatcher);
	}

	@Override
	public Integer call() throws RefusedException {
		var program = argument.open(store, spec.commandLine().getErr());
		var out = spec.commandLine().getOut();
		try {
			for (int run = 1; run <= RUNS; run++) {
				long begin = System.nanoTime();
				var input = calculations.input(program, SimulationCalculator.ID, SimulationInput.class);
				long read = System.nanoTime();
				var network = Simulator.network(input, CalculationMonitor.NONE);
				long built = System.nanoTime();
				simulator.simulate(input, CalculationMonitor.NONE);
				long end = System.nanoTime();
				out.println(Words.of("bench.run", run, network.sites().size(), network.grid().count(), milliseconds(read - begin),
						milliseconds(built - read), milliseconds(end - built)));
				out.flush();
			}
			return ExitCode.DONE;
		} catch (CalculationException impossible) {
			throw SimulateCommand.refused(impossible);
		}
	}

	private static String milliseconds(long nanos) {
		return "%.0f".formatted(nanos / NANOS_OF_A_MILLISECOND);
	}
}

package machi.workspace.xmi.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.workspace.ProgramException;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints how long programs of several sizes take to be saved and opened. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=bench")
@Command(name = "workspace")
public final class WorkspaceBenchCommand implements CliCommand {

	private static final double NANOS_PER_MILLI = 1e6;
	private static final double MEGABYTE = 1e6;
	private static final int LARGEST_PLAIN = 30_000;

	private final ProgramStore store;

	@Spec
	private CommandSpec spec;

	@Option(names = "--elements", split = ",", paramLabel = "NUMBER")
	private List<Integer> sizes = List.of(1_000, 10_000, LARGEST_PLAIN, 100_000);

	@Activate
	public WorkspaceBenchCommand(@Reference ProgramStore store) {
		this.store = store;
	}

	@Override
	public Integer call() throws ProgramException, IOException {
		var texts = ResourceBundle.getBundle(getClass().getPackageName() + ".messages", Locale.getDefault(),
				getClass().getClassLoader());
		var out = spec.commandLine().getOut();
		out.println(texts.getString("bench.head"));
		var benchmark = new WorkspaceBenchmark(store);
		benchmark.measure(LARGEST_PLAIN, true); // the first run is for the compiler of the Java machine
		for (int size : sizes) {
			var one = benchmark.measure(size, size <= LARGEST_PLAIN);
			var plain = one.plainOpenNanos().isPresent() ? "%,12.0f".formatted(one.plainOpenNanos().getAsLong() / NANOS_PER_MILLI)
					: " ".repeat(11) + "-";
			out.println("%,10d %8.1f %,10.0f %,10.0f %,10.0f %s".formatted(one.elements(), one.bytes() / MEGABYTE,
					one.openNanos() / NANOS_PER_MILLI, one.saveNanos() / NANOS_PER_MILLI, one.copyNanos() / NANOS_PER_MILLI, plain));
			out.flush();
		}
		return ExitCode.DONE;
	}
}

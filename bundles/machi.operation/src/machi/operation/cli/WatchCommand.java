package machi.operation.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ProgramArgument;
import machi.application.cli.RefusedException;
import machi.hardware.runtime.ConnectionStatus;
import machi.operation.OperationSession;
import machi.operation.Operations;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Connects all devices of a program, records, and prints values and alarms until it is stopped. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=device")
@Command(name = "watch")
public final class WatchCommand implements CliCommand {

	private static final Duration EVERY = Duration.ofSeconds(1);

	private final ProgramStore programs;
	private final Operations operations;

	@Spec
	private CommandSpec spec;

	@Mixin
	private ProgramArgument argument;

	@Option(names = "--for", paramLabel = "DURATION", descriptionKey = "for")
	private String span;

	@Activate
	public WatchCommand(@Reference ProgramStore programs, @Reference Operations operations) {
		this.programs = programs;
		this.operations = operations;
	}

	@Override
	public Integer call() throws RefusedException, InterruptedException {
		var time = span == null ? Duration.ofDays(36_500) : Span.of(span);
		var program = argument.open(programs, spec.commandLine().getErr());
		var out = spec.commandLine().getOut();
		var session = StartedSession.start(operations, program, spec.commandLine().getErr());
		// stopped by the user, the session is still to be closed in order
		var stopping = Thread.ofPlatform().unstarted(session::close);
		Runtime.getRuntime().addShutdownHook(stopping);
		try (session) {
			var table = new LiveTable(session, out, Ansi.AUTO.enabled());
			for (var end = Instant.now().plus(time); Instant.now().isBefore(end);) {
				Thread.sleep(EVERY);
				table.print(Ansi.AUTO.enabled() ? head(session) : List.of());
			}
			boolean all = session.connections().stream().allMatch(connection -> connection.state() == ConnectionStatus.State.CONNECTED);
			out.println(Words.of("watch.recorded", session.recording().recorded()));
			out.flush();
			return ProgramArgument.exitCode(program, !all);
		} finally {
			forget(stopping);
		}
	}

	private static void forget(Thread stopping) {
		try {
			Runtime.getRuntime().removeShutdownHook(stopping);
		} catch (IllegalStateException stoppingNow) {
			// it is doing its work
		}
	}

	private static List<String> head(OperationSession session) {
		long connected = session.connections().stream().filter(connection -> connection.state() == ConnectionStatus.State.CONNECTED).count();
		return List.of(Words.of("watch.head", connected, session.connections().size(), session.devices().size(), session.recording().recorded()), "");
	}
}

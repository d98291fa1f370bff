package machi.operation.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.ProgramArgument;
import machi.application.cli.RefusedException;
import machi.hardware.CommandOutcome;
import machi.operation.CommandProposal;
import machi.operation.OperationException;
import machi.operation.OperationSession;
import machi.operation.Operations;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has one device do something, after a confirmation. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=device")
@Command(name = "command")
public final class SendCommand implements CliCommand {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final Duration LONGEST_ANSWER = Duration.ofSeconds(90);

	private final ProgramStore programs;
	private final Operations operations;

	@Spec
	private CommandSpec spec;

	@Mixin
	private ProgramArgument argument;

	@Parameters(index = "1", paramLabel = "DEVICE", descriptionKey = "device")
	private String device;

	@Parameters(index = "2", paramLabel = "POINT", descriptionKey = "point")
	private String point;

	@Parameters(index = "3", paramLabel = "VALUE", descriptionKey = "value")
	private double value;

	@Option(names = "--yes", descriptionKey = "yes")
	private boolean confirmed;

	@Activate
	public SendCommand(@Reference ProgramStore programs, @Reference Operations operations) {
		this.programs = programs;
		this.operations = operations;
	}

	@Override
	public Integer call() throws Exception {
		var program = argument.open(programs, spec.commandLine().getErr());
		try (var session = StartedSession.start(operations, program, spec.commandLine().getErr())) {
			StartedSession.await(PATIENCE, () -> session.device(device).isEmpty() || session.value(device, point).isPresent());
			var proposal = propose(session);
			if (!isConfirmed(proposal)) {
				spec.commandLine().getErr().println(Words.of("command.notConfirmed"));
				return ExitCode.ERRORS_FOUND;
			}
			var outcome = session.command(proposal).get(LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS);
			var out = spec.commandLine().getOut();
			out.println(Words.of("outcome." + outcome.state().name(), outcome.message().in(Locale.getDefault())));
			out.flush();
			return outcome.state() == CommandOutcome.State.ACKNOWLEDGED ? ExitCode.DONE : ExitCode.ERRORS_FOUND;
		}
	}

	private CommandProposal propose(OperationSession session) throws RefusedException {
		try {
			return session.propose(device, point, value);
		} catch (OperationException refused) {
			throw new RefusedException(refused.reason());
		}
	}

	private boolean isConfirmed(CommandProposal proposal) {
		var question = proposal.confirmation().in(Locale.getDefault());
		if (confirmed) {
			spec.commandLine().getOut().println(question);
			return true;
		}
		var console = System.console();
		if (console == null) {
			spec.commandLine().getErr().println(question);
			return false;
		}
		var answer = console.readLine("%s %s ", question, Words.of("command.question"));
		return answer != null && (answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes") || answer.strip().equals("はい"));
	}
}

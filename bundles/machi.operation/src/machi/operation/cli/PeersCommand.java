package machi.operation.cli;

import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.operation.Operations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the simulated devices that are installed, with their settings. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=device")
@Command(name = "peers")
public final class PeersCommand implements CliCommand {

	private final Operations operations;

	@Spec
	private CommandSpec spec;

	@Activate
	public PeersCommand(@Reference Operations operations) {
		this.operations = operations;
	}

	@Override
	public Integer call() {
		var out = spec.commandLine().getOut();
		for (var peer : operations.peers()) {
			out.println(peer.id() + "\t" + peer.title().in(Locale.getDefault()));
			SettingLines.print(peer.settings(), out);
		}
		out.flush();
		return ExitCode.DONE;
	}
}

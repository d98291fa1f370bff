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

/** Lists the adapters that are installed, with their settings. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=device")
@Command(name = "adapters")
public final class AdaptersCommand implements CliCommand {

	private final Operations operations;

	@Spec
	private CommandSpec spec;

	@Activate
	public AdaptersCommand(@Reference Operations operations) {
		this.operations = operations;
	}

	@Override
	public Integer call() {
		var out = spec.commandLine().getOut();
		var locale = Locale.getDefault();
		for (var adapter : operations.adapters()) {
			out.println(adapter.id() + "\t" + adapter.title().in(locale) + "\t" + adapter.version());
			out.println("  " + adapter.description().in(locale));
			SettingLines.print(adapter.settings(), out);
		}
		out.flush();
		return ExitCode.DONE;
	}
}

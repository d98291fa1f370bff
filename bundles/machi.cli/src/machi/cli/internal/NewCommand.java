package machi.cli.internal;

import java.nio.file.Path;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.RefusedException;
import machi.workspace.ProgramException;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates an empty program. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "new")
public final class NewCommand implements CliCommand {

	private final ProgramStore store;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "FOLDER")
	private Path folder;

	@Option(names = "--name", required = true, paramLabel = "NAME")
	private String name;

	@Activate
	public NewCommand(@Reference ProgramStore store) {
		this.store = store;
	}

	@Override
	public Integer call() throws Exception {
		try {
			var created = store.create(folder, name, Locale.getDefault());
			spec.commandLine().getOut().println(Messages.of(Locale.getDefault()).text("new.created", created.folder()));
			return ExitCode.DONE;
		} catch (ProgramException refused) {
			throw new RefusedException(refused.reason());
		}
	}
}

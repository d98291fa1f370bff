package machi.installation.cli;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.RefusedException;
import machi.installation.Change;
import machi.installation.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings features, or all that is installed, to the newest version that a source has. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "update")
public final class UpdateCommand implements CliCommand {

	private final ComponentServiceObjects<Installation> installations;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FEATURE", descriptionKey = "feature", arity = "0..*")
	private List<String> features = new ArrayList<>();

	@Mixin
	private ChangeOptions options;

	/** @param installations only asked when the command runs: the installation starts p2 */
	@Activate
	public UpdateCommand(@Reference ComponentServiceObjects<Installation> installations) {
		this.installations = installations;
	}

	@Override
	public Integer call() throws RefusedException {
		var line = spec.commandLine();
		return new ChangeRun(installations, options, line.getOut(), line.getErr(), Question.atTerminal())
				.run(installation -> new Change.Update(features));
	}
}

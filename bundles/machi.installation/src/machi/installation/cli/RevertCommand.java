package machi.installation.cli;

import java.time.Instant;
import java.util.Optional;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.RefusedException;
import machi.installation.Change;
import machi.installation.Installation;
import machi.installation.InstallationException;
import machi.installation.InstallationState;
import machi.quantity.text.LocalizedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets the installation back to an earlier state. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "revert")
public final class RevertCommand implements CliCommand {

	private final ComponentServiceObjects<Installation> installations;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "WHEN", descriptionKey = "when", arity = "0..1")
	private String when;

	@Mixin
	private ChangeOptions options;

	/** @param installations only asked when the command runs: the installation starts p2 */
	@Activate
	public RevertCommand(@Reference ComponentServiceObjects<Installation> installations) {
		this.installations = installations;
	}

	@Override
	public Integer call() throws RefusedException {
		var line = spec.commandLine();
		return new ChangeRun(installations, options, line.getOut(), line.getErr(), Question.atTerminal())
				.run(installation -> new Change.Revert(time(installation)));
	}

	private Optional<Instant> time(Installation installation) throws InstallationException, RefusedException {
		if (when == null) {
			return Optional.empty();
		}
		var time = installation.history().stream().map(InstallationState::since).filter(since -> StateTime.text(since).equals(when)).findFirst();
		if (time.isEmpty()) {
			throw new RefusedException(LocalizedText.of(
					when + ": nothing was installed at that time. \"machi installed --history\" lists the times.",
					when + ": その時刻の状態はありません。「machi installed --history」で時刻の一覧を確認してください。"));
		}
		return time;
	}
}

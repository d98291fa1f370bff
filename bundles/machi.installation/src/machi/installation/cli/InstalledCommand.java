package machi.installation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.RefusedException;
import machi.installation.Feature;
import machi.installation.FeatureNames;
import machi.installation.FileSize;
import machi.installation.Installation;
import machi.installation.InstallationException;
import machi.installation.InstallationState;
import machi.installation.InstalledFeature;
import machi.installation.StateDifference;
import machi.report.text.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells which features are installed, which could be, and which were. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "installed")
public final class InstalledCommand implements CliCommand {

	private static final String INDENT = "  ";

	private final ComponentServiceObjects<Installation> installations;

	@Spec
	private CommandSpec spec;

	@Option(names = "--json", descriptionKey = "json")
	private boolean json;

	@Option(names = "--available", descriptionKey = "available")
	private boolean available;

	@Option(names = "--history", descriptionKey = "history")
	private boolean history;

	@Mixin
	private SourceOptions sources;

	/** @param installations only asked when the command runs: the installation starts p2 */
	@Activate
	public InstalledCommand(@Reference ComponentServiceObjects<Installation> installations) {
		this.installations = installations;
	}

	@Override
	public Integer call() throws RefusedException, IOException {
		var installation = installations.getService();
		var out = spec.commandLine().getOut();
		try (var opened = sources.open(); var progress = ProgressLines.start(spec.commandLine().getErr())) {
			var installed = installation.installed();
			var offered = available ? Optional.of(installation.offered(opened.locations(), progress)) : Optional.<List<Feature>>empty();
			var states = history ? Optional.of(installation.history()) : Optional.<List<InstallationState>>empty();
			if (json) {
				InstalledJson.write(installed, offered, states, out);
			} else {
				installed(installed, out);
				offered.ifPresent(features -> offered(features, installed, out));
				states.ifPresent(all -> states(all, out));
			}
			out.flush();
			return ExitCode.DONE;
		} catch (InstallationException refused) {
			throw new RefusedException(refused.reason());
		} finally {
			installations.ungetService(installation);
		}
	}

	private static void installed(List<InstalledFeature> features, PrintWriter out) {
		out.println(Words.of("installed.title"));
		var table = new TextTable(List.of(false, false, true, false, false));
		features.forEach(one -> table.add(List.of(one.feature().shortName(), one.feature().version(), FileSize.text(one.feature().bytes()),
				one.feature().label().in(Locale.getDefault()), needs(one))));
		table.print(out, INDENT);
	}

	private static String needs(InstalledFeature one) {
		var names = one.neededBy().stream().map(FeatureNames::shortName).collect(Collectors.joining(", "));
		return names.isEmpty() ? "" : Words.of("installed.neededBy", names);
	}

	private static void offered(List<Feature> features, List<InstalledFeature> installed, PrintWriter out) {
		out.println();
		out.println(Words.of("available.title"));
		var there = installed.stream().collect(Collectors.toMap(one -> one.feature().id(), one -> one.feature().version()));
		var table = new TextTable(List.of(false, false, true, false, false));
		features.forEach(one -> table.add(List.of(one.shortName(), one.version(), FileSize.text(one.bytes()), one.label().in(Locale.getDefault()),
				note(there.get(one.id()), one.version()))));
		if (features.isEmpty()) {
			out.println(INDENT + Words.of("available.none"));
		}
		table.print(out, INDENT);
	}

	private static String note(String there, String offered) {
		if (there == null) {
			return "";
		}
		return there.equals(offered) ? Words.of("available.installed") : Words.of("available.other", there);
	}

	private static void states(List<InstallationState> states, PrintWriter out) {
		out.println();
		out.println(Words.of("history.title"));
		for (int i = 0; i < states.size(); i++) {
			var state = states.get(i);
			out.println(INDENT + StateTime.text(state.since()) + (state.current() ? " " + Words.of("history.current") : ""));
			var before = i + 1 < states.size() ? states.get(i + 1).features() : List.<Feature>of();
			StateDifference.lines(before, state.features()).forEach(line -> out.println(INDENT + INDENT + line));
		}
	}
}

package machi.cli.internal;

import java.util.concurrent.Callable;

import org.osgi.framework.FrameworkUtil;

import machi.application.cli.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What is called without a command: it only tells which there are. */
@Command(name = "machi", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, versionProvider = RootCommand.Version.class)
final class RootCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--lang", paramLabel = "ja|en", descriptionKey = "lang", scope = ScopeType.INHERIT)
	private void language(String language) {
		if (!language.equals("ja") && !language.equals("en")) {
			throw new CommandLine.ParameterException(spec.commandLine(), "--lang " + language + ": ja, en");
		}
	}

	@Override
	public Integer call() {
		spec.commandLine().usage(spec.commandLine().getErr());
		return ExitCode.WRONG_USE;
	}

	/** The version of the platform is that of this bundle. */
	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { "machi " + FrameworkUtil.getBundle(Version.class).getVersion() };
		}
	}
}

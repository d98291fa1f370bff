package machi.cli.internal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.RefusedException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The commands that are installed, as one command line. A command whose service has the property {@code command.parent}
 * is a subcommand of the command of that name.
 */
final class Commands implements AutoCloseable {

	private static final String PARENT = "command.parent";

	private final BundleContext context;
	private final Locale language;
	private final Messages messages;
	private final PrintWriter out;
	private final PrintWriter err;
	private final List<Runnable> releases = new ArrayList<>();

	Commands(BundleContext context, Locale language, PrintWriter out, PrintWriter err) {
		this.context = context;
		this.language = language;
		this.out = out;
		this.err = err;
		messages = Messages.of(language);
	}

	/** The exit code. */
	int run(String... arguments) {
		var root = new CommandLine(new RootCommand());
		root.addSubcommand(new CommandLine.HelpCommand());
		// before the others are added: what is set on a command holds for all that it has then. A bundle with a name would be
		// looked up again by picocli, which does not see the classes of this bundle
		root.setResourceBundle(messages.with(Optional.of(messages.texts())));
		var references = references();
		references.stream().filter(reference -> reference.getProperty(PARENT) == null)
				.forEach(reference -> add(root, reference));
		references.stream().filter(reference -> reference.getProperty(PARENT) != null).forEach(reference -> {
			var parent = root.getSubcommands().get(reference.getProperty(PARENT).toString());
			if (parent != null) {
				add(parent, reference);
			}
		});
		root.setOut(out).setErr(err).setUsageHelpAutoWidth(true).setUsageHelpLongOptionsMaxWidth(28);
		root.setParameterExceptionHandler((wrong, given) -> wrongUse(wrong));
		root.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
		return root.execute(arguments);
	}

	private List<ServiceReference<CliCommand>> references() {
		try {
			return context.getServiceReferences(CliCommand.class, null).stream()
					.sorted(Comparator.comparing((ServiceReference<CliCommand> reference) -> reference).reversed()).toList();
		} catch (InvalidSyntaxException noFilterNoSyntax) {
			throw new IllegalStateException(noFilterNoSyntax);
		}
	}

	private void add(CommandLine parent, ServiceReference<CliCommand> reference) {
		ServiceObjects<CliCommand> instances = context.getServiceObjects(reference);
		var command = instances == null ? null : instances.getService();
		if (command == null) {
			return;
		}
		releases.add(() -> instances.ungetService(command));
		try {
			var line = new CommandLine(command);
			if (!parent.getSubcommands().containsKey(line.getCommandName())) {
				parent.addSubcommand(line);
				var own = Messages.beside(command.getClass(), language);
				line.setResourceBundle(messages.with(own.or(() -> Optional.of(messages.texts()))));
			}
		} catch (CommandLine.InitializationException broken) {
			ILog.of(Commands.class).error("command of " + command.getClass().getName() + " left out", broken);
		}
	}

	private int wrongUse(ParameterException wrong) {
		err.println(sentence(wrong));
		var command = wrong.getCommandLine();
		command.usage(err);
		return ExitCode.WRONG_USE;
	}

	private String sentence(ParameterException wrong) {
		return switch (wrong) {
		case UnmatchedArgumentException unmatched -> messages.text("error.unmatched", String.join(" ", unmatched.getUnmatched()));
		case MissingParameterException missing -> messages.text("error.missing", missing.getMissing().stream()
				.map(argument -> argument.isOption() ? ((CommandLine.Model.OptionSpec) argument).longestName() : argument.paramLabel())
				.collect(Collectors.joining(", ")));
		default -> messages.text("error.argument", wrong.getMessage());
		};
	}

	private int failed(Exception failure) {
		if (failure instanceof RefusedException refused) {
			err.println(refused.reason().in(language));
			return ExitCode.WRONG_USE;
		}
		ILog.of(Commands.class).error("command failed", failure);
		err.println(messages.text("error.unexpected", String.valueOf(failure.getMessage()), Platform.getLogFileLocation()));
		return ExitCode.UNEXPECTED;
	}

	@Override
	public void close() {
		releases.forEach(Runnable::run);
	}
}

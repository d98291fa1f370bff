package machi.cli.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.FrameworkUtil;

import machi.application.cli.ExitCode;

/** Runs one command and ends with its exit code. */
public final class CommandLineApplication implements IApplication {

	@Override
	public Object start(IApplicationContext application) {
		application.applicationRunning();
		// charts are drawn without a screen, also where DISPLAY names one that is not there
		System.setProperty("java.awt.headless", "true");
		var arguments = (String[]) application.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		var language = Language.of(arguments, Locale.getDefault());
		// texts made anywhere, also in the commands of other bundles, follow the language that was asked for
		Locale.setDefault(language);
		try (var out = writer(FileDescriptor.out); var err = writer(FileDescriptor.err)) {
			var context = FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
			try (var commands = new Commands(context, language, out, err)) {
				return commands.run(arguments);
			} catch (RuntimeException | LinkageError unexpected) {
				ILog.of(CommandLineApplication.class).error("command line failed", unexpected);
				err.println(Messages.of(language).text("error.unexpected", String.valueOf(unexpected.getMessage()),
						Platform.getLogFileLocation()));
				return ExitCode.UNEXPECTED;
			}
		}
	}

	private static PrintWriter writer(FileDescriptor stream) {
		return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
	}

	@Override
	public void stop() {
		// a command ends by itself
	}
}

package machi.application.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

import machi.workspace.OpenProgram;
import machi.workspace.Problem;
import machi.workspace.ProgramException;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Parameters;

/** The program that a command works on: a mixin of its options. */
public final class ProgramArgument {

	@Parameters(index = "0", paramLabel = "PROGRAM", descriptionKey = "program")
	private Path folder;

	/**
	 * Opens the program and reports what is wrong in its files.
	 *
	 * @throws RefusedException when it cannot be opened at all
	 */
	public OpenProgram open(ProgramStore store, PrintWriter err) throws RefusedException {
		try {
			var program = store.open(folder);
			var locale = Locale.getDefault();
			program.problems().forEach(problem -> err.println(text(problem, locale)));
			return program;
		} catch (ProgramException refused) {
			throw new RefusedException(refused.reason());
		}
	}

	/** How a command ends. Where something of the program could not be read, its results are not those of the whole. */
	public static int exitCode(OpenProgram program, boolean errors) {
		if (program.problems().stream().anyMatch(Problem::lost)) {
			return ExitCode.WRONG_USE;
		}
		return errors ? ExitCode.ERRORS_FOUND : ExitCode.DONE;
	}

	private static String text(Problem problem, Locale locale) {
		var place = problem.line() == 0 ? problem.file()
				: problem.file() + ":" + problem.line() + (problem.column() == 0 ? "" : ":" + problem.column());
		return place + ": " + problem.message().in(locale);
	}
}

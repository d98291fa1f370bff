package machi.ledger.cli;

import java.io.PrintWriter;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.RefusedException;
import machi.ledger.LedgerBook;
import machi.ledger.LedgerException;
import machi.ledger.Ledgers;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves a ledger line by line. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=ledger")
@Command(name = "verify")
public final class VerifyCommand implements CliCommand {

	private final ProgramStore programs;
	private final Ledgers ledgers;

	@Spec
	private CommandSpec spec;

	@Mixin
	private SchemeArgument argument;

	@Option(names = "--set-aside", descriptionKey = "setAside")
	private boolean setAside;

	@Activate
	public VerifyCommand(@Reference ProgramStore programs, @Reference Ledgers ledgers) {
		this.programs = programs;
		this.ledgers = ledgers;
	}

	@Override
	public Integer call() throws RefusedException {
		var opened = argument.open(programs, spec.commandLine().getErr());
		var out = spec.commandLine().getOut();
		try {
			if (setAside) {
				ledgers.setHalfLineAside(opened.folder(), opened.scheme()).ifPresent(file -> out.println(Words.of("setAside", file)));
			}
			var book = ledgers.read(opened.folder(), opened.scheme());
			tellProblems(book, spec.commandLine().getErr());
			out.println(Words.of(book.isSound() ? "sound" : "unsound", book.entries().size(), book.problems().size()));
			out.flush();
			return book.isSound() ? ExitCode.DONE : ExitCode.ERRORS_FOUND;
		} catch (LedgerException unreadable) {
			throw new RefusedException(unreadable.reason());
		}
	}

	static void tellProblems(LedgerBook book, PrintWriter err) {
		book.problems().forEach(problem -> err.println(problem.text().in(Locale.getDefault())));
		if (book.halfLine()) {
			err.println(Words.of("halfLine"));
		}
		err.flush();
	}
}

package machi.ledger.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

import machi.application.cli.ProgramArgument;
import machi.application.cli.RefusedException;
import machi.ledger.LedgerException;
import machi.ledger.SchemeAccounts;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The program and the scheme that a command works on: a mixin of its options. */
final class SchemeArgument {

	@Mixin
	private ProgramArgument program;

	@Parameters(index = "1", paramLabel = "SCHEME", descriptionKey = "scheme")
	private String scheme;

	/** The scheme of an open program. */
	record Opened(OpenProgram program, SchemeAccounts accounts) {

		Path folder() {
			return program.folder();
		}

		String scheme() {
			return accounts.scheme().getId();
		}
	}

	Opened open(ProgramStore store, PrintWriter err) throws RefusedException {
		var opened = program.open(store, err);
		try {
			return new Opened(opened, SchemeAccounts.of(opened, scheme));
		} catch (LedgerException unknown) {
			throw new RefusedException(unknown.reason());
		}
	}
}

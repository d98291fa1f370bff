package machi.ledger.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.RefusedException;
import machi.ledger.Circulation;
import machi.ledger.LedgerBook;
import machi.ledger.LedgerException;
import machi.ledger.Ledgers;
import machi.ledger.SchemeAccounts;
import machi.quantity.text.LocalizedText;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the balances of a ledger, and its circulation. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=ledger")
@Command(name = "balance")
public final class BalanceCommand implements CliCommand {

	private final ProgramStore programs;
	private final Ledgers ledgers;

	@Spec
	private CommandSpec spec;

	@Mixin
	private SchemeArgument argument;

	@Activate
	public BalanceCommand(@Reference ProgramStore programs, @Reference Ledgers ledgers) {
		this.programs = programs;
		this.ledgers = ledgers;
	}

	@Override
	public Integer call() throws RefusedException {
		var opened = argument.open(programs, spec.commandLine().getErr());
		try {
			var book = ledgers.read(opened.folder(), opened.scheme());
			VerifyCommand.tellProblems(book, spec.commandLine().getErr());
			print(book, opened.accounts(), spec.commandLine().getOut());
			return book.isSound() ? ExitCode.DONE : ExitCode.ERRORS_FOUND;
		} catch (LedgerException unreadable) {
			throw new RefusedException(unreadable.reason());
		}
	}

	private static void print(LedgerBook book, SchemeAccounts accounts, PrintWriter out) {
		book.balances().forEach((account, units) -> out.println(account + "\t" + units));
		out.println(Words.of("sum") + "\t" + book.sum());
		out.println();
		var circulation = Circulation.of(book);
		var unit = unit(accounts);
		out.println(Words.of("issued") + "\t" + circulation.issued() + " " + unit);
		out.println(Words.of("circulating") + "\t" + circulation.inCirculation() + " " + unit);
		out.println(Words.of("paid") + "\t" + circulation.paid() + " " + unit);
		out.println(Words.of("redeemed") + "\t" + circulation.redeemed() + " " + unit);
		out.println(Words.of("expired") + "\t" + circulation.expired() + " " + unit);
		out.println(Words.of("velocity") + "\t" + circulation.velocity().map(BigDecimal::toPlainString).orElse("-"));
		out.println(Words.of("premium") + "\t" + accounts.yen(circulation.premium()).toPlainString() + " "
				+ LocalizedText.of("yen", "円").in(Locale.getDefault()));
		out.flush();
	}

	private static String unit(SchemeAccounts accounts) {
		var name = accounts.scheme().getUnitName();
		return name == null || name.isBlank() ? Words.of("unit") : name;
	}
}

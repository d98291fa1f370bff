package machi.ledger.cli;

import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.RefusedException;
import machi.ledger.Expiry;
import machi.ledger.LedgerException;
import machi.ledger.Ledgers;
import machi.ledger.Posting;
import machi.quantity.text.LocalizedText;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets the units expire whose time is over. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=ledger")
@Command(name = "expire")
public final class ExpireCommand implements CliCommand {

	private final ProgramStore programs;
	private final Ledgers ledgers;

	@Spec
	private CommandSpec spec;

	@Mixin
	private SchemeArgument argument;

	@Option(names = "--as-of", required = true, paramLabel = "DATE", descriptionKey = "asOf")
	private LocalDate day;

	@Option(names = "--dry-run", descriptionKey = "dryRun")
	private boolean dryRun;

	@Activate
	public ExpireCommand(@Reference ProgramStore programs, @Reference Ledgers ledgers) {
		this.programs = programs;
		this.ledgers = ledgers;
	}

	@Override
	public Integer call() throws RefusedException {
		var opened = argument.open(programs, spec.commandLine().getErr());
		var months = opened.accounts().scheme().getExpiryMonths();
		if (months == null || months < 1) {
			throw new RefusedException(LocalizedText.of("The scheme " + opened.scheme() + " has no months after which units expire",
					"制度 " + opened.scheme() + " に有効期間(か月)が入力されていません"));
		}
		try {
			var due = Expiry.due(ledgers.read(opened.folder(), opened.scheme()), day, months, day.toString());
			if (!dryRun) {
				ledgers.post(opened.folder(), opened.scheme(), due);
			}
			var out = spec.commandLine().getOut();
			due.forEach(posting -> out.println(posting.from() + "\t" + posting.amount()));
			out.println(Words.of(dryRun ? "expireDue" : "expiredNow", due.stream().mapToLong(Posting::amount).sum(), due.size()));
			out.flush();
			return ExitCode.DONE;
		} catch (LedgerException refused) {
			throw new RefusedException(refused.reason());
		}
	}
}

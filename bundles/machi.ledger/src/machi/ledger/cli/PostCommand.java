package machi.ledger.cli;

import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.RefusedException;
import machi.ledger.LedgerException;
import machi.ledger.Ledgers;
import machi.ledger.Operation;
import machi.ledger.Posting;
import machi.ledger.SchemeAccounts;
import machi.quantity.text.LocalizedText;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Enters one posting into the ledger of a scheme. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=ledger")
@Command(name = "post")
public final class PostCommand implements CliCommand {

	private final ProgramStore programs;
	private final Ledgers ledgers;

	@Spec
	private CommandSpec spec;

	@Mixin
	private SchemeArgument argument;

	@Parameters(index = "2", paramLabel = "OPERATION", descriptionKey = "operation")
	private String operation;

	@Option(names = "--from", paramLabel = "ACCOUNT", descriptionKey = "from")
	private String from;

	@Option(names = "--to", paramLabel = "ACCOUNT", descriptionKey = "to")
	private String to;

	@Option(names = "--amount", paramLabel = "UNITS", descriptionKey = "amount")
	private Long amount;

	@Option(names = "--entry", paramLabel = "NUMBER", descriptionKey = "entry")
	private Long entry;

	@Option(names = "--note", paramLabel = "TEXT", defaultValue = "", descriptionKey = "note")
	private String note;

	@Activate
	public PostCommand(@Reference ProgramStore programs, @Reference Ledgers ledgers) {
		this.programs = programs;
		this.ledgers = ledgers;
	}

	@Override
	public Integer call() throws RefusedException {
		var opened = argument.open(programs, spec.commandLine().getErr());
		try {
			var posted = ledgers.post(opened.folder(), opened.scheme(), List.of(posting(opened))).getFirst();
			spec.commandLine().getOut().println(Words.of("posted", posted.number(), posted.operation().title().in(Locale.getDefault()), posted.from(),
					posted.to(), posted.amount(), posted.premium()));
			spec.commandLine().getOut().flush();
			return ExitCode.DONE;
		} catch (LedgerException refused) {
			throw new RefusedException(refused.reason());
		}
	}

	private Posting posting(SchemeArgument.Opened opened) throws LedgerException, RefusedException {
		var accounts = opened.accounts();
		return switch (operation()) {
		case ISSUE -> issue(accounts);
		case PAY -> Posting.pay(accounts.account(given(from, "--from")), accounts.account(given(to, "--to")), units(), note);
		case REDEEM -> Posting.redeem(accounts.account(given(from, "--from")), units(), note);
		case EXPIRE -> Posting.expire(accounts.account(given(from, "--from")), units(), note);
		case REVERSE -> {
			long number = given(entry, "--entry");
			yield Posting.reverse(ledgers.read(opened.folder(), opened.scheme()).entry(number)
					.orElseThrow(() -> new LedgerException(LocalizedText.of("There is no entry " + number, "記帳 " + number + " がありません"))), note);
		}
		};
	}

	private Posting issue(SchemeAccounts accounts) throws LedgerException, RefusedException {
		try {
			return Posting.issue(accounts.account(given(to, "--to")), units(), accounts.premium(units()), note);
		} catch (ArithmeticException tooMany) {
			throw new RefusedException(LocalizedText.of("Too many units: " + amount, "数量が大きすぎます: " + amount));
		}
	}

	private Operation operation() throws RefusedException {
		for (var one : Operation.values()) {
			if (one.name().equalsIgnoreCase(operation)) {
				return one;
			}
		}
		throw new RefusedException(LocalizedText.of("One of issue, pay, redeem, expire, reverse was expected, not " + operation,
				"issue、pay、redeem、expire、reverse のいずれかを指定してください: " + operation));
	}

	private long units() throws RefusedException {
		return given(amount, "--amount");
	}

	private <T> T given(T value, String option) throws RefusedException {
		if (value == null) {
			throw new RefusedException(LocalizedText.of("The operation " + operation + " needs " + option, operation + " には " + option + " が必要です"));
		}
		return value;
	}
}

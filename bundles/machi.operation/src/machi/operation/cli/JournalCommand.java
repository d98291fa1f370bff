package machi.operation.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.ProgramArgument;
import machi.application.cli.RefusedException;
import machi.operation.JournalEntry;
import machi.operation.OperationException;
import machi.operation.Operations;
import machi.operation.journal.ChainedJournal;
import machi.operation.session.OperationFolder;
import machi.quantity.text.LocalizedText;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves the journals of a program's operation and prints them. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = "command.parent=device")
@Command(name = "journal")
public final class JournalCommand implements CliCommand {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));

	private final ProgramStore programs;
	private final Operations operations;

	@Spec
	private CommandSpec spec;

	@Mixin
	private ProgramArgument argument;

	@Option(names = "--set-aside", descriptionKey = "setAside")
	private boolean setAside;

	@Activate
	public JournalCommand(@Reference ProgramStore programs, @Reference Operations operations) {
		this.programs = programs;
		this.operations = operations;
	}

	@Override
	public Integer call() throws RefusedException {
		var program = argument.open(programs, spec.commandLine().getErr());
		if (setAside) {
			setAside(program);
		}
		var entries = new ArrayList<JournalEntry>();
		var problems = new ArrayList<LocalizedText>();
		boolean half = read(OperationFolder.events(program.folder()), entries, problems);
		half |= read(OperationFolder.commands(program.folder()), entries, problems);
		entries.sort(Comparator.comparing(JournalEntry::time));
		var out = spec.commandLine().getOut();
		var locale = Locale.getDefault();
		for (var entry : entries) {
			out.println(TIME.format(entry.time()) + "\t" + Words.of("kind." + entry.kind().name()) + "\t" + entry.account() + "\t" + entry.text().in(locale));
		}
		out.println(Words.of(problems.isEmpty() ? "journal.sound" : "journal.damaged", entries.size()));
		out.flush();
		var err = spec.commandLine().getErr();
		problems.forEach(problem -> err.println(problem.in(locale)));
		if (half) {
			err.println(Words.of("journal.halfLine"));
		}
		err.flush();
		return problems.isEmpty() ? ExitCode.DONE : ExitCode.ERRORS_FOUND;
	}

	private static boolean read(Path file, List<JournalEntry> entries, List<LocalizedText> problems) throws RefusedException {
		try {
			var state = ChainedJournal.prove(file, recorded -> entries.add(recorded.entry()));
			problems.addAll(state.problems());
			return state.halfLine();
		} catch (IOException unreadable) {
			throw new RefusedException(LocalizedText.of(file + " cannot be read: " + unreadable.getMessage(), file + " を読み取れません: " + unreadable.getMessage()));
		}
	}

	private void setAside(OpenProgram program) throws RefusedException {
		try (var session = StartedSession.start(operations, program, spec.commandLine().getErr())) {
			session.setDamagedJournalAside("");
		} catch (OperationException refused) {
			throw new RefusedException(refused.reason());
		}
	}
}

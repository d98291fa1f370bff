package machi.operation.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import machi.operation.JournalEntry;
import machi.operation.OperationException;
import machi.operation.OperationProblem;
import machi.operation.OperationProblem.Grade;
import machi.operation.journal.ChainedJournal;
import machi.operation.journal.Draft;
import machi.operation.journal.Recorded;
import machi.quantity.text.LocalizedText;

/** The two journals of a program in operation. */
final class SessionJournals {

	private final ChainedJournal events;
	private final ChainedJournal commands;
	private volatile LocalizedText failure = LocalizedText.EMPTY;

	private SessionJournals(ChainedJournal events, ChainedJournal commands) {
		this.events = events;
		this.commands = commands;
	}

	/** @param each is given every proven entry of the events, in order */
	static SessionJournals open(Path program, Instant now, Consumer<Recorded> each) throws OperationException {
		try {
			return new SessionJournals(ChainedJournal.open(OperationFolder.events(program), now, each),
					ChainedJournal.open(OperationFolder.commands(program), now, entry -> {
						// only proven
					}));
		} catch (IOException unreadable) {
			throw new OperationException(LocalizedText.of("The journals of operation cannot be read: " + unreadable.getMessage(),
					"運用の記録を読み取れません: " + unreadable.getMessage()), unreadable);
		}
	}

	ChainedJournal commands() {
		return commands;
	}

	boolean areEventsSound() {
		return events.state().isSound();
	}

	/** Writes events down. */
	void append(Collection<Draft> drafts) throws IOException {
		try {
			events.append(drafts);
			failure = LocalizedText.EMPTY;
		} catch (IOException unwritable) {
			failure = LocalizedText.of("Events cannot be written down: " + unwritable.getMessage(), "運用の記録に書き込めません: " + unwritable.getMessage());
			throw unwritable;
		}
	}

	/** The newest first. */
	List<JournalEntry> newest(int most) {
		var entries = new ArrayList<>(events.newest(most));
		entries.addAll(commands.newest(most));
		entries.sort(Comparator.comparing(JournalEntry::time).reversed());
		return List.copyOf(entries.subList(0, Math.min(most, entries.size())));
	}

	List<OperationProblem> problems() {
		var problems = new ArrayList<OperationProblem>();
		damage(events, LocalizedText.of("; alarms are shown but not written down, and nothing can be released", "。警報は表示されますが記録されず、自動制御の許可もできません"), problems);
		damage(commands, LocalizedText.of("; no command is sent", "。指令は送信されません"), problems);
		if (events.state().isSound() && !failure.equals(LocalizedText.EMPTY)) {
			problems.add(new OperationProblem(Grade.RECORDS, "", "", failure));
		}
		return problems;
	}

	private static void damage(ChainedJournal journal, LocalizedText so, List<OperationProblem> problems) {
		for (var problem : journal.state().problems()) {
			problems.add(new OperationProblem(Grade.RECORDS, "", "",
					LocalizedText.of(problem.english() + so.english(), problem.japanese() + so.japanese())));
		}
	}

	void setDamagedAside(Instant now, String account, String comment) throws OperationException {
		try {
			events.setAside(now, account, comment);
			commands.setAside(now, account, comment);
			failure = LocalizedText.EMPTY;
		} catch (IOException unmovable) {
			throw new OperationException(LocalizedText.of("The damaged journal cannot be set aside: " + unmovable.getMessage(),
					"破損した記録を退避できません: " + unmovable.getMessage()), unmovable);
		}
	}
}

package machi.ui.device.journal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;

import machi.operation.JournalEntry;
import machi.operation.OperationSession;
import machi.ui.Messages;
import machi.ui.page.PageJob;

/** Reads the journal of a session in a job; asked again while it reads, it reads once more. Used on the UI thread. */
public final class JournalReading {

	private static final Messages TEXT = Messages.beside(JournalReading.class);
	private static final int MOST = 5000;

	private final Display display;
	private final Set<JournalEntry.Kind> kinds;
	private final Consumer<List<JournalEntry>> whenRead;
	private Optional<PageJob<List<JournalEntry>>> job = Optional.empty();
	private Optional<OperationSession> again = Optional.empty();

	/** @param kinds what is wanted of it */
	public JournalReading(Display display, Set<JournalEntry.Kind> kinds, Consumer<List<JournalEntry>> whenRead) {
		this.display = display;
		this.kinds = Set.copyOf(kinds);
		this.whenRead = whenRead;
	}

	public void read(Optional<OperationSession> session) {
		if (session.isEmpty()) {
			again = Optional.empty();
			whenRead.accept(List.of());
		} else if (job.isPresent()) {
			again = session;
		} else {
			start(session.get());
		}
	}

	private void start(OperationSession session) {
		var next = new PageJob<List<JournalEntry>>(TEXT.get("reading"), display,
				monitor -> session.journal(MOST).stream().filter(entry -> kinds.contains(entry.kind())).toList(), whenRead, ended -> {
					job = Optional.empty();
					var wanted = again;
					again = Optional.empty();
					wanted.ifPresent(this::start);
				}, () -> {
					// too short to show how far it is
				});
		next.setSystem(true);
		job = Optional.of(next);
		next.schedule();
	}
}

package machi.operation.command;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Map;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.runtime.CommandJournal;
import machi.hardware.runtime.Issuer;
import machi.operation.JournalEntry.Kind;
import machi.operation.LiveValue;
import machi.operation.journal.ChainedJournal;
import machi.operation.journal.Draft;
import machi.operation.live.LiveBoard;
import machi.operation.plan.RegisteredDevice;
import machi.quantity.text.LocalizedText;

/** Writes every command down before it is sent, and what became of it. Callable from many threads. */
public final class AuditTrail implements CommandJournal {

	private static final int MOST_WAITING = 10_000;

	private final ChainedJournal journal;
	private final LiveBoard board;
	private final Clock clock;
	/** Ends that could not be written down yet. */
	private final Deque<Draft> waiting = new ArrayDeque<>();

	public AuditTrail(ChainedJournal journal, LiveBoard board, Clock clock) {
		this.journal = journal;
		this.board = board;
		this.clock = clock;
	}

	@Override
	public synchronized void issued(String connection, Command command, Issuer issuer) throws IOException {
		var drafts = new ArrayList<>(waiting);
		var point = point(connection, command);
		var value = board.registered(connection, command.device()).flatMap(device -> board.value(device.id(), command.point())).map(LiveValue::point)
				.map(known -> CommandText.value(known, command.value())).orElse(LocalizedText.same(Double.toString(command.value())));
		drafts.add(new Draft(clock.instant(), Kind.COMMAND_ISSUED, issuer.name(), element(connection, command),
				CommandText.issued(device(connection, command), point, value, command.validFor(), issuer),
				Map.of("command", command.id(), "connection", connection, "address", command.device(), "point", command.point(), "value",
						Double.toString(command.value()), "validFor", command.validFor().toString(), "origin", issuer.origin().name(), "issuedAt",
						command.issuedAt().toString())));
		journal.append(drafts);
		waiting.clear();
	}

	@Override
	public synchronized void ended(String connection, Command command, CommandOutcome outcome, Instant time) {
		if (waiting.size() >= MOST_WAITING) {
			waiting.removeFirst();
		}
		waiting.addLast(new Draft(time, Kind.COMMAND_ENDED, "", element(connection, command),
				CommandText.ended(device(connection, command), point(connection, command), outcome),
				Map.of("command", command.id(), "outcome", outcome.state().name())));
		flush();
	}

	/** Tries to write down what waits. */
	public synchronized void flush() {
		try {
			journal.append(waiting);
			waiting.clear();
		} catch (IOException later) {
			// said by the state of the journal; tried again with the next entry
		}
	}

	private String element(String connection, Command command) {
		return board.registered(connection, command.device()).map(RegisteredDevice::id).orElse("");
	}

	private LocalizedText device(String connection, Command command) {
		return board.registered(connection, command.device()).map(RegisteredDevice::title)
				.orElse(LocalizedText.same(connection + " " + command.device()));
	}

	private LocalizedText point(String connection, Command command) {
		return board.registered(connection, command.device()).flatMap(device -> board.value(device.id(), command.point()))
				.map(value -> value.point().title()).orElse(LocalizedText.same(command.point()));
	}
}

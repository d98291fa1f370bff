package machi.hardware.runtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.CommandOutcome.State;
import machi.hardware.runtime.CommandJournal;
import machi.hardware.runtime.Issuer;
import machi.quantity.text.LocalizedText;

/** One command from the moment it is accepted: written down, sent, ended in time, written down. Callable from any thread. */
final class CommandRun {

	/** For the outcome to be written down when the time limit has passed. */
	private static final Duration WRITING = Duration.ofMillis(500);

	private final String connection;
	private final Command command;
	private final Issuer issuer;
	private final Duration limit;
	private final long deadline;
	private final CommandDesk desk;
	private final CompletableFuture<CommandOutcome> told = new CompletableFuture<>();
	private boolean written;
	private boolean begun;
	private CommandOutcome outcome;

	CommandRun(String connection, Command command, Issuer issuer, Duration limit, CommandDesk desk) {
		this.connection = connection;
		this.command = command;
		this.issuer = issuer;
		this.limit = limit;
		this.deadline = System.nanoTime() + limit.toNanos();
		this.desk = desk;
	}

	Command command() {
		return command;
	}

	Duration limit() {
		return limit;
	}

	CompletableFuture<CommandOutcome> told() {
		return told;
	}

	/** Writes it down; on the journal's thread. Whether it may be sent. */
	boolean write(CommandJournal journal) {
		synchronized (this) {
			if (outcome != null) {
				return false;
			}
			written = true;
		}
		try {
			journal.issued(connection, command, issuer);
		} catch (Throwable notWritten) { // whatever the reason, an unwritten command is not sent
			synchronized (this) {
				written = false;
			}
			notSent(Words.notJournalled(String.valueOf(notWritten.getMessage())));
			return false;
		}
		synchronized (this) {
			return outcome == null;
		}
	}

	/** It is about to be sent: the time that is left for it, or nothing when it has ended already. */
	synchronized Optional<Duration> begin() {
		long left = deadline - System.nanoTime();
		if (outcome != null || left <= 0) {
			return Optional.empty();
		}
		begun = true;
		return Optional.of(Duration.ofNanos(left));
	}

	void notSent(LocalizedText why) {
		ended(new CommandOutcome(State.NOT_SENT, why));
	}

	/** Its time limit has passed. */
	void expired() {
		boolean sent;
		synchronized (this) {
			sent = begun;
		}
		ended(sent ? new CommandOutcome(State.NO_ANSWER, Words.noAnswer(limit))
				: new CommandOutcome(State.NOT_SENT, Words.notInTime(limit)));
	}

	void ended(CommandOutcome how) {
		boolean toWrite;
		synchronized (this) {
			if (outcome != null) {
				return;
			}
			outcome = how;
			toWrite = written;
		}
		var time = Instant.now();
		if (!toWrite || !desk.write(journal -> end(journal, how, time))) {
			tell(how);
		} else {
			desk.later(() -> tell(how), WRITING.toNanos(), TimeUnit.NANOSECONDS);
		}
	}

	private void end(CommandJournal journal, CommandOutcome how, Instant time) {
		try {
			journal.ended(connection, command, how, time);
		} finally {
			tell(how);
		}
	}

	private void tell(CommandOutcome how) {
		told.completeAsync(() -> how, action -> Thread.ofVirtual().name("machi command ended").start(action));
	}
}

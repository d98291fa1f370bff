package machi.hardware.runtime.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Point;
import machi.hardware.runtime.CommandJournal;
import machi.hardware.runtime.Issuer;
import machi.quantity.text.LocalizedText;

/** Where all commands of a session come in: checks them, has them written down, and remembers them to do none twice. */
final class CommandDesk implements AutoCloseable {

	private static final int REMEMBERED = 10_000;
	private static final int WAITING = 10_000;

	private final CommandJournal journal;
	private final ScheduledExecutorService timer;
	private final ThreadPoolExecutor writer;
	private final Map<String, CompletableFuture<CommandOutcome>> known = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<CommandOutcome>> eldest) {
			return size() > REMEMBERED;
		}
	};

	CommandDesk(CommandJournal journal, ScheduledExecutorService timer) {
		this.journal = journal;
		this.timer = timer;
		this.writer = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING),
				task -> Thread.ofPlatform().daemon().name("machi command journal").unstarted(task));
		writer.allowCoreThreadTimeOut(true);
	}

	/** Takes a command in; one whose id is known is not done again but ends as the first did. */
	CompletableFuture<CommandOutcome> execute(String id, Optional<ManagedConnection> connection, Command command, Issuer issuer,
			Duration limit) {
		var run = new CommandRun(id, command, issuer, limit, this);
		synchronized (known) {
			var before = known.putIfAbsent(id + "/" + command.id(), run.told());
			if (before != null) {
				return before.copy();
			}
		}
		var objection = connection.map(target -> objection(target, command)).orElseGet(() -> Optional.of(Words.noConnection(id)));
		if (objection.isPresent()) {
			run.notSent(objection.get());
			return run.told().copy();
		}
		later(run::expired, limit.toNanos(), TimeUnit.NANOSECONDS);
		boolean accepted = write(book -> {
			if (run.write(book)) {
				connection.get().send(run);
			}
		});
		if (!accepted) {
			run.notSent(Words.tooManyCommands());
		}
		return run.told().copy();
	}

	private static Optional<LocalizedText> objection(ManagedConnection connection, Command command) {
		synchronized (connection) {
			if (connection.devices().device(command.device()).isEmpty()) {
				return Optional.of(Words.noDevice(command));
			}
			var point = connection.devices().point(command.device(), command.point());
			if (point.isEmpty()) {
				return Optional.of(Words.noPoint(command));
			}
			if (!point.get().access().canWrite()) {
				return Optional.of(Words.notWritable(command));
			}
			if (!point.get().allows(command.value())) {
				return Optional.of(Words.outOfRange(command, point.get()));
			}
			return isState(point.get(), command.value()) ? Optional.empty() : Optional.of(Words.noState(command, point.get()));
		}
	}

	/** A point whose states have names can be set to one of them only. */
	private static boolean isState(Point point, double value) {
		return point.states().isEmpty() || point.states().keySet().stream().anyMatch(state -> state == value);
	}

	/** Does something with the journal, after what was asked before; false when too much waits. */
	boolean write(Consumer<CommandJournal> entry) {
		try {
			writer.execute(() -> {
				try {
					entry.accept(journal);
				} catch (Throwable ofJournal) { // what it cannot write now it keeps itself
					Thread.interrupted();
				}
			});
			return true;
		} catch (RejectedExecutionException tooMuch) {
			return false;
		}
	}

	void later(Runnable task, long time, TimeUnit unit) {
		try {
			timer.schedule(task, time, unit);
		} catch (RejectedExecutionException sessionClosed) {
			task.run();
		}
	}

	/** Takes no more; what waits is still written. */
	@Override
	public void close() {
		writer.shutdown();
	}

	void awaitEnd(Duration longest) throws InterruptedException {
		if (!writer.awaitTermination(longest.toNanos(), TimeUnit.NANOSECONDS)) {
			writer.shutdownNow();
		}
	}
}

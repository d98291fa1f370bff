package machi.hardware.runtime.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Publication;
import machi.hardware.runtime.CommandJournal;
import machi.hardware.runtime.ConnectionConfiguration;
import machi.hardware.runtime.ConnectionStatus;
import machi.hardware.runtime.DeviceSession;
import machi.hardware.runtime.DeviceStatus;
import machi.hardware.runtime.Issuer;
import machi.hardware.runtime.Secrets;
import machi.hardware.runtime.SessionListener;

/** The connections of one program, with one thread that keeps time, one that tells the listener and one that writes the journal. */
final class RunningSession implements DeviceSession {

	private final SessionServices services;
	private final ScheduledThreadPoolExecutor timer;
	private final Dispatcher dispatcher;
	private final CommandDesk desk;
	private final Function<String, CompletableFuture<?>> follower = this::adapterChanged;
	private Map<String, ManagedConnection> connections = new LinkedHashMap<>();
	private boolean closed;

	RunningSession(String program, AdapterDirectory adapters, Secrets secrets, Limits limits, SessionListener listener,
			CommandJournal journal) {
		this.timer = new ScheduledThreadPoolExecutor(1,
				task -> Thread.ofPlatform().daemon().name("machi device timer").unstarted(task));
		timer.setRemoveOnCancelPolicy(true);
		timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		this.dispatcher = new Dispatcher(listener, limits.queued());
		this.desk = new CommandDesk(journal, timer);
		this.services = new SessionServices(program, adapters, secrets, limits, timer, dispatcher, new AtomicInteger());
		dispatcher.start();
		adapters.follow(follower);
	}

	@Override
	public void configure(Collection<ConnectionConfiguration> wanted) {
		var next = new LinkedHashMap<String, ManagedConnection>();
		var begun = new ArrayList<ManagedConnection>();
		var ended = new ArrayList<ManagedConnection>();
		synchronized (this) {
			if (closed) {
				throw new IllegalStateException("the session is closed");
			}
			for (var configuration : wanted) {
				var known = connections.get(configuration.id());
				boolean same = known != null && known.configuration().equals(configuration);
				var connection = same ? known : new ManagedConnection(configuration, services);
				if (next.put(configuration.id(), connection) != null) {
					throw new IllegalArgumentException("connection " + configuration.id() + " is configured twice");
				}
				if (!same) {
					begun.add(connection);
				}
			}
			connections.values().stream().filter(old -> next.get(old.configuration().id()) != old).forEach(ended::add);
			connections = next;
		}
		var ends = new LinkedHashMap<String, CompletableFuture<?>>();
		ended.forEach(connection -> ends.put(connection.configuration().id(), connection.close()));
		// what is replaced may hold the port that its successor wants
		begun.forEach(connection -> ends
				.getOrDefault(connection.configuration().id(), CompletableFuture.completedFuture(null))
				.whenComplete((end, failure) -> connection.begin()));
	}

	private CompletableFuture<?> adapterChanged(String id) {
		return CompletableFuture.allOf(all().stream().map(connection -> connection.adapterChanged(id))
				.toArray(CompletableFuture[]::new));
	}

	private synchronized List<ManagedConnection> all() {
		return List.copyOf(connections.values());
	}

	private synchronized Optional<ManagedConnection> find(String connection) {
		return Optional.ofNullable(connections.get(connection));
	}

	@Override
	public List<ConnectionStatus> connections() {
		return all().stream().map(ManagedConnection::status).toList();
	}

	@Override
	public List<DeviceStatus> devices() {
		return all().stream().flatMap(connection -> connection.deviceStatuses().stream()).toList();
	}

	@Override
	public CompletableFuture<List<Device>> discover(String connection) {
		return find(connection).map(ManagedConnection::search).orElseGet(() -> CompletableFuture
				.failedFuture(new DeviceException(DeviceException.Kind.CONFIGURATION, Words.noConnection(connection))));
	}

	@Override
	public void reconnect(String connection) {
		find(connection).ifPresent(ManagedConnection::reconnect);
	}

	@Override
	public CompletableFuture<CommandOutcome> execute(String connection, Command command, Issuer issuer, Duration timeLimit) {
		return desk.execute(connection, find(connection), command, issuer, timeLimit);
	}

	@Override
	public void publish(Collection<Publication> publications) {
		all().forEach(connection -> connection.publish(publications));
	}

	synchronized boolean isClosed() {
		return closed;
	}

	@Override
	public void close() {
		synchronized (this) {
			if (closed) {
				return;
			}
			closed = true;
		}
		services.adapters().unfollow(follower);
		var limits = services.limits();
		var ends = all().stream().map(ManagedConnection::close).toArray(CompletableFuture[]::new);
		// closing, then twice the grace to give up what does not end, and some for a machine that is busy
		Waiting.upTo(limits.close().plus(limits.grace().multipliedBy(4)), CompletableFuture.allOf(ends));
		desk.close();
		dispatcher.close();
		try {
			desk.awaitEnd(limits.grace());
			dispatcher.awaitEnd(limits.grace());
		} catch (InterruptedException hurry) {
			Thread.currentThread().interrupt();
		}
		timer.shutdownNow();
	}
}

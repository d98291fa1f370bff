package machi.hardware.runtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Publication;
import machi.hardware.Timing;
import machi.hardware.runtime.ConnectionConfiguration;
import machi.hardware.runtime.ConnectionStatus;
import machi.hardware.runtime.ConnectionStatus.State;
import machi.hardware.runtime.DeviceStatus;
import machi.quantity.text.LocalizedText;

/** A configured connection through all its openings. Its monitor guards everything that belongs to it. */
final class ManagedConnection {

	private static final int PUBLICATIONS = 100_000;
	/** One that held for so many times its last pause has recovered. */
	private static final int RECOVERED = 10;

	private final ConnectionConfiguration configuration;
	private final SessionServices services;
	private final DeviceTable devices;
	private final Counters counters = new Counters();
	private final PublishQueue publications = new PublishQueue(PUBLICATIONS);
	private final RateLimit rate;
	private final List<ThreadGroup> leftBehind = new ArrayList<>();
	private State state = State.CONNECTING;
	private LocalizedText message = LocalizedText.EMPTY;
	private Instant since = Instant.now();
	private int openings;
	private AdapterLease lease;
	private LiveConnection live;
	private CompletableFuture<Integer> retiring = CompletableFuture.completedFuture(0);
	private BackOff backOff;
	private long runningSince;
	/** Changes with every decision, so that what was planned before is not done. */
	private int decision;
	private Future<?> planned;
	private boolean closed;

	ManagedConnection(ConnectionConfiguration configuration, SessionServices services) {
		this.configuration = configuration;
		this.services = services;
		this.devices = new DeviceTable(configuration.id(), services.limits(), services.dispatcher());
		this.rate = new RateLimit(configuration.readingsPerSecond(), System.nanoTime());
	}

	ConnectionConfiguration configuration() {
		return configuration;
	}

	DeviceTable devices() {
		return devices;
	}

	Counters counters() {
		return counters;
	}

	RateLimit rate() {
		return rate;
	}

	PublishQueue publications() {
		return publications;
	}

	synchronized void begin() {
		connect();
	}

	private void connect() {
		if (closed || live != null) {
			return;
		}
		int threads = threadsLeft();
		var source = services.adapters().find(configuration.adapter());
		if (source.isEmpty()) {
			become(State.NOT_INSTALLED, Words.notInstalled(configuration.adapter()));
		} else if (threads > services.limits().threadsLeft()) {
			become(State.FAILED, Words.threadsLeft(threads));
		} else {
			if (lease == null || lease.source() != source.get()) {
				lease = new AdapterLease(source.get());
			}
			openings++;
			live = new LiveConnection(this, services, lease);
			become(State.CONNECTING, message);
			live.open();
		}
	}

	/** The connection is open and its devices are known. */
	void running(LiveConnection which) {
		if (live == which) {
			runningSince = System.nanoTime();
			become(State.CONNECTED, LocalizedText.EMPTY);
		}
	}

	/** An opening cannot go on; suspicious when its adapter is to blame and gets a new instance. */
	void ended(LiveConnection which, DeviceException reason, boolean suspicious) {
		if (live != which) {
			return;
		}
		var pause = pause();
		boolean hopeless = reason.kind() == DeviceException.Kind.CONFIGURATION;
		retire(reason.reason(), suspicious);
		become(hopeless ? State.FAILED : State.WAITING, reason.reason());
		if (!hopeless) {
			connectAfter(pause);
		}
	}

	private Duration pause() {
		var timing = live.timing();
		if (backOff == null) {
			backOff = backOff(timing);
		}
		boolean recovered = live.isRunning()
				&& System.nanoTime() - runningSince > backOff.last().multipliedBy(RECOVERED).toNanos();
		if (recovered) {
			backOff.reset();
		}
		return backOff.next();
	}

	private static BackOff backOff(Timing timing) {
		return new BackOff(timing.firstRetry(), timing.longestRetry(), ThreadLocalRandom.current());
	}

	private void retire(LocalizedText why, boolean suspicious) {
		decision++;
		if (planned != null) {
			planned.cancel(false);
		}
		var ending = live;
		if (ending == null) {
			return;
		}
		live = null;
		devices.allFailed(why);
		var used = lease;
		retiring = ending.retire(why).thenApply(left -> {
			synchronized (this) {
				if (left > 0) {
					leftBehind.add(ending.group());
					become(state, state == State.WAITING ? Words.hangs(left) : message);
				}
				if (used != null && (suspicious || left > 0 || closed) && used == lease) {
					lease = null;
					used.discard(ending.group());
				}
			}
			return left;
		});
	}

	private void connectAfter(Duration pause) {
		int mine = ++decision;
		retiring.thenRun(() -> {
			synchronized (this) {
				if (mine == decision && !closed) {
					planned = later(mine, pause);
				}
			}
		});
	}

	private Future<?> later(int mine, Duration pause) {
		try {
			return services.timer().schedule(() -> {
				synchronized (this) {
					if (mine == decision) {
						connect();
					}
				}
			}, pause.toNanos(), TimeUnit.NANOSECONDS);
		} catch (RejectedExecutionException sessionClosed) {
			return CompletableFuture.completedFuture(null);
		}
	}

	synchronized void reconnect() {
		if (!closed) {
			backOff = null;
			retire(Words.asked(), false);
			become(State.CONNECTING, LocalizedText.EMPTY);
			connectAfter(Duration.ZERO);
		}
	}

	/** An adapter has come or gone; returns when the opening that used it has ended. */
	synchronized CompletableFuture<?> adapterChanged(String id) {
		if (closed || !id.equals(configuration.adapter())) {
			return CompletableFuture.completedFuture(null);
		}
		var source = services.adapters().find(id);
		if (lease != null && source.isPresent() && lease.source() == source.get()) {
			return CompletableFuture.completedFuture(null);
		}
		retire(Words.notInstalled(id), true);
		if (source.isEmpty()) {
			become(State.NOT_INSTALLED, Words.notInstalled(id));
		} else {
			backOff = null;
			connectAfter(Duration.ZERO);
		}
		return retiring;
	}

	/** Ends it for good. */
	synchronized CompletableFuture<?> close() {
		if (!closed) {
			closed = true;
			retire(Words.closed(), false);
			if (lease != null && live == null && retiring.isDone()) {
				lease.discard(new ThreadGroup("machi device " + configuration.id()));
				lease = null;
			}
			become(State.CLOSED, LocalizedText.EMPTY);
		}
		return retiring;
	}

	private void become(State next, LocalizedText why) {
		if (state != next) {
			since = Instant.now();
		}
		state = next;
		message = why;
		services.dispatcher().connectionChanged(status());
	}

	synchronized ConnectionStatus status() {
		return new ConnectionStatus(configuration.id(), state, message, since, Math.max(0, openings - 1), counters.readings(),
				counters.dropped(), counters.problems(), threadsLeft());
	}

	private int threadsLeft() {
		leftBehind.removeIf(group -> ThreadWatch.threads(group).isEmpty());
		return leftBehind.stream().mapToInt(group -> ThreadWatch.threads(group).size()).sum();
	}

	synchronized List<DeviceStatus> deviceStatuses() {
		return devices.statuses();
	}

	synchronized CompletableFuture<List<Device>> search() {
		if (live == null) {
			return CompletableFuture.failedFuture(new DeviceException(DeviceException.Kind.UNREACHABLE,
					message.equals(LocalizedText.EMPTY) ? Words.notConnected(configuration.id()) : message));
		}
		return live.search();
	}

	synchronized void publish(Collection<Publication> offered) {
		if (live != null && live.publishing().isPublisher()) {
			publications.offer(offered);
			live.publishing().next();
		} else if (!publications.isEmpty()) {
			publications.offer(offered);
		}
	}

	/** Hands a checked and written command to the line of its device. */
	synchronized void send(CommandRun run) {
		var device = devices.device(run.command().device());
		if (live == null || !live.isRunning()) {
			run.notSent(Words.notConnected(configuration.id()));
		} else if (device.isEmpty() || !devices.isPresent(run.command().device())) {
			run.notSent(Words.noDevice(run.command()));
		} else {
			new CommandCall(live, device.get(), run).enqueue();
		}
	}
}

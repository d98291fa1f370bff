package machi.hardware.runtime.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.PublishingConnection;
import machi.hardware.Reading;
import machi.hardware.Timing;
import machi.hardware.runtime.ConnectionConfiguration;
import machi.quantity.text.LocalizedText;

/**
 * One opening of a connection, until it is lost or closed. All code of the adapter runs in guarded calls; the rest is guarded
 * by the connection's monitor.
 */
final class LiveConnection {

	private static final Duration FIRST_SEARCH = Duration.ofSeconds(5);
	private static final int SHARE_OF_OTHERS = 9;

	private final ManagedConnection owner;
	private final SessionServices services;
	private final ConnectionConfiguration configuration;
	private final AdapterLease lease;
	private final Timing timing;
	private final ThreadGroup group;
	private final Intake intake;
	private final Lines lines;
	private final DeviceTable devices;
	private final Publishing publishing;
	private final Silence silence = new Silence();
	private final BackOff search;
	private final Set<GuardedCall<?>> calls = new LinkedHashSet<>();
	private final List<CompletableFuture<List<Device>>> searches = new ArrayList<>();
	private final Set<String> seen = new HashSet<>();
	private ConnectionSettings settings;
	private DeviceConnection connection;
	private boolean running;
	private CompletableFuture<Integer> retired;

	LiveConnection(ManagedConnection owner, SessionServices services, AdapterLease lease) {
		this.owner = owner;
		this.services = services;
		this.lease = lease;
		this.configuration = owner.configuration();
		this.timing = configuration.timing().orElse(lease.source().descriptor().timing());
		this.group = new ThreadGroup("machi device " + configuration.id());
		this.devices = owner.devices();
		this.intake = new Intake(owner, configuration.id(), this, devices, owner.counters(), services.dispatcher(), owner.rate());
		this.lines = new Lines(owner, services.timer(), timing.gap().toNanos(), services.limits().calls(), this::read);
		this.publishing = new Publishing(this, lines, owner.publications(), backOff());
		this.search = new BackOff(longer(FIRST_SEARCH, timing.firstRetry()), longer(FIRST_SEARCH, timing.longestRetry()),
				ThreadLocalRandom.current());
	}

	private static Duration longer(Duration one, Duration other) {
		return one.compareTo(other) > 0 ? one : other;
	}

	private BackOff backOff() {
		return new BackOff(timing.firstRetry(), timing.longestRetry(), ThreadLocalRandom.current());
	}

	ThreadGroup group() {
		return group;
	}

	boolean isRunning() {
		return running && retired == null;
	}

	Timing timing() {
		return timing;
	}

	Publishing publishing() {
		return publishing;
	}

	Lines lines() {
		return lines;
	}

	DeviceConnection connection() {
		return connection;
	}

	Duration openLimit() {
		return services.limits().open(timing);
	}

	DeviceException shown(DeviceException said) {
		return settings == null ? said : settings.shown(said);
	}

	<T> void call(Call what, Duration limit, GuardedCall.Work<T> work, Consumer<CallResult<T>> receiver) {
		var begun = new ArrayList<GuardedCall<T>>(1);
		var call = new GuardedCall<>(services.timer(), services.limits().grace(), work, result -> {
			synchronized (owner) {
				calls.removeAll(begun);
				receiver.accept(result);
			}
		});
		begun.add(call);
		calls.add(call);
		call.start(group, "machi device " + configuration.id() + ": " + what.english(), limit);
	}

	void open() {
		call(Call.OPEN, openLimit(), this::openNow, result -> {
			if (retired == null) {
				if (result instanceof CallResult.Answer) {
					discover();
				} else {
					fail(Call.OPEN, openLimit(), result);
				}
			}
		});
	}

	private DeviceConnection openNow() throws DeviceException, InterruptedException {
		var complete = ConnectionSettings.of(lease.source().descriptor(), configuration, services.secrets(), services.program());
		synchronized (owner) {
			settings = complete;
		}
		var opened = lease.adapter().open(complete.settings(), intake);
		if (opened == null) {
			throw new IllegalStateException("no connection");
		}
		boolean tooLate;
		synchronized (owner) {
			tooLate = retired != null;
			connection = tooLate ? null : opened;
		}
		if (tooLate) {
			opened.close();
		}
		return opened;
	}

	/** Looks for devices when no line is at work, and goes on to poll what is there. */
	private void discover() {
		lines.duty(true, ended -> {
			long began = System.nanoTime();
			var limit = services.limits().discovery(timing);
			call(Call.DISCOVER, limit, () -> connection.discover().stream().limit(services.limits().devices()).toList(), result -> {
				if (retired == null) {
					long took = System.nanoTime() - began;
					if (result instanceof CallResult.Answer<List<Device>>(var found)) {
						discovered(found, took);
					} else {
						notDiscovered(result, limit, took);
					}
				}
				ended.run();
			});
		});
	}

	private void discovered(List<Device> found, long took) {
		found.forEach(this::found);
		if (!running) {
			for (var device : devices.present()) {
				if (!seen.contains(device.address())) {
					devices.gone(device.address(), Words.absent());
				}
			}
			running = true;
			owner.running(this);
			publishing.begin(connection instanceof PublishingConnection publisher ? publisher : null);
		}
		searches.forEach(waiting -> waiting.completeAsync(() -> found));
		searches.clear();
		searchAgain(took);
	}

	private void searchAgain(long took) {
		if (devices.isIncomplete()) {
			lines.later(this::discover, Math.max(search.next().toNanos(), took * SHARE_OF_OTHERS));
		}
	}

	private void notDiscovered(CallResult<List<Device>> result, Duration limit, long took) {
		if (!running || isBroken(result)) {
			fail(Call.DISCOVER, limit, result);
			return;
		}
		// what was found before goes on
		var reason = reason(Call.DISCOVER, limit, result);
		searches.forEach(waiting -> waiting.completeExceptionally(reason));
		searches.clear();
		searchAgain(took);
	}

	/** Looks for devices because somebody wants it. */
	CompletableFuture<List<Device>> search() {
		var found = new CompletableFuture<List<Device>>();
		searches.add(found);
		if (searches.size() == 1 && running) {
			discover();
		}
		return found;
	}

	/** A device is there, new or as before. */
	void found(Device device) {
		var known = devices.device(device.address());
		boolean same = known.filter(device::equals).isPresent() && devices.isPresent(device.address());
		if (same && seen.contains(device.address())) {
			return;
		}
		if (!devices.found(device)) {
			intake.skipped(Words.tooManyDevices(device.address()));
			return;
		}
		seen.add(device.address());
		lines.remove(device.address());
		var own = configuration.devices().get(device.address());
		var sampling = own == null ? Optional.<Duration>empty() : own.sampling();
		var plan = new PollPlan(device, sampling, services.index().getAndIncrement(), System.nanoTime());
		if (!plan.isEmpty()) {
			var limit = own == null ? timing.timeLimit() : own.timeLimit().orElse(timing.timeLimit());
			lines.add(new PolledDevice(device, plan, backOff(), limit));
		}
	}

	void gone(String address) {
		seen.remove(address);
		devices.gone(address, Words.left());
		lines.remove(address);
	}

	/** Some device has delivered something. */
	void heard() {
		silence.end();
	}

	void lost(DeviceException reason) {
		owner.ended(this, shown(reason), false);
	}

	private void read(PolledDevice polled, List<Point> points, Consumer<Boolean> answered) {
		var device = polled.device();
		var what = Call.read(device.address());
		call(what, polled.timeLimit(), () -> {
			var readings = connection.read(device, points);
			intake.answered(device, readings);
			return readings;
		}, result -> {
			boolean done = result instanceof CallResult.Answer;
			if (retired == null) {
				if (done) {
					devices.answered(device.address());
					heard();
				} else {
					unanswered(what, polled, result);
				}
			}
			answered.accept(done);
		});
	}

	private void unanswered(Call what, PolledDevice polled, CallResult<List<Reading>> result) {
		var reason = reason(what, polled.timeLimit(), result);
		devices.failed(polled.device().address(), reason.reason());
		if (isBroken(result)) {
			owner.ended(this, reason, isToBlame(result));
		} else if (silence.failed(polled.device().address(), reason.kind(), lines.devices().size())) {
			owner.ended(this, new DeviceException(DeviceException.Kind.UNREACHABLE,
					lines.devices().size() == 1 ? reason.reason() : Words.allSilent(lines.devices().size())), false);
		}
	}

	/** Ends this opening because a call failed. */
	void fail(Call what, Duration limit, CallResult<?> result) {
		owner.ended(this, reason(what, limit, result), isToBlame(result));
	}

	/** Whether the opening cannot go on after this. A call that hangs may still end when the connection is closed. */
	static boolean isBroken(CallResult<?> result) {
		return result instanceof CallResult.Broken || result instanceof CallResult.Hung;
	}

	private static boolean isToBlame(CallResult<?> result) {
		return result instanceof CallResult.Broken;
	}

	DeviceException reason(Call what, Duration limit, CallResult<?> result) {
		return switch (result) {
		case CallResult.Refusal<?>(var reason) -> shown(reason);
		case CallResult.Late<?>() -> new DeviceException(DeviceException.Kind.TIMEOUT, Words.tooLate(what, limit));
		case CallResult.Hung<?>() -> new DeviceException(DeviceException.Kind.TIMEOUT, Words.tooLate(what, limit));
		case CallResult.Broken<?>(var cause) -> shown(new DeviceException(DeviceException.Kind.PROTOCOL, Words.broken(what, cause)));
		case CallResult.Answer<?>(var value) -> throw new IllegalArgumentException("answered");
		};
	}

	/**
	 * Ends it: closes the connection, then interrupts the calls that still run, then sees to the threads.
	 *
	 * @return the number of threads that could not be ended
	 */
	CompletableFuture<Integer> retire(LocalizedText why) {
		if (retired != null) {
			return retired;
		}
		retired = new CompletableFuture<>();
		intake.close();
		lines.stop();
		searches.forEach(waiting -> waiting.completeExceptionally(new DeviceException(DeviceException.Kind.UNREACHABLE, why)));
		searches.clear();
		var open = connection;
		if (open == null) {
			endCalls();
		} else {
			call(Call.CLOSE, services.limits().close(), () -> {
				open.close();
				return true;
			}, result -> endCalls());
		}
		return retired;
	}

	private void endCalls() {
		List.copyOf(calls).forEach(GuardedCall::interrupt);
		ThreadWatch.begin(group, services.timer(), services.limits().grace()).thenAccept(retired::complete);
	}
}

package machi.hardware.tests.runtime;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.DeviceException;
import machi.hardware.Reading;
import machi.hardware.runtime.CommandJournal;
import machi.hardware.runtime.ConnectionConfiguration;
import machi.hardware.runtime.ConnectionStatus;
import machi.hardware.runtime.DeviceSession;
import machi.hardware.runtime.DeviceStatus;
import machi.hardware.runtime.Issuer;
import machi.hardware.runtime.Secrets;
import machi.hardware.runtime.SessionListener;
import machi.hardware.runtime.internal.AdapterDirectory;
import machi.hardware.runtime.internal.HardwareRuntime;
import machi.hardware.runtime.internal.Limits;

/** A session with fake adapters that remembers all it is told. */
final class Town implements SessionListener, CommandJournal, Secrets, AutoCloseable {

	static final Limits SHORT = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(2),
			Duration.ofMillis(300), 5, 128, 1000, 50_000, 20_000);
	static final Issuer PERSON = new Issuer(Issuer.Origin.PERSON, "yamada");

	final Map<String, AtomicLong> readings = new ConcurrentHashMap<>();
	final List<Reading> kept = new CopyOnWriteArrayList<>();
	final List<ConnectionStatus> statuses = new CopyOnWriteArrayList<>();
	final List<DeviceException> problems = new CopyOnWriteArrayList<>();
	final List<String> journal = new CopyOnWriteArrayList<>();
	final Map<String, String> secrets = new TreeMap<>();
	final AdapterDirectory directory;
	final DeviceSession session;
	volatile boolean journalFails;
	volatile Consumer<List<Reading>> onReadings = told -> {
	};

	Town(FakeAdapter... adapters) {
		this(SHORT, adapters);
	}

	Town(Limits limits, FakeAdapter... adapters) {
		directory = new AdapterDirectory(limits);
		Arrays.stream(adapters).forEach(directory::add);
		session = new HardwareRuntime(directory, this, limits).start("town", this, this);
	}

	static ConnectionConfiguration connection(String id, String adapter) {
		return connection(id, adapter, Map.of(), ConnectionConfiguration.USUAL_RATE);
	}

	static ConnectionConfiguration connection(String id, String adapter, Map<String, String> settings, int rate) {
		return new ConnectionConfiguration(id, adapter, settings, Optional.empty(), Map.of(), rate);
	}

	/** A town with one connection for each adapter, of the same name. */
	static Town with(FakeAdapter... adapters) {
		var town = new Town(adapters);
		town.session.configure(Arrays.stream(adapters).map(adapter -> connection(adapter.id, adapter.id)).toList());
		return town;
	}

	static void await(String what, BooleanSupplier condition) {
		long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - end > 0) {
				fail("in vain: " + what);
			}
			pause(10);
		}
	}

	static void pause(long millis) {
		try {
			Thread.sleep(millis);
		} catch (InterruptedException stop) {
			throw new IllegalStateException(stop);
		}
	}

	ConnectionStatus status(String connection) {
		return session.connections().stream().filter(status -> status.connection().equals(connection)).findFirst().orElseThrow();
	}

	DeviceStatus device(String address) {
		return session.devices().stream().filter(status -> status.device().address().equals(address)).findFirst().orElseThrow();
	}

	void awaitState(String connection, ConnectionStatus.State state) {
		await(connection + " is " + state, () -> status(connection).state() == state);
	}

	long taken(String connection) {
		return readings.computeIfAbsent(connection, key -> new AtomicLong()).get();
	}

	/** Sees that a connection still delivers. */
	void awaitMore(String connection, int more) {
		long before = taken(connection);
		await(connection + " goes on", () -> taken(connection) >= before + more);
	}

	@Override
	public void readings(String connection, List<Reading> told) {
		readings.computeIfAbsent(connection, key -> new AtomicLong()).addAndGet(told.size());
		if (kept.size() < 1000) {
			kept.addAll(told);
		}
		onReadings.accept(told);
	}

	@Override
	public void connectionChanged(ConnectionStatus status) {
		statuses.add(status);
	}

	@Override
	public void deviceChanged(DeviceStatus status) {
		// asked for when needed
	}

	@Override
	public void problem(String connection, DeviceException problem) {
		problems.add(problem);
	}

	@Override
	public void issued(String connection, Command command, Issuer issuer) throws IOException {
		if (journalFails) {
			throw new IOException("disk full");
		}
		journal.add("issued " + command.id() + " by " + issuer.name());
	}

	@Override
	public void ended(String connection, Command command, CommandOutcome outcome, Instant time) {
		journal.add("ended " + command.id() + " " + outcome.state());
	}

	@Override
	public Optional<String> get(String scope, String name) {
		return Optional.ofNullable(secrets.get(scope + " " + name));
	}

	@Override
	public void put(String scope, String name, String secret) {
		secrets.put(scope + " " + name, secret);
	}

	@Override
	public Set<String> names(String scope) {
		return new TreeSet<>(secrets.keySet());
	}

	@Override
	public void close() {
		session.close();
	}
}

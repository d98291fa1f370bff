package machi.hardware.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.hardware.runtime.CommandJournal;
import machi.hardware.runtime.ConnectionConfiguration;
import machi.hardware.runtime.ConnectionStatus;
import machi.hardware.runtime.DeviceRuntimes;
import machi.hardware.runtime.DeviceSession;
import machi.hardware.runtime.DeviceStatus;
import machi.hardware.runtime.Issuer;
import machi.hardware.runtime.SessionListener;

/** The adapter under test as the platform runs it, beside a neighbour. */
final class RuntimeBench implements SessionListener, CommandJournal, AutoCloseable {

	private static final String TESTED = "tested";
	private static final String NEIGHBOUR = "neighbour";

	private final HardwareAdapterConformance kit;
	private final Bench bench;
	private final DeviceSession session;
	private final AtomicInteger commands = new AtomicInteger();
	private final Map<String, AtomicLong> readings = new ConcurrentHashMap<>();
	private final Map<String, Reading> newest = new ConcurrentHashMap<>();
	private final List<Reading> untrue = new ArrayList<>();

	RuntimeBench(HardwareAdapterConformance kit, int readingsPerSecond) {
		this.kit = kit;
		this.bench = Bench.start(kit);
		var runtime = DeviceRuntimes.of(List.of(() -> new CountedAdapter(kit.adapter(), commands), Neighbour::new),
				new MemorySecrets(bench.secrets()));
		session = runtime.start(this, this);
		session.configure(List.of(
				new ConnectionConfiguration(TESTED, kit.adapter().descriptor().id(), bench.plain(), Optional.of(kit.timing()), Map.of(),
						readingsPerSecond),
				new ConnectionConfiguration(NEIGHBOUR, Neighbour.ID, Map.of(), Optional.empty(), Map.of(), 100)));
	}

	Bench bench() {
		return bench;
	}

	DeviceSession session() {
		return session;
	}

	ConnectionStatus status() {
		return session.connections().get(0);
	}

	List<Device> devices() {
		return session.devices().stream().filter(status -> status.connection().equals(TESTED) && status.present())
				.map(DeviceStatus::device).toList();
	}

	int commands() {
		return commands.get();
	}

	long readings() {
		return count(TESTED).get();
	}

	long ofNeighbour() {
		return count(NEIGHBOUR).get();
	}

	private AtomicLong count(String connection) {
		return readings.computeIfAbsent(connection, unknown -> new AtomicLong());
	}

	/** The newest reading of a point. */
	Optional<Reading> newest(Device device, String point) {
		return Optional.ofNullable(newest.get(device.address() + "\n" + point));
	}

	/** Readings out of range since the last call. */
	List<Reading> takeUntrue() {
		synchronized (untrue) {
			var taken = List.copyOf(untrue);
			untrue.clear();
			return taken;
		}
	}

	void awaitConnected() {
		assertTrue(DirectConnection.comesTrue(kit.recoveryTime().plus(kit.discoveryTime()),
				() -> status().state() == ConnectionStatus.State.CONNECTED && !devices().isEmpty()), () -> "not connected: " + status());
	}

	/** Waits until readings come that have not been there. */
	void awaitReadings(String when) {
		long before = readings();
		assertTrue(DirectConnection.comesTrue(kit.recoveryTime(), () -> readings() > before),
				() -> "no readings came " + when + ": " + status() + ", " + session.devices());
	}

	@Override
	public void readings(String connection, List<Reading> told) {
		count(connection).addAndGet(told.size());
		if (connection.equals(TESTED)) {
			for (var reading : told) {
				newest.put(reading.device() + "\n" + reading.point(), reading);
			}
			synchronized (untrue) {
				told.stream().filter(reading -> reading.quality() == ReadingQuality.DOUBTFUL && untrue.size() < 100)
						.forEach(untrue::add);
			}
		}
	}

	@Override
	public void connectionChanged(ConnectionStatus status) {
		// asked for when needed
	}

	@Override
	public void deviceChanged(DeviceStatus status) {
		// asked for when needed
	}

	@Override
	public void problem(String connection, DeviceException problem) {
		// counted in the status
	}

	@Override
	public void issued(String connection, Command command, Issuer issuer) {
		// not kept
	}

	@Override
	public void ended(String connection, Command command, CommandOutcome outcome, Instant time) {
		// not kept
	}

	@Override
	public void close() {
		session.close();
		bench.close();
	}
}

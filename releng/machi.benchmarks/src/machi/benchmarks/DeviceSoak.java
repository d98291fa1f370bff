package machi.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.DeviceException;
import machi.hardware.HardwareAdapter;
import machi.hardware.Reading;
import machi.hardware.Settings;
import machi.hardware.echonetlite.EchonetLiteAdapter;
import machi.hardware.echonetlite.peer.HousesSimulator;
import machi.hardware.runtime.CommandJournal;
import machi.hardware.runtime.ConnectionConfiguration;
import machi.hardware.runtime.ConnectionStatus;
import machi.hardware.runtime.DeviceRuntimes;
import machi.hardware.runtime.DeviceSession;
import machi.hardware.runtime.DeviceStatus;
import machi.hardware.runtime.Issuer;
import machi.hardware.runtime.Secrets;
import machi.hardware.runtime.SessionListener;

/**
 * Polls simulated devices for some minutes on the real runtime. Prints what came in each minute, and the memory at the
 * beginning and the end. Arguments: minutes, devices, and perhaps {@code echonetlite}: then the devices are houses that speak
 * ECHONET Lite over sockets; else they answer in memory, each second ten points, and a twentieth of them is dead.
 */
public final class DeviceSoak implements SessionListener, CommandJournal, Secrets {

	private static final int DEVICES_OF_A_CONNECTION = 50;
	private static final Duration PERIOD = Duration.ofSeconds(1);
	private static final Duration SETTLING = Duration.ofSeconds(30);
	private static final int DEVICES_OF_A_HOUSE = 7;
	private static final double LATE = 1.5;
	private static final double MEGABYTE = 1 << 20;

	private final LongAdder readings = new LongAdder();
	private final LongAdder late = new LongAdder();
	private final Map<String, Long> last = new ConcurrentHashMap<>();
	private final PrintStream out;

	public DeviceSoak(PrintStream out) {
		this.out = out;
	}

	/**
	 * What is polled.
	 *
	 * @param answering how many devices are expected to answer
	 * @param due       readings that are due in a second; not a number when the devices' own sampling decides
	 */
	private record Field(Supplier<HardwareAdapter> adapters, List<ConnectionConfiguration> connections, int answering, double due) {
	}

	public static void main(String[] arguments) throws InterruptedException, DeviceException {
		double minutes = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
		int devices = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
		var duration = Duration.ofMillis((long) (minutes * 60_000));
		var soak = new DeviceSoak(System.out);
		boolean held = arguments.length > 2 ? soak.runHouses(duration, devices) : soak.run(duration, inMemory(devices));
		if (!held) {
			throw new IllegalStateException("the rate was not held or the memory grew");
		}
	}

	private boolean runHouses(Duration duration, int devices) throws InterruptedException, DeviceException {
		var simulator = new HousesSimulator();
		int houses = (devices + DEVICES_OF_A_HOUSE - 1) / DEVICES_OF_A_HOUSE;
		try (var peer = simulator.start(Settings.of(simulator.settings(), Map.of("houses", Integer.toString(houses))))) {
			var connection = new ConnectionConfiguration("houses", peer.adapter(), peer.adapterSettings(), Optional.empty(), Map.of(), 100_000);
			return run(duration, new Field(EchonetLiteAdapter::new, List.of(connection), houses * DEVICES_OF_A_HOUSE, Double.NaN));
		}
	}

	/** Whether each minute brought at least 99 % of what was due, or of the first minute, and the memory grew by less than 20 MB. */
	private boolean run(Duration duration, Field field) throws InterruptedException {
		try (var session = DeviceRuntimes.of(List.of(field.adapters()), this).start(this, this)) {
			session.configure(field.connections());
			awaitAll(session, field.answering());
			double before = heap();
			boolean held = true;
			double due = field.due();
			late.reset();
			for (long minute = 1; minute <= Math.max(1, duration.toMinutes()); minute++) {
				readings.reset();
				long began = System.nanoTime();
				Thread.sleep(Math.min(60_000, duration.toMillis()));
				double rate = readings.sum() / ((System.nanoTime() - began) / 1e9);
				due = Double.isNaN(due) ? rate : due;
				held &= rate >= due * 0.99;
				out.printf("minute %-4d           %.0f readings in a second%n", minute, rate);
			}
			return report(session, field, before) && held;
		}
	}

	private static Field inMemory(int devices) {
		var connections = new ArrayList<ConnectionConfiguration>();
		for (int first = 0; first < devices; first += DEVICES_OF_A_CONNECTION) {
			int count = Math.min(DEVICES_OF_A_CONNECTION, devices - first);
			var settings = Map.of("first", Integer.toString(first), "count", Integer.toString(count));
			connections.add(new ConnectionConfiguration("c" + first, SoakAdapter.ID, settings, Optional.empty(), Map.of(), 10_000));
		}
		int alive = SoakAdapter.alive(devices);
		return new Field(SoakAdapter::new, connections, alive, alive * SoakAdapter.POINTS / (double) PERIOD.toSeconds());
	}

	private void awaitAll(DeviceSession session, int answering) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
		while (last.size() < answering) {
			if (System.nanoTime() - end > 0) {
				throw new IllegalStateException("only " + last.size() + " devices answer: " + session.connections());
			}
			Thread.sleep(100);
		}
		Thread.sleep(SETTLING);
	}

	private boolean report(DeviceSession session, Field field, double before) {
		int threads = Thread.getAllStackTraces().size();
		long dropped = session.connections().stream().mapToLong(ConnectionStatus::dropped).sum();
		double after = heap();
		out.printf("devices that answer   %d%n", field.answering());
		if (!Double.isNaN(field.due())) {
			out.printf("due in a second       %.0f readings%n", field.due());
			out.printf("answers later than %.1f s after the one before: %d%n", LATE * PERIOD.toSeconds(), late.sum());
		}
		out.printf("readings dropped      %d%n", dropped);
		out.printf("threads               %d%n", threads);
		out.printf("memory after GC       %.1f MB at the beginning, %.1f MB at the end%n", before, after);
		return after - before < 20;
	}

	private static double heap() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE;
	}

	@Override
	public void readings(String connection, List<Reading> told) {
		long now = System.nanoTime();
		var before = last.put(told.get(0).device(), now);
		readings.add(told.size());
		if (before != null && now - before > PERIOD.toNanos() * LATE) {
			late.increment();
		}
	}

	@Override
	public void connectionChanged(ConnectionStatus status) {
		// asked for at the end
	}

	@Override
	public void deviceChanged(DeviceStatus status) {
		// of no interest here
	}

	@Override
	public void problem(String connection, DeviceException problem) {
		out.println(connection + ": " + problem.reason().english());
	}

	@Override
	public void issued(String connection, Command command, Issuer issuer) {
		// no commands are given
	}

	@Override
	public void ended(String connection, Command command, CommandOutcome outcome, Instant time) {
		// no commands are given
	}

	@Override
	public Optional<String> get(String scope, String name) {
		return Optional.empty();
	}

	@Override
	public void put(String scope, String name, String secret) {
		throw new UnsupportedOperationException("there are no secrets");
	}

	@Override
	public Set<String> names(String scope) {
		return Set.of();
	}
}

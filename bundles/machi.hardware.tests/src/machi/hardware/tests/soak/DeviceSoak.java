package machi.hardware.tests.soak;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
 * Polls a thousand simulated devices of ten points each for some minutes, on the real runtime: each second one request to
 * each. A twentieth of them is dead. Prints what came against what was due, and the memory at the beginning and the end.
 * Arguments: minutes, devices.
 */
public final class DeviceSoak implements SessionListener, CommandJournal, Secrets {

	private static final int DEVICES_OF_A_CONNECTION = 50;
	private static final Duration PERIOD = Duration.ofSeconds(1);
	private static final Duration SETTLING = Duration.ofSeconds(15);
	private static final double LATE = 1.5;
	private static final double MEGABYTE = 1 << 20;

	private final LongAdder readings = new LongAdder();
	private final LongAdder polls = new LongAdder();
	private final LongAdder late = new LongAdder();
	private final Map<String, Long> last = new ConcurrentHashMap<>();
	private final PrintStream out;

	public DeviceSoak(PrintStream out) {
		this.out = out;
	}

	public static void main(String[] arguments) throws InterruptedException {
		double minutes = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
		int devices = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
		boolean held = new DeviceSoak(System.out).run(Duration.ofMillis((long) (minutes * 60_000)), devices);
		if (!held) {
			throw new IllegalStateException("the rate was not held or the memory grew");
		}
	}

	/** Whether at least 99 % of the readings that were due came, and the memory grew by less than 20 MB. */
	public boolean run(Duration duration, int devices) throws InterruptedException {
		Supplier<HardwareAdapter> adapters = SoakAdapter::new;
		try (var session = DeviceRuntimes.of(List.of(adapters), this).start(this, this)) {
			session.configure(connections(devices));
			awaitAll(session, devices);
			double before = heap();
			reset();
			long began = System.nanoTime();
			Thread.sleep(duration);
			double seconds = (System.nanoTime() - began) / 1e9;
			return report(session, devices, seconds, before);
		}
	}

	private static List<ConnectionConfiguration> connections(int devices) {
		var connections = new ArrayList<ConnectionConfiguration>();
		for (int first = 0; first < devices; first += DEVICES_OF_A_CONNECTION) {
			int count = Math.min(DEVICES_OF_A_CONNECTION, devices - first);
			var settings = new HashMap<String, String>();
			settings.put("first", Integer.toString(first));
			settings.put("count", Integer.toString(count));
			connections.add(new ConnectionConfiguration("c" + first, SoakAdapter.ID, settings, Optional.empty(), Map.of(), 10_000));
		}
		return connections;
	}

	private void awaitAll(DeviceSession session, int devices) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		while (last.size() < SoakAdapter.alive(devices)) {
			if (System.nanoTime() - end > 0) {
				throw new IllegalStateException("only " + last.size() + " devices answer: " + session.connections());
			}
			Thread.sleep(100);
		}
		Thread.sleep(SETTLING);
	}

	private void reset() {
		readings.reset();
		polls.reset();
		late.reset();
	}

	private boolean report(DeviceSession session, int devices, double seconds, double before) {
		double due = SoakAdapter.alive(devices) * SoakAdapter.POINTS * seconds / PERIOD.toSeconds();
		long came = readings.sum();
		long asked = polls.sum();
		long tooLate = late.sum();
		int threads = Thread.getAllStackTraces().size();
		long dropped = session.connections().stream().mapToLong(ConnectionStatus::dropped).sum();
		double after = heap();
		out.printf("devices               %d, of which %d dead%n", devices, devices - SoakAdapter.alive(devices));
		out.printf("time                  %.0f s%n", seconds);
		out.printf("readings              %d of %.0f due (%.2f %%), %.0f in a second%n", came, due, came / due * 100, came / seconds);
		out.printf("answers               %d, of which %d later than %.1f s after the one before%n", asked, tooLate,
				LATE * PERIOD.toSeconds());
		out.printf("readings dropped      %d%n", dropped);
		out.printf("threads               %d%n", threads);
		out.printf("memory after GC       %.1f MB at the beginning, %.1f MB at the end%n", before, after);
		return came >= due * 0.99 && after - before < 20;
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
		polls.increment();
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

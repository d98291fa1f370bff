package machi.hardware.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.sun.management.UnixOperatingSystemMXBean;

import machi.hardware.peer.Disturbance;

/** What an adapter leaves behind. */
final class ShutdownRules {

	private static final int OPENINGS = 50;
	private static final int WARM_UP = 3;
	private static final int ATTEMPTS = 3;
	/** Pools that libraries share among all connections fill slowly; what a connection leaks grows with each opening. */
	private static final int SHARED = 10;
	private static final Duration LIMIT = Duration.ofSeconds(3);

	private final HardwareAdapterConformance kit;

	ShutdownRules(HardwareAdapterConformance kit) {
		this.kit = kit;
	}

	void nothingIsLeft() {
		try (var bench = Bench.start(kit)) {
			for (int i = 0; i < WARM_UP; i++) {
				openAndClose(bench, true);
			}
			DirectConnection.pause(Duration.ofSeconds(1));
			var threads = threads();
			long files = files();
			for (int i = 0; i < OPENINGS; i++) {
				openAndClose(bench, i % 10 == 0);
			}
			if (!DirectConnection.comesTrue(kit.recoveryTime(), () -> more(threads).size() < SHARED)) {
				fail("after " + OPENINGS + " openings there are " + more(threads).size() + " threads more, among them "
						+ more(threads).stream().limit(SHARED).toList());
			}
			assertTrue(DirectConnection.comesTrue(kit.recoveryTime(), () -> files() - files < SHARED),
					() -> "after " + OPENINGS + " openings there are " + (files() - files) + " open files and sockets more");
		}
	}

	private static void openAndClose(Bench bench, boolean discover) {
		var direct = openPatiently(bench);
		if (discover) {
			direct.devices();
		}
		direct.close();
	}

	/** One of many openings may be turned away by the other side, as the runtime would try again. */
	private static DirectConnection openPatiently(Bench bench) {
		for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
			try {
				return bench.open();
			} catch (AssertionError turnedAway) {
				DirectConnection.pause(Duration.ofMillis(200));
			}
		}
		return bench.open();
	}

	private static Set<Thread> threads() {
		return Thread.getAllStackTraces().keySet();
	}

	private static List<String> more(Set<Thread> before) {
		return threads().stream().filter(thread -> !before.contains(thread) && thread.isAlive()).map(Thread::getName)
				.collect(Collectors.toList());
	}

	/** Open files and sockets of this process; 0 where the system does not tell. */
	private static long files() {
		return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
				? unix.getOpenFileDescriptorCount()
				: 0;
	}

	void closingEndsCalls() {
		try (var bench = Bench.start(kit)) {
			whileItReads(bench);
			var direct = bench.open();
			direct.close();
			direct.close();
			var adapter = kit.adapter();
			for (int i = 0; i < 2; i++) {
				var again = Attempt.value("opening the same instance again", Duration.ofSeconds(30),
						() -> adapter.open(bench.settings(bench.texts()), new Observed()));
				again.close();
			}
		}
	}

	private void whileItReads(Bench bench) {
		var direct = bench.open();
		var polled = direct.devices().values().stream().filter(device -> !DirectConnection.polled(device).isEmpty()).findFirst();
		if (polled.isPresent() && kit.disturbances().contains(Disturbance.SILENT)) {
			bench.peer().disturb(Disturbance.SILENT);
			var read = Attempt.start("read() while the connection is closed",
					() -> direct.connection().read(polled.get(), DirectConnection.polled(polled.get())));
			DirectConnection.pause(Duration.ofMillis(200));
			direct.close();
			if (!read.ends(LIMIT.multipliedBy(5))) {
				fail("a read() did not end when its connection was closed");
			}
			read.endWithin(LIMIT, direct);
			bench.peer().disturb(Disturbance.NONE);
		} else {
			direct.close();
		}
		if (direct.observed().readings().size() > 0) {
			int told = direct.observed().readings().size();
			DirectConnection.pause(Duration.ofSeconds(1));
			assertTrue(direct.observed().readings().size() == told, "readings came after the connection was closed");
		}
	}
}

package machi.hardware.tests.runtime;

import static machi.hardware.tests.runtime.FakeAdapter.device;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.runtime.ConnectionStatus.State;

/** What a session offers. */
class SessionTest {

	private static final Duration OFTEN = Duration.ofMillis(100);
	private static final Duration PATIENT = Duration.ofSeconds(30);

	private final FakeAdapter adapter = new FakeAdapter("plant").with(device("a", "x", 2, OFTEN), device("b", "x", 2, OFTEN));

	private static Command command(String id, String point, double value) {
		return new Command(id, "a", point, value, Instant.now(), Duration.ZERO);
	}

	private static CommandOutcome execute(Town town, Command command, Duration limit) {
		return town.session.execute("plant", command, Town.PERSON, limit).join();
	}

	@Test
	void aCommandIsWrittenDownSentAndWrittenDown() {
		try (var town = Town.with(adapter)) {
			town.awaitState("plant", State.CONNECTED);
			assertEquals(CommandOutcome.acknowledged(), execute(town, command("1", "limit", 5), PATIENT));
			assertEquals(List.of("issued 1 by yamada", "ended 1 ACKNOWLEDGED"), town.journal);
		}
	}

	@Test
	void aCommandThatMayNotBeGivenNeverReachesTheAdapter() {
		var executed = new AtomicInteger();
		adapter.executor = (device, command) -> {
			executed.incrementAndGet();
			return CommandOutcome.acknowledged();
		};
		try (var town = Town.with(adapter)) {
			town.awaitState("plant", State.CONNECTED);
			var tooMuch = execute(town, command("1", "limit", 5.1), PATIENT);
			assertEquals(CommandOutcome.State.NOT_SENT, tooMuch.state());
			assertEquals("Point limit of device a: 5.1 kW is outside 0.0 to 5.0 kW", tooMuch.message().english());
			assertEquals(CommandOutcome.State.NOT_SENT, execute(town, command("2", "p0", 1), PATIENT).state());
			assertEquals(CommandOutcome.State.NOT_SENT, execute(town, command("3", "nothing", 1), PATIENT).state());
			var nowhere = new Command("4", "z", "limit", 1, Instant.now(), Duration.ZERO);
			assertEquals(CommandOutcome.State.NOT_SENT, execute(town, nowhere, PATIENT).state());
			var elsewhere = town.session.execute("other", command("5", "limit", 1), Town.PERSON, PATIENT).join();
			assertEquals("There is no connection other", elsewhere.message().english());
			var noState = execute(town, command("7", "mode", 67), PATIENT);
			assertEquals("Point mode of device a: 67.0 is none of its states [65, 66]", noState.message().english());
			assertEquals(CommandOutcome.State.NOT_SENT, noState.state());
			town.journalFails = true;
			var unwritten = execute(town, command("6", "limit", 1), PATIENT);
			assertEquals(CommandOutcome.State.NOT_SENT, unwritten.state());
			assertTrue(unwritten.message().english().endsWith("disk full"), unwritten.message().english());
			assertEquals(List.of(), town.journal);
		}
		assertEquals(0, executed.get());
	}

	@Test
	void aCommandGoesAheadOfReadsAndNeverTogetherWithOneOfItsLine() {
		var reading = new AtomicInteger();
		var together = new AtomicInteger();
		adapter.reader = (device, points) -> {
			reading.incrementAndGet();
			Town.pause(60);
			reading.decrementAndGet();
			return FakeAdapter.ones(device, points);
		};
		adapter.executor = (device, command) -> {
			together.addAndGet(reading.get());
			Town.pause(20);
			together.addAndGet(reading.get());
			return CommandOutcome.acknowledged();
		};
		try (var town = Town.with(adapter)) {
			town.awaitMore("plant", 4);
			int reads = adapter.reads("a") + adapter.reads("b");
			for (int i = 0; i < 10; i++) {
				assertEquals(CommandOutcome.State.ACKNOWLEDGED, execute(town, command("c" + i, "set", 1), PATIENT).state());
			}
			// the line is never idle: each command waits for one read at most, and one may follow it
			int between = adapter.reads("a") + adapter.reads("b") - reads;
			assertTrue(between <= 2 * 10 + 1, between + " reads");
		}
		assertEquals(0, together.get());
	}

	@Test
	void aCommandEndsAtItsTimeLimitWhateverTheAdapterDoes() {
		var released = new AtomicBoolean();
		adapter.executor = (device, command) -> {
			while (!released.get()) {
				Thread.onSpinWait();
			}
			return CommandOutcome.acknowledged();
		};
		try (var town = Town.with(adapter)) {
			town.awaitState("plant", State.CONNECTED);
			var first = town.session.execute("plant", command("1", "limit", 1), Town.PERSON, Duration.ofMillis(300));
			var second = town.session.execute("plant", command("2", "limit", 1), Town.PERSON, Duration.ofMillis(200));
			assertEquals(CommandOutcome.State.NO_ANSWER, first.join().state());
			assertEquals(CommandOutcome.State.NOT_SENT, second.join().state());
			Town.await("both are written", () -> town.journal.contains("ended 1 NO_ANSWER") && town.journal.contains("ended 2 NOT_SENT"));
			released.set(true);
			town.awaitState("plant", State.CONNECTED);
			adapter.executor = (device, command) -> CommandOutcome.acknowledged();
			Town.await("it works again", () -> execute(town, command("3" + System.nanoTime(), "limit", 1), PATIENT)
					.state() == CommandOutcome.State.ACKNOWLEDGED);
		} finally {
			released.set(true);
		}
	}

	@Test
	void theSameCommandIsNotDoneTwice() {
		var executed = new AtomicInteger();
		adapter.executor = (device, command) -> {
			executed.incrementAndGet();
			return CommandOutcome.acknowledged();
		};
		try (var town = Town.with(adapter)) {
			town.awaitState("plant", State.CONNECTED);
			execute(town, command("1", "limit", 1), PATIENT);
			assertEquals(CommandOutcome.State.ACKNOWLEDGED, execute(town, command("1", "limit", 1), PATIENT).state());
		}
		assertEquals(1, executed.get());
	}

	@Test
	void whatTheAdapterSaysOfACommandDecidesItsOutcome() {
		try (var town = Town.with(adapter)) {
			town.awaitState("plant", State.CONNECTED);
			var expected = Map.of(DeviceException.Kind.REFUSED, CommandOutcome.State.REFUSED, DeviceException.Kind.TIMEOUT,
					CommandOutcome.State.NO_ANSWER, DeviceException.Kind.UNREACHABLE, CommandOutcome.State.NOT_SENT);
			expected.forEach((kind, state) -> {
				adapter.executor = (device, command) -> {
					throw FakeAdapter.failure(kind);
				};
				var outcome = execute(town, command(kind.name(), "limit", 1), PATIENT);
				assertEquals(state, outcome.state());
				assertEquals("on purpose", outcome.message().english());
			});
		}
	}

	@Test
	void aListenerThatThrowsOrBlocksStopsNoPolling() {
		var released = new CountDownLatch(1);
		try (var town = Town.with(adapter)) {
			town.onReadings = told -> {
				throw new StackOverflowError();
			};
			town.awaitMore("plant", 10);
			town.onReadings = told -> {
				try {
					released.await();
				} catch (InterruptedException closing) {
					Thread.currentThread().interrupt();
				}
			};
			int reads = adapter.reads("a");
			Town.await("it is asked on", () -> adapter.reads("a") > reads + 20);
			released.countDown();
			town.onReadings = told -> {
			};
			town.awaitMore("plant", 40);
		}
	}

	@Test
	void readingsThatTheListenerDoesNotTakeInTimeAreDroppedAndCounted() {
		var many = new FakeAdapter("many").with(device("m", "m", 9000, OFTEN));
		var released = new CountDownLatch(1);
		try (var town = new Town(many)) {
			town.onReadings = told -> {
				try {
					released.await();
				} catch (InterruptedException closing) {
					Thread.currentThread().interrupt();
				}
			};
			town.session.configure(List.of(Town.connection("many", "many", Map.of(), 1_000_000)));
			Town.await("dropped", () -> town.status("many").dropped() > 9000);
			released.countDown();
		}
	}

	@Test
	void connectionsThatAreNotChangedAreLeftAlone() {
		var other = new FakeAdapter("other").with(device("o", "o", 1, OFTEN));
		try (var town = new Town(adapter, other)) {
			town.session.configure(List.of(Town.connection("plant", "plant"), Town.connection("x", "other")));
			town.awaitState("plant", State.CONNECTED);
			town.awaitState("x", State.CONNECTED);
			town.session.configure(List.of(Town.connection("x", "other", Map.of(), 5), Town.connection("plant", "plant")));
			Town.await("opened anew", () -> other.openings.get() == 2);
			assertEquals(List.of("x", "plant"), town.session.connections().stream().map(status -> status.connection()).toList());
			assertEquals(1, other.closings.get());
			town.session.configure(List.of(Town.connection("plant", "plant")));
			Town.await("closed", () -> other.closings.get() == 2);
			assertEquals(1, adapter.openings.get());
			assertEquals(0, adapter.closings.get());
			var twice = List.of(Town.connection("plant", "plant"), Town.connection("plant", "plant"));
			assertThrows(IllegalArgumentException.class, () -> town.session.configure(twice));
		}
	}

	@Test
	void anAdapterThatComesAndGoesIsFollowed() {
		try (var town = new Town()) {
			town.session.configure(List.of(Town.connection("plant", "plant")));
			town.awaitState("plant", State.NOT_INSTALLED);
			var given = new AtomicInteger();
			town.directory.add("bundle", adapter, back -> given.incrementAndGet());
			town.awaitMore("plant", 5);
			town.directory.remove("bundle");
			assertEquals(State.NOT_INSTALLED, town.status("plant").state());
			assertEquals(1, adapter.closings.get());
			Town.await("instances are given back", () -> given.get() == 2);
			town.directory.add("bundle", adapter, back -> given.incrementAndGet());
			town.awaitState("plant", State.CONNECTED);
			town.awaitMore("plant", 5);
		}
	}

	@Test
	void devicesAreLookedForWhenSomebodyWantsIt() throws InterruptedException, ExecutionException {
		var once = new CountDownLatch(1);
		try (var town = Town.with(adapter)) {
			town.awaitState("plant", State.CONNECTED);
			var third = device("c", "x", 1, OFTEN);
			adapter.discovery = () -> {
				once.countDown();
				return List.of(third);
			};
			assertEquals(List.of(third), town.session.discover("plant").get());
			Town.await("it is asked too", () -> adapter.reads("c") > 1 && adapter.reads("a") > 1);
			adapter.discovery = () -> {
				throw FakeAdapter.failure(DeviceException.Kind.TIMEOUT);
			};
			var failure = assertThrows(ExecutionException.class, () -> town.session.discover("plant").get());
			assertTrue(failure.getCause() instanceof DeviceException, failure.toString());
			assertEquals(State.CONNECTED, town.status("plant").state());
			assertThrows(ExecutionException.class, () -> town.session.discover("nowhere").get());
		}
	}

	@Test
	void aDeviceThatWasNotThereAtFirstIsFoundLater() {
		var late = new FakeAdapter("late");
		late.discovery = () -> late.openings.get() > 0 && late.reads("asked") == 0 ? first(late) : List.of(device("d", "d", 1, OFTEN));
		try (var town = Town.with(late)) {
			Town.await("found", () -> late.reads("d") > 0);
			assertEquals(1, late.openings.get());
		}
	}

	private static List<Device> first(FakeAdapter late) {
		late.reads.computeIfAbsent("asked", key -> new AtomicInteger()).incrementAndGet();
		return List.of();
	}

	@Test
	void nothingIsLeftWhenASessionIsClosed() {
		var town = Town.with(adapter);
		town.awaitMore("plant", 5);
		assertTrue(threads() > 0);
		town.close();
		Town.await("no thread is left", () -> threads() == 0);
		assertEquals(adapter.openings.get(), adapter.closings.get());
		int reads = adapter.reads("a");
		Town.pause(300);
		assertEquals(reads, adapter.reads("a"));
		assertFalse(town.session.execute("plant", command("1", "limit", 1), Town.PERSON, OFTEN).join().state()
				== CommandOutcome.State.ACKNOWLEDGED);
		town.close();
	}

	@Test
	void aSessionWhoseAdapterAndListenerHangEndsAllTheSame() {
		var released = new AtomicBoolean();
		adapter.closing = () -> {
			while (!released.get()) {
				Thread.onSpinWait();
			}
		};
		var town = Town.with(adapter);
		town.awaitMore("plant", 2);
		var blocked = new CountDownLatch(1);
		town.onReadings = told -> {
			blocked.countDown();
			while (!released.get()) {
				Thread.onSpinWait();
			}
		};
		try {
			Town.await("the listener blocks", () -> blocked.getCount() == 0);
			// returns at all: 2 s to close, some tenths of grace
			town.close();
		} finally {
			released.set(true);
		}
		Town.await("no thread is left", () -> threads() == 0);
	}

	private static long threads() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("machi ")).count();
	}
}

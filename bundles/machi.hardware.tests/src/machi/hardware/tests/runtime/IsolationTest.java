package machi.hardware.tests.runtime;

import static machi.hardware.tests.runtime.FakeAdapter.device;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.hardware.Setting;
import machi.hardware.Timing;
import machi.hardware.runtime.ConnectionStatus;
import machi.hardware.runtime.ConnectionStatus.State;
import machi.quantity.text.LocalizedText;

/** What an adapter does wrong stays with its own connection. */
class IsolationTest {

	private static final Duration OFTEN = Duration.ofMillis(100);

	private static FakeAdapter sound() {
		return new FakeAdapter("sound").with(device("s", "s", 2, OFTEN));
	}

	private static FakeAdapter bad() {
		return new FakeAdapter("bad").with(device("b", "b", 2, OFTEN));
	}

	private static void endless(int depth) {
		endless(depth + 1);
	}

	/** Goes wrong once or always, is reported, gets a new instance and works again; its neighbour never stops. */
	private static void isReplaced(FakeAdapter bad, Runnable heal, String reported) {
		var sound = sound();
		try (var town = Town.with(bad, sound)) {
			Town.await("reported", () -> town.statuses.stream().anyMatch(status -> status.connection().equals("bad")
					&& status.state() == State.WAITING && status.message().english().contains(reported)));
			town.awaitMore("sound", 10);
			heal.run();
			town.awaitState("bad", State.CONNECTED);
			town.awaitMore("bad", 10);
			assertTrue(bad.instances.get() > 2, "a new instance");
			assertTrue(town.status("bad").restarts() > 0);
			assertEquals(0, town.status("sound").restarts());
		}
	}

	@Test
	void anAdapterThatThrowsWhenItIsOpened() {
		var bad = bad();
		bad.opening = (settings, events) -> {
			throw new IllegalStateException("not thought of");
		};
		isReplaced(bad, () -> bad.opening = (settings, events) -> {
		}, "IllegalStateException: not thought of");
	}

	@Test
	void anAdapterThatOverflowsTheStackWhenItReads() {
		var bad = bad();
		bad.reader = (device, points) -> {
			endless(0);
			return List.of();
		};
		isReplaced(bad, () -> bad.reader = FakeAdapter::ones, "StackOverflowError");
	}

	@Test
	void anAdapterWhoseClassesAreMissingWhenItLooksForDevices() {
		var bad = bad();
		var discovery = bad.discovery;
		bad.discovery = () -> {
			throw new NoClassDefFoundError("gone/Library");
		};
		isReplaced(bad, () -> bad.discovery = discovery, "NoClassDefFoundError");
	}

	@Test
	void anAdapterThatAnswersNull() {
		var bad = bad();
		bad.reader = (device, points) -> null;
		isReplaced(bad, () -> bad.reader = FakeAdapter::ones, "NullPointerException");
	}

	@Test
	void anAdapterThatCannotBeClosed() {
		var bad = bad();
		bad.closing = () -> {
			throw new IllegalStateException("will not");
		};
		try (var town = Town.with(bad)) {
			town.awaitState("bad", State.CONNECTED);
			town.session.reconnect("bad");
			Town.await("opened again", () -> bad.openings.get() == 2);
			town.awaitState("bad", State.CONNECTED);
		}
	}

	@Test
	void anAdapterThatSpinsAndIgnoresInterruptsIsGivenUp() {
		var bad = bad();
		var released = new AtomicBoolean();
		var hangs = new AtomicBoolean(true);
		bad.timing = new Timing(Duration.ofMillis(200), Duration.ZERO, OFTEN, OFTEN);
		bad.reader = (device, points) -> {
			boolean hung = hangs.get();
			while (hung && !released.get()) {
				Thread.onSpinWait();
			}
			return FakeAdapter.ones(device, points);
		};
		var sound = sound();
		try (var town = Town.with(bad, sound)) {
			Town.await("reported", () -> town.statuses.stream().anyMatch(status -> status.message().english().contains("hangs")));
			town.awaitMore("sound", 10);
			hangs.set(false);
			town.awaitState("bad", State.CONNECTED);
			town.awaitMore("bad", 10);
			assertTrue(town.status("bad").threadsLeft() > 0, town.status("bad").toString());
			assertTrue(bad.instances.get() > 2, "a new instance");
			released.set(true);
			Town.await("nothing is left", () -> town.status("bad").threadsLeft() == 0);
		} finally {
			released.set(true);
		}
	}

	@Test
	void aReadThatOnlyEndsWhenItsConnectionIsClosedIsNoReasonForANewInstance() {
		var bad = bad();
		var closed = new AtomicBoolean();
		bad.timing = new Timing(Duration.ofMillis(200), Duration.ZERO, OFTEN, OFTEN);
		bad.opening = (settings, events) -> closed.set(false);
		bad.closing = () -> closed.set(true);
		bad.reader = (device, points) -> {
			// as a read from a socket on a platform thread
			while (!closed.get()) {
				Thread.onSpinWait();
			}
			throw FakeAdapter.failure(DeviceException.Kind.UNREACHABLE);
		};
		try (var town = Town.with(bad)) {
			Town.await("opened three times", () -> bad.openings.get() >= 3);
			assertTrue(town.statuses.stream().anyMatch(status -> status.message().english().contains("took longer than 0.2 s")));
			bad.reader = FakeAdapter::ones;
			closed.set(true);
			town.awaitMore("bad", 5);
			assertEquals(0, town.status("bad").threadsLeft());
			assertEquals(2, bad.instances.get(), "one to ask its descriptor, one that is used");
		}
	}

	@Test
	void anAdapterThatHangsAgainAndAgainIsOpenedNoMore() {
		var bad = bad();
		var released = new AtomicBoolean();
		bad.timing = new Timing(Duration.ofMillis(100), Duration.ZERO, OFTEN, OFTEN);
		bad.reader = (device, points) -> {
			while (!released.get()) {
				Thread.onSpinWait();
			}
			return List.of();
		};
		try (var town = Town.with(bad)) {
			town.awaitState("bad", State.FAILED);
			assertTrue(town.status("bad").threadsLeft() <= Town.SHORT.threadsLeft() + 1, town.status("bad").toString());
			released.set(true);
			bad.reader = FakeAdapter::ones;
			Town.await("nothing is left", () -> town.status("bad").threadsLeft() == 0);
			town.session.reconnect("bad");
			town.awaitState("bad", State.CONNECTED);
		} finally {
			released.set(true);
		}
	}

	@Test
	void anAdapterThatFloodsIsLimitedAndCounted() throws InterruptedException {
		var bad = bad();
		var stop = new AtomicBoolean();
		var sent = new AtomicInteger();
		bad.opening = (settings, events) -> {
			var flood = List.of(Reading.good("b", "p0", Instant.now(), 1), Reading.good("b", "p1", Instant.now(), 1));
			new Thread(() -> {
				while (!stop.get() && !Thread.currentThread().isInterrupted()) {
					events.readings(flood);
					events.problem(FakeAdapter.failure(DeviceException.Kind.PROTOCOL));
					sent.incrementAndGet();
				}
			}).start();
		};
		var sound = sound();
		try (var town = new Town(bad, sound)) {
			town.session.configure(List.of(Town.connection("bad", "bad", Map.of(), 100), Town.connection("sound", "sound")));
			town.awaitMore("sound", 20);
			Town.await("dropped", () -> town.status("bad").dropped() > 10_000);
			long began = System.nanoTime();
			long before = town.status("bad").readings();
			Thread.sleep(2000);
			double rate = (town.status("bad").readings() - before) * 1e9 / (System.nanoTime() - began);
			// the five seconds that may be saved up are gone soon
			assertTrue(rate <= 100 + 500 / 2.0, rate + " readings in a second");
			assertTrue(town.problems.size() < 500, town.problems.size() + " problems told");
			assertTrue(town.status("bad").problems() > 1000);
			assertTrue(sent.get() > 10_000);
		} finally {
			stop.set(true);
		}
	}

	@Test
	void devicesThatAreTooManyAreLeftOut() {
		var bad = new FakeAdapter("bad");
		bad.discovery = () -> Collections.nCopies(Integer.MAX_VALUE, device("same", "", 1, OFTEN));
		bad.opening = (settings, events) -> {
			for (int i = 0; i < 100_000; i++) {
				events.deviceFound(device("d" + i, "", 0, OFTEN));
			}
		};
		try (var town = Town.with(bad)) {
			town.awaitState("bad", State.CONNECTED);
			assertTrue(town.session.devices().size() <= Town.SHORT.devices());
		}
	}

	@Test
	void nonsenseIsSkippedAndWhatCannotBeIsDoubtful() {
		var bad = bad();
		bad.reader = (device, points) -> {
			var now = Instant.now();
			return Arrays.asList(Reading.good("b", "p0", now, 11), Reading.good("b", "p1", now.plusSeconds(3600), 1),
					Reading.good("other", "p0", now, 1), Reading.good("b", "unknown", now, 1), Reading.good("b", "limit", now, 1),
					Reading.good("b", "p0", Instant.MAX, 1), Reading.noValue("b", "p0", now), null);
		};
		try (var town = Town.with(bad)) {
			Town.await("three readings and five problems", () -> town.kept.size() >= 3 && town.problems.size() >= 5);
			assertEquals(List.of(ReadingQuality.DOUBTFUL, ReadingQuality.DOUBTFUL, ReadingQuality.NO_VALUE),
					town.kept.subList(0, 3).stream().map(Reading::quality).toList());
			assertEquals(State.CONNECTED, town.status("bad").state());
			assertTrue(town.problems.stream().anyMatch(problem -> problem.reason().english().contains("unknown device other")));
			assertTrue(town.problems.stream().anyMatch(problem -> problem.reason().japanese().contains("unknown")));
		}
	}

	@Test
	void threadsThatAnAdapterLeavesBehindAreInterruptedAndThenCounted() {
		var bad = bad();
		var released = new CountDownLatch(1);
		var interrupted = new AtomicInteger();
		bad.opening = (settings, events) -> {
			new Thread(() -> {
				try {
					new CountDownLatch(1).await();
				} catch (InterruptedException obeys) {
					interrupted.incrementAndGet();
				}
			}).start();
			new Thread(() -> {
				while (released.getCount() > 0) {
					try {
						released.await();
					} catch (InterruptedException ignores) {
						interrupted.incrementAndGet();
					}
				}
			}).start();
		};
		try (var town = Town.with(bad)) {
			town.awaitState("bad", State.CONNECTED);
			bad.opening = (settings, events) -> {
			};
			town.session.reconnect("bad");
			Town.await("one is left", () -> town.status("bad").threadsLeft() == 1 && interrupted.get() == 2);
			town.awaitState("bad", State.CONNECTED);
			released.countDown();
			Town.await("none is left", () -> town.status("bad").threadsLeft() == 0);
		}
	}

	@Test
	void aConnectionThatSaysItIsLostIsOpenedAgainOnce() {
		var bad = bad();
		try (var town = Town.with(bad)) {
			town.awaitState("bad", State.CONNECTED);
			for (int i = 0; i < 100; i++) {
				bad.events.get(0).lost(FakeAdapter.failure(DeviceException.Kind.UNREACHABLE));
			}
			Town.await("opened again", () -> bad.openings.get() == 2);
			town.awaitState("bad", State.CONNECTED);
			bad.events.get(0).readings(List.of(Reading.good("b", "p0", Instant.EPOCH, 7)));
			town.awaitMore("bad", 5);
			assertTrue(town.kept.stream().noneMatch(reading -> reading.value() == 7), "a closed opening was listened to");
			assertEquals(1, bad.closings.get());
		}
	}

	@Test
	void anAdapterThatLosesItsConnectionWhileItOpensDoesNotHoldAnybody() {
		var bad = bad();
		bad.opening = (settings, events) -> {
			events.lost(FakeAdapter.failure(DeviceException.Kind.UNREACHABLE));
			if (bad.openings.get() > 2) {
				bad.opening = (given, told) -> {
				};
			}
		};
		try (var town = Town.with(bad)) {
			town.awaitMore("bad", 5);
			assertTrue(bad.closings.get() >= 2, "what was opened in vain is closed");
		}
	}

	@Test
	void noSecretIsToldEvenWhenTheAdapterRepeatsIt() {
		var bad = bad();
		bad.settings = List.of(Setting.of("password", Setting.Type.SECRET, true, "", LocalizedText.of("Password", "パスワード"),
				LocalizedText.of("of the gateway", "ゲートウェイのもの")));
		bad.opening = (settings, events) -> {
			throw new IllegalStateException("login with " + settings.required("password") + " failed");
		};
		try (var town = new Town(bad)) {
			town.secrets.put("town/bad password", "hunter22");
			town.session.configure(List.of(Town.connection("bad", "bad")));
			Town.await("reported", () -> town.statuses.stream().anyMatch(status -> status.state() == State.WAITING));
			var told = town.statuses.stream().map(ConnectionStatus::toString).toList().toString();
			assertTrue(told.contains("login with ••• failed"), told);
			assertFalse(told.contains("hunter22"), told);
			town.session.configure(List.of(Town.connection("bad", "bad", Map.of("password", "hunter22"), 100)));
			town.awaitState("bad", State.FAILED);
			assertTrue(town.status("bad").message().english().contains("password"), town.status("bad").toString());
		}
	}

	@Test
	void aDeviceThatLeavesIsAskedNoMore() {
		var bad = bad();
		try (var town = Town.with(bad)) {
			town.awaitMore("bad", 5);
			bad.discovery = List::of;
			bad.events.get(0).deviceGone("b");
			Town.await("gone", () -> !town.device("b").present());
			int reads = bad.reads("b");
			Device same = device("b", "b", 2, OFTEN);
			Town.pause(500);
			assertTrue(bad.reads("b") <= reads + 1);
			bad.events.get(0).deviceFound(same);
			Town.await("back", () -> town.device("b").present() && town.device("b").reachable());
		}
	}
}

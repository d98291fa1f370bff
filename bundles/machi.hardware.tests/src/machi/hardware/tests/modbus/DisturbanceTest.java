package machi.hardware.tests.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.Settings;
import machi.hardware.modbus.ModbusAdapter;
import machi.hardware.peer.Disturbance;
import machi.hardware.tests.RecordedEvents;

/** What the adapter does when devices misbehave at the level of bytes. */
class DisturbanceTest {

	private static DeviceException fails(DeviceConnection connection, Device device) {
		var points = List.of(device.point(PointRole.POWER).orElseThrow());
		return assertThrows(DeviceException.class, () -> connection.read(device, points));
	}

	private static Device inverter(DeviceConnection connection) throws Exception {
		return connection.discover().getFirst();
	}

	@Test
	void silenceIsATimeOutThatNamesUnitAndRegisterAndTheLineGoesOn() throws Exception {
		try (var site = new Site(Map.of()); var connection = site.connect(Map.of("answer", "3000"))) {
			var device = inverter(connection);
			site.peer.disturb(Disturbance.SILENT);
			var failure = fails(connection, device);
			assertSame(DeviceException.Kind.TIMEOUT, failure.kind());
			assertTrue(failure.reason().english().matches("127.0.0.1:\\d+, unit 1, holding registers \\d+–\\d+: no answer within 3000 ms"),
					failure.getMessage());
			site.peer.disturb(Disturbance.NONE);
			assertEquals(1, connection.read(device, List.of(device.point(PointRole.POWER).orElseThrow())).size());
			assertEquals(List.of(), site.events.losses());
		}
	}

	@Test
	void longSilenceOfAUnitThatHasAnsweredEndsTheLineOnce() throws Exception {
		try (var site = new Site(Map.of()); var connection = site.connect(Map.of("answer", "3000"))) {
			var device = inverter(connection);
			site.peer.disturb(Disturbance.SILENT);
			for (int i = 0; i < 5; i++) {
				fails(connection, device);
			}
			assertEquals(1, site.events.losses().size());
		}
	}

	@Test
	void unitsThatNeverAnswerDoNotEndTheLine() throws Exception {
		try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			// takes connections and never says anything
			var adapter = new ModbusAdapter();
			var events = new RecordedEvents();
			var settings = Settings.of(adapter.descriptor().settings(),
					Map.of("host", "127.0.0.1", "port", Integer.toString(server.getLocalPort()), "units", "1-20", "answer", "250"));
			try (var connection = adapter.open(settings, events)) {
				assertEquals(List.of(), connection.discover());
				assertEquals(List.of(), events.losses());
			}
		}
	}

	@Test
	void garbageIsAProtocolErrorAndEndsTheLine() throws Exception {
		for (var disturbance : List.of(Disturbance.GARBAGE, Disturbance.TRUNCATED)) {
			try (var site = new Site(Map.of()); var connection = site.connect(Map.of())) {
				var device = inverter(connection);
				site.peer.disturb(disturbance);
				var failure = fails(connection, device);
				assertSame(DeviceException.Kind.PROTOCOL, failure.kind(), failure.getMessage());
				assertEquals(1, site.events.losses().size());
				assertSame(DeviceException.Kind.UNREACHABLE, fails(connection, device).kind());
				site.peer.disturb(Disturbance.NONE);
				try (var again = site.connect(Map.of())) {
					assertEquals(1, again.read(device, List.of(device.point(PointRole.POWER).orElseThrow())).size(),
							"a device is found again without a search");
				}
			}
		}
	}

	@Test
	void answersThatNobodyAskedForArePassedOver() throws Exception {
		try (var site = new Site(Map.of()); var connection = site.connect(Map.of())) {
			var device = inverter(connection);
			site.peer.disturb(Disturbance.FLOOD);
			var power = List.of(device.point(PointRole.POWER).orElseThrow());
			connection.read(device, power);
			site.peer.disturb(Disturbance.NONE);
			// the site lies still, so that a reading that took an old answer would not differ: other registers are asked
			var rated = List.of(device.point(PointRole.RATED_POWER).orElseThrow());
			assertEquals(50, connection.read(device, rated).getFirst().value());
			assertEquals(List.of(), site.events.losses());
		}
	}

	@Test
	void aDeviceThatIsGoneIsUnreachableAndFoundWhenItIsBack() throws Exception {
		try (var site = new Site(Map.of()); var connection = site.connect(Map.of())) {
			var device = inverter(connection);
			site.peer.disturb(Disturbance.GONE);
			assertSame(DeviceException.Kind.UNREACHABLE, fails(connection, device).kind());
			assertEquals(1, site.events.losses().size());
			assertSame(DeviceException.Kind.UNREACHABLE, assertThrows(DeviceException.class, () -> site.connect(Map.of())).kind());
			site.peer.disturb(Disturbance.NONE);
			try (var again = site.connect(Map.of())) {
				assertEquals(3, again.discover().size());
			}
		}
	}

	@Test
	void closingEndsACallThatWaits() throws Exception {
		try (var site = new Site(Map.of()); var connection = site.connect(Map.of("answer", "60000"))) {
			var device = inverter(connection);
			site.peer.disturb(Disturbance.SILENT);
			var ended = waiting(connection, device).ended;
			connection.close();
			assertSame(InterruptedException.class, ended.get(60, TimeUnit.SECONDS).getClass());
			assertEquals(List.of(), site.events.losses());
		}
	}

	@Test
	void anInterruptedCallEndsAndTheLineGoesOn() throws Exception {
		try (var site = new Site(Map.of()); var connection = site.connect(Map.of("answer", "60000"))) {
			var device = inverter(connection);
			site.peer.disturb(Disturbance.SILENT);
			var call = waiting(connection, device);
			call.thread.interrupt();
			assertSame(InterruptedException.class, call.ended.get(60, TimeUnit.SECONDS).getClass());
			site.peer.disturb(Disturbance.NONE);
			assertEquals(1, connection.read(device, List.of(device.point(PointRole.POWER).orElseThrow())).size());
		}
	}

	private record Call(Thread thread, CompletableFuture<Exception> ended) {
	}

	/** A call in another thread that has begun to wait for its answer. */
	private static Call waiting(DeviceConnection connection, Device device) throws InterruptedException {
		var ended = new CompletableFuture<Exception>();
		List<Point> points = List.of(device.point(PointRole.POWER).orElseThrow());
		var thread = new Thread(() -> {
			try {
				connection.read(device, points);
				ended.complete(null);
			} catch (DeviceException | InterruptedException failed) {
				ended.complete(failed);
			}
		});
		thread.start();
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (Arrays.stream(thread.getStackTrace()).noneMatch(frame -> frame.getMethodName().equals("receive"))) {
			assertTrue(System.nanoTime() < end && thread.isAlive(), "it waits for no answer");
			Thread.sleep(5);
		}
		return new Call(thread, ended);
	}

	@Test
	void aCommandWithoutAnAnswerMayOrMayNotBeDone() throws Exception {
		try (var site = new Site(Map.of())) {
			Device battery;
			try (var connection = site.connect(Map.of())) {
				battery = connection.discover().getLast();
			}
			try (var connection = site.connect(Map.of("answer", "5000"))) {
				// it is known again before it falls silent
				connection.read(battery, List.of(battery.point(PointRole.STATE_OF_CHARGE).orElseThrow()));
				site.peer.disturb(Disturbance.SILENT);
				var outcome = site.command(battery, PointRole.STORAGE_POWER_COMMAND, 3, Duration.ofMinutes(1));
				assertSame(CommandOutcome.State.NO_ANSWER, outcome.state());
			}
		}
	}

	@Test
	void noThreadAndNoSocketIsLeft() throws Exception {
		try (var site = new Site(Map.of())) {
			int before = Thread.activeCount();
			for (int i = 0; i < 20; i++) {
				try (var connection = site.connect(Map.of())) {
					assertEquals(3, connection.discover().size());
				}
			}
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
			// the peer ends a connection when it sees that the other side has left
			while (Thread.activeCount() > before) {
				assertTrue(System.nanoTime() < end, "threads are left");
				Thread.sleep(10);
			}
		}
		assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().startsWith("modbus-peer")));
	}

	@Test
	void thousandsOfMalformedAnswersThroughASocketDoNoHarm() throws Exception {
		var random = new Random(77);
		var events = new RecordedEvents();
		var failure = new AtomicReference<Exception>();
		try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			var hostile = new Thread(() -> answerNonsense(server, random, failure));
			hostile.start();
			var adapter = new ModbusAdapter();
			var settings = Settings.of(adapter.descriptor().settings(),
					Map.of("host", "127.0.0.1", "port", Integer.toString(server.getLocalPort()), "answer", "100"));
			for (int i = 0; i < 3000; i++) {
				try (var connection = adapter.open(settings, events)) {
					assertEquals(List.of(), connection.discover());
				} catch (DeviceException expected) {
					assertTrue(expected.kind() != DeviceException.Kind.CONFIGURATION, expected.getMessage());
				}
			}
			server.close();
			hostile.join();
			assertEquals(Optional.empty(), Optional.ofNullable(failure.get()));
		}
	}

	/** Each connection gets an answer whose header fits or does not, then noise, then the end. */
	private static void answerNonsense(ServerSocket server, Random random, AtomicReference<Exception> failure) {
		while (!server.isClosed()) {
			try (var socket = server.accept()) {
				var request = new byte[12];
				socket.getInputStream().readNBytes(request, 0, request.length);
				var answer = new byte[1 + random.nextInt(300)];
				random.nextBytes(answer);
				int right = random.nextInt(9);
				for (int i = 0; i < Math.min(right, answer.length); i++) {
					answer[i] = i == 5 ? (byte) (answer.length - 6) : i < 8 ? request[i] : answer[i];
				}
				socket.getOutputStream().write(answer);
			} catch (IOException ended) {
				// the adapter has left, or the test is over
			} catch (RuntimeException wrong) {
				failure.set(wrong);
			}
		}
	}

	@Test
	void oneSilentUnitDoesNotSilenceItsNeighbour() throws Exception {
		try (var site = new Site(Map.of()); var connection = site.connect(Map.of())) {
			var devices = connection.discover();
			site.peer.disturb(Disturbance.SLOW);
			var late = new Thread(() -> {
				try {
					connection.read(devices.get(0), List.of(devices.get(0).point(PointRole.POWER).orElseThrow()));
				} catch (DeviceException | InterruptedException given) {
					// it is given up
				}
			});
			late.start();
			late.interrupt();
			late.join();
			site.peer.disturb(Disturbance.NONE);
			// the late answer of the first unit comes in between and is passed over
			Reading reading = connection.read(devices.get(2), List.of(devices.get(2).point(PointRole.USABLE_ENERGY).orElseThrow())).getFirst();
			assertEquals(40, reading.value());
		}
	}
}

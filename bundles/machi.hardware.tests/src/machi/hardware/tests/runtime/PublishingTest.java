package machi.hardware.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import machi.hardware.AdapterDescriptor;
import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.DeviceKind;
import machi.hardware.HardwareAdapter;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.Publication;
import machi.hardware.PublishingConnection;
import machi.hardware.Reading;
import machi.hardware.Settings;
import machi.hardware.runtime.ConnectionStatus.State;
import machi.hardware.runtime.internal.PublishQueue;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

class PublishingTest {

	private interface Sink {
		void take(List<Publication> publications) throws DeviceException, InterruptedException;
	}

	private static final Instant TIME = Instant.parse("2026-04-01T00:00:00Z");

	private volatile Sink sink = publications -> {
	};

	private static Publication publication(int point, int second) {
		return new Publication("device", LocalizedText.EMPTY, DeviceKind.METER, PointRole.POWER, Unit.of("kW"),
				Reading.good("a", "p" + point, TIME.plusSeconds(second), second), OptionalDouble.empty(), OptionalDouble.empty());
	}

	private final class City implements HardwareAdapter, PublishingConnection {

		@Override
		public AdapterDescriptor descriptor() {
			return new AdapterDescriptor("city", "1", LocalizedText.EMPTY, LocalizedText.EMPTY, List.of(), FakeAdapter.TIMING);
		}

		@Override
		public DeviceConnection open(Settings settings, ConnectionEvents events) {
			return this;
		}

		@Override
		public List<Device> discover() {
			return List.of(FakeAdapter.device("platform", "", 0, Duration.ofSeconds(1)));
		}

		@Override
		public List<Reading> read(Device device, List<Point> points) {
			return List.of();
		}

		@Override
		public CommandOutcome execute(Device device, Command command) {
			return CommandOutcome.acknowledged();
		}

		@Override
		public void publish(List<Publication> publications) throws DeviceException, InterruptedException {
			sink.take(publications);
		}

		@Override
		public void close() {
			// nothing is open
		}
	}

	private Town town() {
		var town = new Town();
		town.directory.add(City::new);
		town.session.configure(List.of(Town.connection("city", "city")));
		town.awaitState("city", State.CONNECTED);
		return town;
	}

	@Test
	void newerReadingsTakeThePlaceOfOlderOnesAndOlderOnesDoNot() {
		var queue = new PublishQueue(2);
		queue.offer(List.of(publication(1, 1), publication(1, 3), publication(1, 2), publication(2, 1), publication(3, 1)));
		assertEquals(List.of(publication(1, 3), publication(2, 1)), queue.take());
		assertTrue(queue.isEmpty());
	}

	@Test
	void whileAPlatformIsSlowOnlyTheNewestReadingOfEachPointWaits() {
		var taken = new CopyOnWriteArrayList<Publication>();
		var busy = new CountDownLatch(1);
		var go = new CountDownLatch(1);
		var atOnce = new AtomicInteger();
		sink = publications -> {
			assertEquals(1, atOnce.incrementAndGet());
			busy.countDown();
			go.await();
			taken.addAll(publications);
			atOnce.decrementAndGet();
		};
		try (var town = town()) {
			town.session.publish(List.of(publication(0, 0)));
			Town.await("busy", () -> busy.getCount() == 0);
			for (int second = 1; second <= 10_000; second++) {
				town.session.publish(List.of(publication(second % 10, second)));
			}
			go.countDown();
			Town.await("eleven", () -> taken.size() == 11);
			Town.pause(100);
			assertEquals(11, taken.size());
			assertTrue(taken.stream().skip(1).allMatch(publication -> publication.reading().value() > 9_990), taken.toString());
		}
	}

	@Test
	void whatWasNotTakenIsOfferedAgain() {
		var taken = new CopyOnWriteArrayList<Publication>();
		var tries = new AtomicInteger();
		sink = publications -> {
			if (tries.incrementAndGet() <= 4) {
				throw FakeAdapter.failure(DeviceException.Kind.UNREACHABLE);
			}
			taken.addAll(publications);
		};
		try (var town = town()) {
			town.session.publish(List.of(publication(1, 1)));
			town.session.publish(List.of(publication(1, 2), publication(2, 2)));
			Town.await("both", () -> taken.size() >= 2);
			assertEquals(List.of(publication(1, 2), publication(2, 2)), taken);
			assertTrue(town.status("city").restarts() > 0, "it was opened again after three failures");
		}
	}
}

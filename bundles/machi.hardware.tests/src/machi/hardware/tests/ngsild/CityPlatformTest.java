package machi.hardware.tests.ngsild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.DeviceException;
import machi.hardware.DeviceKind;
import machi.hardware.PointRole;
import machi.hardware.Publication;
import machi.hardware.PublishingConnection;
import machi.hardware.Reading;
import machi.hardware.Settings;
import machi.hardware.ngsild.NgsiLdAdapter;
import machi.hardware.ngsild.peer.NgsiLdBroker;
import machi.hardware.peer.Disturbance;
import machi.hardware.peer.RunningPeer;
import machi.hardware.tests.RecordedEvents;
import machi.quantity.text.LocalizedText;

/** The adapter with the simulated city platform, over real sockets. */
class CityPlatformTest {

	private static RunningPeer platform(Map<String, String> texts) throws Exception {
		var simulator = new NgsiLdBroker();
		return simulator.start(Settings.of(simulator.settings(), texts));
	}

	private static PublishingConnection open(RunningPeer peer, RecordedEvents heard, Map<String, String> changes) throws Exception {
		var texts = new HashMap<>(peer.adapterSettings());
		texts.putAll(changes);
		return (PublishingConnection) new NgsiLdAdapter().open(NgsiLdAdapter.settings(texts), heard);
	}

	private static Publication publication(String device, PointRole role, double value, Instant time) {
		return new Publication(device, LocalizedText.of("Gauge", "水位計"), DeviceKind.SENSOR, role, role.unit(),
				Reading.good("address", "p", time, value), OptionalDouble.of(35.25), OptionalDouble.of(139.15));
	}

	private static HttpResponse<String> get(RunningPeer peer, String path) throws Exception {
		try (var client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create(peer.adapterSettings().get("url") + path)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
	}

	@Test
	void notificationsOfSubscribedTypesBecomeReadings() throws Exception {
		try (var peer = platform(Map.of("interval", "50"))) {
			var heard = new RecordedEvents();
			try (var connection = open(peer, heard, Map.of())) {
				assertEquals(4, connection.discover().size());
				assertEquals(1, NgsiLdBroker.subscriptions(peer).size());
				var first = heard.last("urn:ngsi-ld:FloodMonitoring:river-1", "currentLevel").orElseThrow();
				// 1 m³/s of base flow: h = (0.035 · 1 / (12 · √(1/500)))^0.6 = 0.194 m
				assertEquals(0.194, first.value(), 0.001);
				heard.await("a newer level", () -> heard.last("urn:ngsi-ld:FloodMonitoring:river-1", "currentLevel").orElseThrow().time().isAfter(first.time()));
			}
			assertEquals(List.of(), NgsiLdBroker.subscriptions(peer), "removed on close");
			assertEquals(List.of(), heard.problems());
		}
	}

	@Test
	void polledPlatformsAreAskedForOneEntity() throws Exception {
		try (var peer = platform(Map.of("delivery", "polling", "interval", "50"))) {
			var heard = new RecordedEvents();
			try (var connection = open(peer, heard, Map.of("types", "https://uri.etsi.org/ngsi-ld/default-context/WeatherObserved"))) {
				var devices = connection.discover();
				assertEquals(2, devices.size(), "full names are the same types");
				var station = devices.get(0);
				var humidity = station.point(PointRole.HUMIDITY).orElseThrow();
				assertTrue(humidity.isPolled());
				var reading = connection.read(station, List.of(humidity)).get(0);
				assertTrue(reading.value() >= 47 && reading.value() <= 100, "a share becomes per cent: " + reading);
				var outcome = connection.execute(station, new Command("c", station.address(), "x", 1, Instant.now(), Duration.ZERO));
				assertEquals(CommandOutcome.State.REFUSED, outcome.state());
			}
			assertTrue(NgsiLdBroker.subscriptions(peer).isEmpty());
		}
	}

	@Test
	void whatIsPublishedComesBackToAnotherSubscriberButNotToItself() throws Exception {
		try (var peer = platform(Map.of())) {
			var writerHeard = new RecordedEvents();
			var readerHeard = new RecordedEvents();
			var types = Map.of("types", "DeviceMeasurement");
			try (var writer = open(peer, writerHeard, types);
					var reader = open(peer, readerHeard, Map.of("types", "DeviceMeasurement", "source", "the prefecture"))) {
				var time = Instant.now().truncatedTo(ChronoUnit.MILLIS);
				writer.publish(List.of(publication("gauge 1", PointRole.WATER_LEVEL, 1.25, time),
						publication("battery", PointRole.STATE_OF_CHARGE, 70, time), publication("battery2", PointRole.STORAGE_POWER, -3.5, time)));
				var level = "urn:ngsi-ld:DeviceMeasurement:gauge%201:p";
				readerHeard.await("level", () -> readerHeard.last(level, "numValue").isPresent());
				assertEquals(Reading.good(level, "numValue", time, 1.25), readerHeard.last(level, "numValue").orElseThrow());
				readerHeard.await("others", () -> readerHeard.devices().size() == 3);
				assertEquals(PointRole.WATER_LEVEL, readerHeard.devices().get(level).points().get(0).role());
				assertEquals(70, readerHeard.last("urn:ngsi-ld:DeviceMeasurement:battery:p", "numValue").orElseThrow().value());
				assertEquals(-3.5, readerHeard.last("urn:ngsi-ld:DeviceMeasurement:battery2:p", "numValue").orElseThrow().value());
				assertTrue(writer.discover().isEmpty(), "our own entities are no devices");
				var stored = get(peer, "/ngsi-ld/v1/entities/urn:ngsi-ld:DeviceMeasurement:gauge%25201:p").body();
				assertTrue(stored.contains("\"coordinates\":[139.15,35.25]"), stored);
				assertTrue(stored.contains("\"unitCode\":\"MTR\""), stored);
			}
			assertTrue(writerHeard.devices().isEmpty());
		}
	}

	@Test
	void anEntityThatIsRefusedIsToldAndTheOthersAreTaken() throws Exception {
		// a broker that refuses the second of two entities, as the specification has it: 207 with the errors
		var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		server.createContext("/", exchange -> {
			try (exchange) {
				exchange.getRequestBody().readAllBytes();
				boolean upsert = exchange.getRequestURI().getPath().endsWith("upsert");
				var body = (upsert ? "{\"success\":[\"urn:a\"],\"errors\":[{\"entityId\":\"urn:b\",\"error\":{\"title\":\"out of range\"}}]}" : "[]")
						.getBytes(StandardCharsets.UTF_8);
				exchange.sendResponseHeaders(upsert ? 207 : 200, body.length);
				exchange.getResponseBody().write(body);
			}
		});
		server.start();
		try {
			var heard = new RecordedEvents();
			var settings = NgsiLdAdapter.settings(Map.of("url", "http://127.0.0.1:" + server.getAddress().getPort()));
			try (var connection = (PublishingConnection) new NgsiLdAdapter().open(settings, heard)) {
				connection.publish(List.of(publication("a", PointRole.WATER_LEVEL, 1, Instant.now()),
						publication("b", PointRole.WATER_LEVEL, 1, Instant.now())));
				assertEquals(1, heard.problems().size());
				assertTrue(heard.problems().get(0).reason().english().contains("urn:b: the platform refuses it: out of range"),
						heard.problems().get(0).reason().english());
				var all = assertThrows(DeviceException.class,
						() -> connection.publish(List.of(publication("b", PointRole.WATER_LEVEL, 1, Instant.now()))));
				assertEquals(DeviceException.Kind.REFUSED, all.kind());
			}
		} finally {
			server.stop(0);
		}
	}

	@Test
	void aWrongTokenIsRefusedAndNeverShown() throws Exception {
		try (var peer = platform(Map.of("token", "right-token"))) {
			open(peer, new RecordedEvents(), Map.of()).close();
			var refused = assertThrows(DeviceException.class, () -> open(peer, new RecordedEvents(), Map.of("token", "wrong-token")));
			assertEquals(DeviceException.Kind.REFUSED, refused.kind());
			assertFalse(refused.reason().toString().contains("wrong-token"));
		}
	}

	@Test
	void plainHttpToAnotherComputerMustBeAllowed() {
		var refused = assertThrows(DeviceException.class,
				() -> new NgsiLdAdapter().open(NgsiLdAdapter.settings(Map.of("url", "http://platform.example.jp")), new RecordedEvents()));
		assertEquals(DeviceException.Kind.CONFIGURATION, refused.kind());
		assertTrue(refused.reason().japanese().contains("https"), refused.reason().japanese());
	}

	@Test
	void aPlatformThatMisbehavesIsReportedAndTakenUpAgain() throws Exception {
		try (var peer = platform(Map.of("delivery", "polling", "interval", "50"))) {
			try (var connection = open(peer, new RecordedEvents(), Map.of())) {
				var device = connection.discover().get(0);
				for (var disturbance : List.of(Disturbance.GARBAGE, Disturbance.TRUNCATED, Disturbance.GONE)) {
					peer.disturb(disturbance);
					var told = assertThrows(DeviceException.class, () -> connection.read(device, device.points()), disturbance.name());
					assertFalse(told.reason().japanese().isEmpty());
					peer.disturb(Disturbance.NONE);
					assertFalse(connection.read(device, device.points()).isEmpty(), disturbance.name());
				}
			}
		}
	}

	@Test
	void nothingIsLeftWhenAllIsClosed() throws Exception {
		for (int i = 0; i < 3; i++) {
			try (var peer = platform(Map.of()); var connection = open(peer, new RecordedEvents(), Map.of())) {
				assertFalse(connection.discover().isEmpty());
			}
			RecordedEvents.until("threads gone", () -> Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
					.noneMatch(name -> name.startsWith("ngsi-ld") || name.startsWith("HTTP-Dispatcher")));
		}
	}
}

package machi.hardware.tests.echonet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import machi.hardware.DeviceException;
import machi.hardware.DeviceKind;
import machi.hardware.Reading;
import machi.hardware.echonetlite.frame.Frame;
import machi.hardware.echonetlite.frame.ObjectCode;
import machi.hardware.echonetlite.frame.Property;
import machi.hardware.echonetlite.frame.Service;

/** What the connection does with nodes that behave in ways that real ones do. */
class ConnectionTest extends ScriptedHouse {

	@Test
	void ofThreeNodesTheOneThatAnswersLateIsAddedWhenItDoes() throws Exception {
		meter();
		battery(0xDA);
		var late = node().object("029001", Set.of(0x80));
		late.hold();
		open(Map.of("discoverySeconds", "1"));
		var found = connection.discover();
		late.release();
		var news = events.await(events::found, list -> list.size() + found.size() == 3);
		var light = news.stream().filter(device -> device.kind() == DeviceKind.LIGHTING).findFirst().orElseThrow();
		assertEquals(late.address() + "/029001", light.address());
		assertEquals(1, read(light, "80").size());
		assertEquals(List.of(), events.told());
	}

	@Test
	void aNodeThatAnnouncesItselfIsAskedWhatItIs() throws Exception {
		var node = node();
		open(Map.of("discoverySeconds", "1"));
		assertEquals(List.of(), connection.discover());
		assertTrue(events.await(events::told, list -> !list.isEmpty()).getFirst().reason().english()
				.startsWith(node.address() + ": an instance list"));
		node.object("029001", Set.of(0x80));
		node.announceList();
		assertEquals(node.address() + "/029001", events.await(events::found, list -> !list.isEmpty()).getFirst().address());
		node.remove("029001");
		node.announceList();
		assertEquals(List.of(node.address() + "/029001"), events.await(events::gone, list -> !list.isEmpty()));
	}

	@Test
	void theAnswerToAnEarlierRequestIsNotTakenForThatToTheLaterOne() throws Exception {
		var node = meter();
		open(Map.of());
		var device = only();
		node.hold();
		var interrupted = new CompletableFuture<Boolean>();
		var first = Thread.ofPlatform().start(() -> {
			try {
				read(device, "E7");
				interrupted.complete(false);
			} catch (InterruptedException expected) {
				interrupted.complete(true);
			} catch (DeviceException other) {
				interrupted.completeExceptionally(other);
			}
		});
		awaitReceived(node, 0xE7, 1);
		first.interrupt();
		assertTrue(interrupted.get(60, TimeUnit.SECONDS));
		node.value("028801", 0xE7, 0, 0, 0x07, 0xD0);
		var second = later(() -> read(device, "E7"));
		awaitReceived(node, 0xE7, 2);
		// the late answer says 928 W, the one to the present request 2000 W
		node.release();
		assertEquals(2.0, second.get(60, TimeUnit.SECONDS).getFirst().value());
	}

	private static void awaitReceived(ScriptedNode node, int property, int count) throws InterruptedException {
		for (int total = 1; node.received(Service.GET).stream()
				.filter(frame -> frame.properties().contains(Property.asked(property))).count() < count; total++) {
			node.await(Service.GET, total);
			Thread.sleep(1);
		}
	}

	@Test
	void whatAnAnswerLeavesOutIsLeftOut() throws Exception {
		var node = meter();
		open(Map.of());
		var device = only();
		node.script(answer -> new Frame(answer.transaction(), answer.source(), answer.destination(), Service.GET_SNA,
				answer.properties().stream().map(property -> property.code() == 0xE7 ? Property.asked(0xE7) : property).toList()));
		var readings = read(device, "E0", "E7");
		assertEquals(List.of("E0"), readings.stream().map(Reading::point).toList());
		assertEquals(1234.5, readings.getFirst().value());
	}

	@Test
	void aNodeThatCannotAnswerSeveralPropertiesAtOnceIsAskedForEach() throws Exception {
		var node = meter();
		node.script(answer -> answer.service() == Service.GET_RES && answer.properties().size() > 1
				? new Frame(answer.transaction(), answer.source(), answer.destination(), Service.GET_SNA,
						answer.properties().stream().map(property -> Property.asked(property.code())).toList())
				: answer);
		open(Map.of());
		assertEquals(2, read(only(), "E0", "E7").size());
	}

	@Test
	void aDeviceThatGivesNothingIsToldByName() throws Exception {
		var node = meter();
		open(Map.of());
		var device = only();
		node.script(answer -> new Frame(answer.transaction(), answer.source(), answer.destination(), Service.GET_SNA,
				answer.properties().stream().map(property -> Property.asked(property.code())).toList()));
		var failure = assertThrows(DeviceException.class, () -> read(device, "E7"));
		assertEquals(DeviceException.Kind.REFUSED, failure.kind());
		assertTrue(failure.reason().english().contains("/028801") && failure.reason().english().contains("E7"));
	}

	@Test
	void aRequestThatOnlyReadsIsRepeatedUntilItIsAnswered() throws Exception {
		var node = meter();
		open(Map.of("repeatSeconds", "1"));
		var device = only();
		var lost = new AtomicInteger();
		node.script(answer -> lost.incrementAndGet() == 1 ? null : answer);
		assertEquals(0.928, read(device, "E7").getFirst().value());
		var requests = node.received(Service.GET).stream()
				.filter(frame -> frame.properties().contains(Property.asked(0xE7))).toList();
		assertEquals(2, requests.size());
		assertEquals(requests.get(0), requests.get(1));
	}

	@Test
	void announcementsBecomeReadingsAndAreAcknowledgedWhereTheNodeWantsIt() throws Exception {
		var node = meter();
		open(Map.of());
		only();
		node.announce("028801", Service.INF, 5, Property.of(0xE7, 0xFF, 0xFF, 0xFC, 0x60));
		var readings = events.await(events::readings, list -> !list.isEmpty());
		assertEquals(-0.928, readings.getFirst().value());
		assertEquals(node.address() + "/028801", readings.getFirst().device());
		node.announce("028801", Service.INFC, 77, Property.of(0xE0, 0, 0, 0, 10));
		node.await(Service.INFC_RES, 1);
		var acknowledged = node.received(Service.INFC_RES).getFirst();
		assertEquals(new Frame(77, ObjectCode.CONTROLLER, ObjectCode.of("028801"), Service.INFC_RES,
				List.of(Property.asked(0xE0))), acknowledged);
		assertEquals(1.0, events.await(events::readings, list -> list.size() > 1).get(1).value());
	}

	@Test
	void aNodeCanBeCalledByItsIdentificationNumber() throws Exception {
		var node = meter();
		node.value("0ef001", 0x83, 0xFE, 0, 0, 0x0B, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
		open(Map.of("deviceAddress", "identification"));
		assertEquals("fe00000b0102030405060708090a0b0c0d/028801", only().address());
	}

	@Test
	void thousandsOfMalformedDatagramsAreToldAndTheNodeIsStillRead() throws Exception {
		var node = meter();
		open(Map.of());
		var device = only();
		var random = new Random(10);
		for (int i = 0; i < 5000; i++) {
			var bytes = new byte[random.nextInt(1600)];
			random.nextBytes(bytes);
			if (i % 2 == 0 && bytes.length > 12) {
				var header = new byte[] { 0x10, (byte) 0x81, 0, 1, 2, (byte) 0x88, 1, 5, (byte) 0xFF, 1, 0x73 };
				System.arraycopy(header, 0, bytes, 0, header.length);
			}
			node.send(bytes);
			if (i % 100 == 0) {
				assertEquals(0.928, read(device, "E7").getFirst().value());
			}
		}
		assertEquals(0.928, read(device, "E7").getFirst().value());
		assertFalse(events.told().isEmpty());
		assertTrue(events.told().stream().allMatch(problem -> problem.kind() == DeviceException.Kind.PROTOCOL));
		assertTrue(events.told().getFirst().reason().english().startsWith(node.address()));
		assertEquals(0, connection.requestsUnderWay());
	}

	@Test
	void aSilentNodeIsGivenUpAndNothingStaysBehind() throws Exception {
		var node = meter();
		open(Map.of("answerSeconds", "4"));
		var device = only();
		node.script(answer -> null);
		var failure = assertThrows(DeviceException.class, () -> read(device, "E7"));
		assertEquals(DeviceException.Kind.TIMEOUT, failure.kind());
		assertTrue(failure.reason().english().contains(node.address() + "/028801"));
		assertEquals(0, connection.requestsUnderWay());
	}

	@Test
	void closingEndsAReadThatWaits() throws Exception {
		var node = meter();
		open(Map.of());
		var device = only();
		node.hold();
		var waiting = later(() -> read(device, "E7"));
		awaitReceived(node, 0xE7, 1);
		connection.close();
		assertThrows(Exception.class, () -> waiting.get(60, TimeUnit.SECONDS));
		assertTrue(waiting.isDone());
		connection.close();
	}

	@Test
	void wrongSettingsAreToldByName() throws Exception {
		for (var wrong : List.of(Map.of("nodes", "", "multicast", "false"), Map.of("nodes", "127.0.0.1:99999"),
				Map.of("nodes", "[::1]"), Map.of("nodes", "127.0.0.1", "zone", "Asia/Edo"),
				Map.of("nodes", "127.0.0.1", "interface", "nowhere0"), Map.of("multicast", "true"))) {
			var failure = assertThrows(DeviceException.class, () -> open(wrong), wrong.toString());
			assertEquals(DeviceException.Kind.CONFIGURATION, failure.kind(), wrong.toString());
			assertTrue(failure.reason().english().startsWith("Setting "), failure.reason().english());
		}
	}
}

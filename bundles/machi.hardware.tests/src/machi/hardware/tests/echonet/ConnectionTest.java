package machi.hardware.tests.echonet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.Settings;
import machi.hardware.echonetlite.EchonetLiteAdapter;
import machi.hardware.echonetlite.frame.Frame;
import machi.hardware.echonetlite.frame.ObjectCode;
import machi.hardware.echonetlite.frame.Property;
import machi.hardware.echonetlite.frame.Service;
import machi.hardware.echonetlite.node.EchonetLiteConnection;

/** What the connection does with nodes that behave in ways that real ones do. */
class ConnectionTest {

	private final RecordedEvents events = new RecordedEvents();
	private final List<ScriptedNode> nodes = new ArrayList<>();
	private EchonetLiteConnection connection;

	private ScriptedNode node() throws IOException {
		var node = new ScriptedNode();
		nodes.add(node);
		return node;
	}

	private ScriptedNode meter() throws IOException {
		return node().object("028801", Set.of(0xE5)).value("028801", 0xD3, 0, 0, 0, 1).value("028801", 0xD7, 6)
				.value("028801", 0xE1, 1).value("028801", 0xE0, 0, 0, 0x30, 0x39).value("028801", 0xE7, 0, 0, 0x03, 0xA0);
	}

	private ScriptedNode battery(Integer... taken) throws IOException {
		return node().object("027d01", Set.of(taken)).value("027d01", 0xDA, 0x46).value("027d01", 0xEB, 0, 0, 0, 0)
				.value("027d01", 0xEC, 0, 0, 0, 0).value("027d01", 0xE4, 50);
	}

	private void open(Map<String, String> more) throws Exception {
		var adapter = new EchonetLiteAdapter();
		var settings = new HashMap<>(Map.of("port", "0", "discoverySeconds", "60", "repeatSeconds", "60", "nodes",
				nodes.stream().map(ScriptedNode::address).collect(Collectors.joining(", "))));
		settings.putAll(more);
		connection = (EchonetLiteConnection) adapter.open(Settings.of(adapter.descriptor().settings(), settings), events);
		nodes.forEach(node -> node.controller(connection.localPort()));
	}

	@AfterEach
	void close() {
		if (connection != null) {
			connection.close();
		}
		nodes.forEach(ScriptedNode::close);
	}

	private Device only() throws Exception {
		var devices = connection.discover();
		assertEquals(1, devices.size(), devices + " " + events.problems());
		return devices.getFirst();
	}

	private List<Reading> read(Device device, String... points) throws DeviceException, InterruptedException {
		var wanted = new ArrayList<Point>();
		for (var point : points) {
			wanted.add(device.point(point).orElseThrow());
		}
		return connection.read(device, wanted);
	}

	private CommandOutcome tell(Device device, String point, double value, String id)
			throws DeviceException, InterruptedException {
		return connection.execute(device, new Command(id, device.address(), point, value, Instant.now(), Duration.ZERO));
	}

	private static CompletableFuture<List<Reading>> later(ThrowingRead read) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return read.read();
			} catch (DeviceException | InterruptedException failure) {
				throw new IllegalStateException(failure);
			}
		});
	}

	@FunctionalInterface
	private interface ThrowingRead {
		List<Reading> read() throws DeviceException, InterruptedException;
	}

	@Test
	void ofThreeNodesTheOneThatAnswersLateIsAddedWhenItDoes() throws Exception {
		meter();
		battery(0xDA);
		var late = node().object("029001", Set.of(0x80));
		late.hold();
		open(Map.of("discoverySeconds", "1"));
		assertEquals(2, connection.discover().size());
		assertEquals(List.of(), events.found());
		late.release();
		var found = events.await(events::found, list -> !list.isEmpty());
		assertEquals(late.address() + "/029001", found.getFirst().address());
		assertEquals(1, read(found.getFirst(), "80").size());
		assertEquals(List.of(), events.problems());
	}

	@Test
	void aNodeThatAnnouncesItselfIsAskedWhatItIs() throws Exception {
		var node = node();
		open(Map.of("discoverySeconds", "1"));
		assertEquals(List.of(), connection.discover());
		assertTrue(events.await(events::problems, list -> !list.isEmpty()).getFirst().reason().english()
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
	void aCommandIsSentOnceHoweverLongItsAnswerTakes() throws Exception {
		var node = battery(0xDA, 0xEB, 0xEC);
		open(Map.of("repeatSeconds", "1", "answerSeconds", "4"));
		var device = only();
		node.script(answer -> answer.service() == Service.SET_RES ? null : answer);
		var outcome = tell(device, "DA/EB/EC", -1, "once");
		assertEquals(CommandOutcome.State.NO_ANSWER, outcome.state());
		assertFalse(outcome.message().japanese().isBlank());
		assertEquals(1, node.received(Service.SET_C).size());
		assertEquals(CommandOutcome.State.NO_ANSWER, tell(device, "DA/EB/EC", -1, "once").state());
		assertEquals(1, node.received(Service.SET_C).size());
	}

	@Test
	void powerIsToldAsModeAndThenPowerAndReadBack() throws Exception {
		var node = battery(0xDA, 0xEB, 0xEC, 0xC1).value("027d01", 0xC1, 0x01);
		open(Map.of());
		var device = only();
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(device, "DA/EB/EC", -2.5, "1").state());
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(device, "DA/EB/EC", 1.2, "2").state());
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(device, "DA/EB/EC", 0, "3").state());
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(device, "DA", 0x46, "4").state());
		var told = node.received(Service.SET_C).stream().map(Frame::properties).toList();
		// method: power as set; 0x42 charges, 0x43 discharges, 0x44 stands by; 2500 W is 0x9C4, 1200 W is 0x4B0
		assertEquals(List.of(
				List.of(Property.of(0xC1, 3), Property.of(0xDA, 0x42), Property.of(0xEB, 0, 0, 0x09, 0xC4)),
				List.of(Property.of(0xDA, 0x43), Property.of(0xEC, 0, 0, 0x04, 0xB0)), List.of(Property.of(0xDA, 0x44)),
				List.of(Property.of(0xDA, 0x46))), told);
		assertTrue(node.received(Service.GET).getLast().properties().contains(Property.asked(0xDA)));
	}

	@Test
	void aPowerThatIsOnlyTakenInItsModeIsToldAgainAlone() throws Exception {
		var node = battery(0xDA, 0xEB, 0xEC);
		open(Map.of());
		var device = only();
		node.script(answer -> answer.service() == Service.SET_RES && answer.properties().size() > 1
				? new Frame(answer.transaction(), answer.source(), answer.destination(), Service.SET_C_SNA,
						List.of(Property.asked(0xDA), Property.of(0xEB, 0, 0, 0x03, 0xE8)))
				: answer);
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(device, "DA/EB/EC", -1, "1").state());
		assertEquals(List.of(2, 1), node.received(Service.SET_C).stream().map(frame -> frame.properties().size()).toList());
	}

	@Test
	void whatADeviceRefusesOrDoesNotTakeOverIsRefused() throws Exception {
		var node = battery(0xDA, 0xEB, 0xEC);
		open(Map.of());
		var device = only();
		node.script(answer -> answer.service() == Service.SET_RES
				? new Frame(answer.transaction(), answer.source(), answer.destination(), Service.SET_C_SNA,
						List.of(Property.of(0xDA, 0x42), Property.of(0xEB, 0, 0, 0x03, 0xE8)))
				: answer);
		assertEquals(CommandOutcome.State.REFUSED, tell(device, "DA/EB/EC", -1, "1").state());
		node.script(answer -> answer.service() == Service.GET_RES
				? new Frame(answer.transaction(), answer.source(), answer.destination(), Service.GET_RES,
						List.of(Property.of(0xDA, 0x46), Property.of(0xEC, 0, 0, 0x03, 0xE8)))
				: answer);
		var kept = tell(device, "DA/EB/EC", 1, "2");
		assertEquals(CommandOutcome.State.REFUSED, kept.state());
		assertTrue(kept.message().english().contains("DA") && !kept.message().english().contains("EC"), kept.toString());
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
	void halfHoursAreFoundFromHistoryAndFromCounterToCounter() throws Exception {
		var node = meter();
		// 22 November 2026: counters 100 at 0:00, 103 at 0:30, then none; the meter's last half-hour is 0:30
		node.value("028801", 0xEA, 0x07, 0xEA, 11, 22, 0, 30, 0, 0, 0, 0, 103);
		var history = new int[194];
		Arrays.fill(history, 0xFF);
		for (int i = 0; i < 48; i++) {
			history[2 + 4 * i + 3] = 0xFE;
		}
		history[0] = 0;
		history[1] = 0;
		System.arraycopy(new int[] { 0, 0, 0, 100, 0, 0, 0, 103 }, 0, history, 2, 8);
		node.value("028801", 0xE2, history).value("028801", 0xE5, 0xFF);
		open(Map.of("historyDays", "0"));
		var device = only();
		var first = read(device, "EA/interval").getFirst();
		assertEquals(Instant.parse("2026-11-21T15:30:00Z"), first.time());
		// 3 units of 0.1 kWh
		assertEquals(0.3, first.value());
		assertEquals(List.of(Property.of(0xE5, 0)), node.received(Service.SET_C).getFirst().properties());
		node.value("028801", 0xEA, 0x07, 0xEA, 11, 22, 1, 0, 0, 0, 0, 0, 110);
		var second = read(device, "EA/interval").getFirst();
		assertEquals(0.7, second.value());
		assertEquals(Instant.parse("2026-11-21T16:00:00Z"), second.time());
	}

	@Test
	void aCounterThatBeginsAgainAtZeroGivesTheRightHalfHour() throws Exception {
		var node = meter();
		// six digits: 999,998 then 4 is 6 units of 0.1 kWh
		node.value("028801", 0xEA, 0x07, 0xEA, 11, 22, 0, 30, 0, 0x00, 0x0F, 0x42, 0x3E);
		open(Map.of());
		var device = only();
		assertTrue(Double.isNaN(read(device, "EA/interval").getFirst().value()));
		node.value("028801", 0xEA, 0x07, 0xEA, 11, 22, 1, 0, 0, 0, 0, 0, 4);
		assertEquals(0.6, read(device, "EA/interval").getFirst().value());
		node.value("028801", 0xEA, 0x07, 0xEA, 11, 22, 1, 30, 0, 0x00, 0x0C, 0, 0);
		assertTrue(read(device, "EA/interval").getFirst().value() > 0);
		// a counter that goes back to 0 from the middle has been reset, there is no energy to be told
		node.value("028801", 0xEA, 0x07, 0xEA, 11, 22, 2, 0, 0, 0, 0, 0, 0);
		assertTrue(Double.isNaN(read(device, "EA/interval").getFirst().value()));
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
		assertFalse(events.problems().isEmpty());
		assertTrue(events.problems().stream().allMatch(problem -> problem.kind() == DeviceException.Kind.PROTOCOL));
		assertTrue(events.problems().getFirst().reason().english().startsWith(node.address()));
		assertEquals(0, connection.requestsUnderWay());
	}

	@Test
	void aSilentNodeIsGivenUpAndNothingStaysBehind() throws Exception {
		var node = meter();
		open(Map.of("answerSeconds", "2"));
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

package machi.hardware.tests.ocpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import machi.hardware.ocpp.central.ChargerPoints;
import machi.hardware.tests.RecordedEvents;

/** Charge points that are broken, hostile or off: the central system goes on. */
class HostileChargePointTest {

	private static final Map<String, String> OPEN = Map.of("port", "0", "securityProfile", "0", "acceptUnknown", "true", "messagesPerSecond", "10000");
	private static final String AVAILABLE = "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\"}";

	/** A WebSocket that is opened by hand and then left alone: no pong, no end. */
	private static Socket silent(int port, String identity) throws IOException {
		var socket = new Socket(InetAddress.getLoopbackAddress(), port);
		socket.getOutputStream().write(("GET /" + identity + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
				+ "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: ocpp1.6\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	private static void sendFrame(Socket socket, String text) throws IOException {
		var bytes = text.getBytes(StandardCharsets.UTF_8);
		var frame = new byte[bytes.length + 8];
		frame[0] = (byte) 0x81;
		frame[1] = (byte) (0x80 | 126);
		frame[2] = (byte) (bytes.length >> 8);
		frame[3] = (byte) bytes.length;
		// a mask of zeros leaves the text as it is
		System.arraycopy(bytes, 0, frame, 8, bytes.length);
		socket.getOutputStream().write(frame);
	}

	@Test
	void aChargePointWithoutPowerIsGoneThoughItsSocketWasNeverClosed() throws Exception {
		var recorder = new RecordedEvents();
		var settings = new HashMap<>(OPEN);
		settings.put("pingInterval", "1");
		try (var central = OcppSite.central(settings, recorder); var socket = silent(central.port(), "DEAD")) {
			sendFrame(socket, "[2,\"1\",\"StatusNotification\"," + AVAILABLE + "]");
			recorder.awaitDevice("DEAD/1");
			recorder.await("it is gone", () -> recorder.gone().contains("DEAD/1"));
			assertEquals(List.of(), central.discover());
			assertTrue(recorder.texts().stream().anyMatch(text -> text.contains("no sign of life")), recorder.texts().toString());
		}
	}

	@Test
	void aChargePointThatAnswersPingsButSendsNoHeartbeatIsGone() throws Exception {
		var recorder = new RecordedEvents();
		var settings = new HashMap<>(OPEN);
		settings.put("heartbeatInterval", "5");
		try (var central = OcppSite.central(settings, recorder)) {
			var raw = RawChargePoint.booted(central.port(), "HUNG", "1.6");
			raw.ask("StatusNotification", AVAILABLE);
			recorder.await("it is gone", () -> recorder.gone().contains("HUNG/1"));
			assertTrue(recorder.texts().stream().anyMatch(text -> text.contains("no heartbeat")), recorder.texts().toString());
			assertTrue(raw.awaitEnd());
		}
	}

	@Test
	void thousandsOfMalformedMessagesThroughASocketHarmNobodyAndLeaveNothing() throws Exception {
		var recorder = new RecordedEvents();
		try (var central = OcppSite.central(OPEN, recorder)) {
			var bystander = RawChargePoint.booted(central.port(), "GOOD", "1.6");
			var seeds = List.of("[2,\"1\",\"StatusNotification\"," + AVAILABLE + "]",
					"[2,\"1\",\"MeterValues\",{\"connectorId\":2,\"meterValue\":[{\"timestamp\":\"2024-05-01T00:00:00Z\",\"sampledValue\":"
							+ "[{\"value\":\"5\",\"unit\":\"kWh\"},{\"value\":\"1\",\"measurand\":\"Voltage\"}]}]}]",
					"[2,\"1\",\"StartTransaction\",{\"connectorId\":1,\"idTag\":\"T\",\"meterStart\":5,\"timestamp\":\"2024-05-01T00:00:00Z\"}]",
					"[3,\"1\",{}]", "[4,\"1\",\"GenericError\",\"\",{}]");
			for (var version : List.of("1.6", "2.0.1")) {
				var random = new Random(959);
				var raw = RawChargePoint.booted(central.port(), "BAD" + version, version);
				for (int i = 0; i < 3000; i++) {
					if (i % 50 == 0) {
						// the answer comes after everything before it was dealt with
						assertEquals(3, raw.ask("Heartbeat", "{}").path(0).intValue(), version);
					}
					raw.send(OcppFramingTest.mutated(seeds.get(random.nextInt(seeds.size())), random));
				}
				assertEquals(3, raw.ask("Heartbeat", "{}").path(0).intValue(), version);
				raw.closeBlocking();
			}
			assertEquals(3, bystander.ask("Heartbeat", "{}").path(0).intValue());
			assertTrue(central.discover().size() <= 64, "at most 64 connectors: " + central.discover().size());
			bystander.closeBlocking();
		}
	}

	@Test
	void bytesThatAreNoHandshakeAndNoFrameEndTheirConnectionOnly() throws Exception {
		var recorder = new RecordedEvents();
		try (var central = OcppSite.central(OPEN, recorder)) {
			var random = new Random(6455);
			var sockets = new ArrayList<Socket>();
			for (int i = 0; i < 300; i++) {
				var garbage = new byte[random.nextInt(1, 2000)];
				random.nextBytes(garbage);
				// every third opens properly and breaks the framing afterwards
				var socket = i % 3 == 0 ? silent(central.port(), "G" + i) : new Socket(InetAddress.getLoopbackAddress(), central.port());
				sockets.add(socket);
				try {
					socket.getOutputStream().write(garbage);
				} catch (IOException closedAlready) {
					// that is what may happen to garbage
				}
			}
			for (var socket : sockets) {
				socket.close();
			}
			var raw = RawChargePoint.booted(central.port(), "GOOD", "2.0.1");
			assertEquals(3, raw.ask("Heartbeat", "{}").path(0).intValue());
			raw.closeBlocking();
		}
	}

	@Test
	void aHandshakeWithoutEndIsCutOff() throws Exception {
		var recorder = new RecordedEvents();
		try (var central = OcppSite.central(OPEN, recorder); var socket = new Socket(InetAddress.getLoopbackAddress(), central.port())) {
			socket.setSoTimeout(60_000);
			var out = socket.getOutputStream();
			var header = ("X-Filler: " + "x".repeat(1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
			try {
				out.write("GET /A HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
				for (int i = 0; i < 10_000; i++) {
					out.write(header);
				}
				while (socket.getInputStream().read() >= 0) {
					// whatever it says before it hangs up
				}
			} catch (IOException cutOff) {
				// as was wanted
			}
			var raw = RawChargePoint.booted(central.port(), "GOOD", "1.6");
			assertEquals(3, raw.ask("Heartbeat", "{}").path(0).intValue());
			raw.closeBlocking();
		}
	}

	@Test
	void whoNeverReadsWhatItIsSentIsDropped() throws Exception {
		var recorder = new RecordedEvents();
		var settings = new HashMap<>(OPEN);
		settings.put("pingInterval", "3600");
		try (var central = OcppSite.central(settings, recorder); var socket = silent(central.port(), "DEAF")) {
			var heartbeat = "[2,\"1\",\"DataTransfer\",{\"vendorId\":\"V\"}]";
			var cut = false;
			for (int i = 0; i < 400_000 && !cut; i++) {
				try {
					sendFrame(socket, heartbeat);
				} catch (IOException droppedByCentral) {
					cut = true;
				}
			}
			assertTrue(cut, "answers were piled up for somebody who does not read them");
		}
	}

	@Test
	void closingLeavesNoThreadsAndNoSockets() throws Exception {
		var before = threads();
		for (int round = 0; round < 3; round++) {
			try (var site = OcppSite.started(Map.of("chargePoints", "5", "meterInterval", "1"), Map.of())) {
				site.recorder().awaitValue("CP5/1", ChargerPoints.POWER, power -> power > 0);
			}
		}
		var central = OcppSite.central(OPEN, new RecordedEvents());
		int port = central.port();
		try (var hung = silent(port, "A")) {
			central.close();
			// the port is free again
			OcppSite.central(Map.of("port", String.valueOf(port), "securityProfile", "0", "acceptUnknown", "true"), new RecordedEvents()).close();
		}
		RecordedEvents.until("no threads are left of " + threads(), () -> before.containsAll(threads()));
	}

	private static Set<String> threads() {
		return Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).map(Thread::getName)
				.filter(name -> name.contains("WebSocket") || name.contains("Websocket") || name.contains("machi-ocpp")).collect(Collectors.toSet());
	}

	@Test
	void theLongestNestingIsRefusedByTheParserAndNotByTheStack() throws Exception {
		var recorder = new RecordedEvents();
		try (var central = OcppSite.central(OPEN, recorder)) {
			var raw = RawChargePoint.booted(central.port(), "DEEP", "2.0.1");
			raw.send("[".repeat(65_000));
			assertEquals("RpcFrameworkError", raw.awaitAnswer("-1").path(2).asText());
			raw.closeBlocking();
		}
	}
}

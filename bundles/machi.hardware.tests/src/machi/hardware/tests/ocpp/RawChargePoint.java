package machi.hardware.tests.ocpp;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.extensions.IExtension;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.IProtocol;
import org.java_websocket.protocols.Protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A charge point that says exactly what a test tells it to. */
final class RawChargePoint extends WebSocketClient {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final String BOOT_16 = "{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\"}";
	private static final String BOOT_201 = "{\"reason\":\"PowerUp\",\"chargingStation\":{\"model\":\"M\",\"vendorName\":\"V\"}}";

	private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
	private final BlockingQueue<JsonNode> calls = new LinkedBlockingQueue<>();
	private final CountDownLatch ended = new CountDownLatch(1);
	private volatile int closeCode;
	private volatile String failure = "";
	private int lastId;

	private RawChargePoint(URI address, String subprotocol) {
		super(address, new Draft_6455(List.<IExtension>of(), protocols(subprotocol)));
		setConnectionLostTimeout(0);
	}

	private static List<IProtocol> protocols(String names) {
		return Arrays.stream(names.split(", ")).<IProtocol>map(Protocol::new).toList();
	}

	/** @param subprotocol one or several that are offered; empty offers none */
	static RawChargePoint of(int port, String identity, String subprotocol) {
		return new RawChargePoint(URI.create("ws://127.0.0.1:" + port + "/any/path/" + identity), subprotocol);
	}

	/** Connected and booted. */
	static RawChargePoint booted(int port, String identity, String version) throws InterruptedException {
		var raw = of(port, identity, "ocpp" + version);
		assertNotNull(raw.connectBlocking(30, TimeUnit.SECONDS) ? raw : null, raw.failure());
		raw.ask("BootNotification", version.equals("1.6") ? BOOT_16 : BOOT_201);
		return raw;
	}

	RawChargePoint password(String user, String password) {
		addHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
		return this;
	}

	/** Sends a request and gives the whole answer, CALLRESULT or CALLERROR; what else comes in between stays. */
	JsonNode ask(String action, String payload) throws InterruptedException {
		var id = "q" + ++lastId;
		send("[2,\"" + id + "\",\"" + action + "\"," + payload + "]");
		return awaitAnswer(id);
	}

	JsonNode awaitAnswer(String id) throws InterruptedException {
		while (true) {
			var text = received.poll(60, TimeUnit.SECONDS);
			assertNotNull(text, "no answer to " + id);
			var node = read(text);
			if (node.path(0).intValue() != 2 && node.path(1).asText().equals(id)) {
				return node;
			}
			if (node.path(0).intValue() == 2) {
				calls.add(node);
			}
		}
	}

	/** Whether an answer has come; takes in what came before it. */
	boolean hasAnswer(String id) {
		for (var text = received.poll(); text != null; text = received.poll()) {
			var node = read(text);
			if (node.path(0).intValue() != 2 && node.path(1).asText().equals(id)) {
				return true;
			}
		}
		return false;
	}

	/** The next request of an action; requests of others are refused. */
	JsonNode awaitCall(String action) throws InterruptedException {
		while (true) {
			var waiting = calls.poll();
			var node = waiting != null ? waiting : next();
			if (node.path(0).intValue() != 2) {
				continue;
			}
			if (node.path(2).asText().equals(action)) {
				return node;
			}
			send("[4,\"" + node.path(1).asText() + "\",\"NotSupported\",\"\",{}]");
		}
	}

	private JsonNode next() throws InterruptedException {
		var text = received.poll(60, TimeUnit.SECONDS);
		assertNotNull(text, "no request came");
		return read(text);
	}

	/** Answers a request. */
	void answer(JsonNode call, String payload) {
		send("[3,\"" + call.path(1).asText() + "\"," + payload + "]");
	}

	static JsonNode read(String text) {
		try {
			return JSON.readTree(text);
		} catch (JsonProcessingException noJson) {
			throw new AssertionError(text, noJson);
		}
	}

	boolean awaitEnd() throws InterruptedException {
		return ended.await(60, TimeUnit.SECONDS);
	}

	int closeCode() {
		return closeCode;
	}

	String failure() {
		return failure;
	}

	@Override
	public void onOpen(ServerHandshake handshake) {
		// connected
	}

	@Override
	public void onMessage(String message) {
		received.add(message);
	}

	@Override
	public void onClose(int code, String reason, boolean remote) {
		closeCode = code;
		failure = reason;
		ended.countDown();
	}

	@Override
	public void onError(Exception problem) {
		failure = String.valueOf(problem.getMessage());
	}
}

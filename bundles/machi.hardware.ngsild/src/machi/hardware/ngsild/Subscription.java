package machi.hardware.ngsild;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import machi.hardware.ConnectionEvents;
import machi.hardware.DeviceException;
import machi.hardware.ngsild.http.BrokerClient;
import machi.hardware.ngsild.http.Json;
import machi.quantity.text.LocalizedText;

/**
 * A subscription with the endpoint where its notifications arrive. The path of the endpoint is secret, so that nobody but the
 * broker can send; the subscription ends by itself when we do not renew it.
 */
final class Subscription implements AutoCloseable {

	private static final String SUBSCRIPTIONS = "/ngsi-ld/v1/subscriptions";
	private static final Duration LIFE = Duration.ofMinutes(30);
	private static final Duration RENEWAL = Duration.ofMinutes(10);
	private static final Duration FAREWELL = Duration.ofSeconds(2);
	private static final long LAST_REQUEST = 5;

	private final ConnectionPlan plan;
	private final BrokerClient client;
	private final Json json;
	private final Consumer<JsonNode> receiver;
	private final ConnectionEvents events;
	private final String secret;
	private final String id;
	private ScheduledExecutorService threads;
	private HttpServer server;
	private boolean subscribed;

	/** @param receiver takes the list of entities of a notification */
	Subscription(ConnectionPlan plan, BrokerClient client, Json json, Consumer<JsonNode> receiver, ConnectionEvents events) {
		this.plan = plan;
		this.client = client;
		this.json = json;
		this.receiver = receiver;
		this.events = events;
		var random = new byte[16];
		new SecureRandom().nextBytes(random);
		this.secret = HexFormat.of().formatHex(random);
		this.id = "urn:ngsi-ld:Subscription:machi:" + secret.substring(0, 12);
	}

	void begin() throws DeviceException, InterruptedException {
		listen();
		var answer = client.ask("POST", SUBSCRIPTIONS, Optional.of(text(true)));
		if (!answer.isSuccess()) {
			throw refused(answer.status());
		}
		subscribed = true;
		threads.scheduleAtFixedRate(this::renew, RENEWAL.toSeconds(), RENEWAL.toSeconds(), TimeUnit.SECONDS);
	}

	private void listen() throws DeviceException {
		threads = Executors.newScheduledThreadPool(2, task -> Thread.ofPlatform().daemon().name("ngsi-ld notifications").unstarted(task));
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(plan.listenAddress()), plan.listenPort()), 0);
		} catch (IOException taken) {
			throw new DeviceException(DeviceException.Kind.UNREACHABLE, LocalizedText.of(
					"Notifications cannot be taken at " + plan.listenAddress() + ":" + plan.listenPort(),
					plan.listenAddress() + ":" + plan.listenPort() + " で通知を受けられません"), taken);
		}
		server.setExecutor(threads);
		server.createContext("/", this::take);
		server.start();
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange) {
			boolean ours = exchange.getRequestURI().getPath().endsWith("/" + secret) && exchange.getRequestMethod().equals("POST");
			if (!ours) {
				exchange.sendResponseHeaders(404, -1);
				return;
			}
			var body = exchange.getRequestBody().readNBytes(Json.LARGEST + 1);
			if (body.length > Json.LARGEST) {
				events.problem(Json.wrong("notification", "longer than " + Json.LARGEST + " bytes", Json.LARGEST + " バイトを超えています"));
				exchange.sendResponseHeaders(413, -1);
				return;
			}
			try {
				receiver.accept(data(body));
				exchange.sendResponseHeaders(200, -1);
			} catch (DeviceException notUnderstood) {
				events.problem(notUnderstood);
				exchange.sendResponseHeaders(400, -1);
			}
		}
	}

	private JsonNode data(byte[] body) throws DeviceException {
		var data = json.read("notification", body).path("data");
		if (!data.isArray()) {
			throw Json.wrong("notification", "a list data was expected", "data の一覧が必要です");
		}
		return data;
	}

	private String text(boolean whole) {
		var subscription = json.object();
		if (whole) {
			subscription.put("id", id);
		}
		subscription.put("type", "Subscription");
		var entities = subscription.putArray("entities");
		plan.types().forEach(type -> entities.addObject().put("type", type));
		var host = plan.listenAddress().contains(":") ? "[" + plan.listenAddress() + "]" : plan.listenAddress();
		var base = plan.publicUrl().map(uri -> uri.toString().replaceAll("/+$", "")).orElse("http://" + host + ":" + server.getAddress().getPort());
		subscription.putObject("notification").put("format", "normalized").putObject("endpoint").put("uri", base + "/" + secret)
				.put("accept", "application/json");
		subscription.put("expiresAt", Instant.now().plus(LIFE).truncatedTo(ChronoUnit.SECONDS).toString());
		return subscription.toString();
	}

	private void renew() {
		try {
			var answer = client.ask("PATCH", SUBSCRIPTIONS + "/" + NgsiLdConnection.encoded(id), Optional.of(text(false)));
			if (answer.status() == 404) {
				answer = client.ask("POST", SUBSCRIPTIONS, Optional.of(text(true)));
			}
			if (!answer.isSuccess()) {
				events.lost(refused(answer.status()));
			}
		} catch (DeviceException failed) {
			events.lost(failed);
		} catch (InterruptedException closed) {
			Thread.currentThread().interrupt();
		}
	}

	private static DeviceException refused(int status) {
		return new DeviceException(DeviceException.Kind.REFUSED, LocalizedText.of("The broker refuses the subscription (" + status + ")",
				"ブローカーに購読を拒否されました(" + status + ")"));
	}

	@Override
	public void close() {
		boolean interrupted = Thread.interrupted();
		if (subscribed) {
			try {
				client.ask("DELETE", SUBSCRIPTIONS + "/" + NgsiLdConnection.encoded(id), Optional.empty(), FAREWELL);
			} catch (DeviceException unreachable) {
				// it ends by itself when it is not renewed
			} catch (InterruptedException stop) {
				interrupted = true;
			}
			subscribed = false;
		}
		if (server != null) {
			server.stop(0);
		}
		if (threads != null) {
			threads.shutdownNow();
			try {
				threads.awaitTermination(LAST_REQUEST, TimeUnit.SECONDS);
			} catch (InterruptedException stop) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}

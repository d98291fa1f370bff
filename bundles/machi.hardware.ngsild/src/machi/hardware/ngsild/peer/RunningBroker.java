package machi.hardware.ngsild.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import machi.hardware.Settings;
import machi.hardware.ngsild.NgsiLdAdapter;
import machi.hardware.ngsild.NgsiLdSettings;
import machi.hardware.ngsild.http.Json;
import machi.hardware.ngsild.peer.BrokerRequests.Reply;
import machi.hardware.peer.Disturbance;
import machi.hardware.peer.RunningPeer;
import machi.quantity.text.LocalizedText;

/** A context broker that runs, with the stations of a town that feed it. */
final class RunningBroker implements RunningPeer {

	private static final int THREADS = 8;
	private static final int FLOOD = 1000;
	private static final long SLOWNESS = 10_000;
	private static final long PATIENCE = 5_000;

	private final Settings settings;
	private final InetAddress address;
	private final Subscribers subscribers = new Subscribers();
	private final BrokerRequests requests = new BrokerRequests(subscribers);
	private final TownStations stations;
	private final Object change = new Object();
	private final int port;
	private final Thread feeder;
	private HttpServer server;
	private ExecutorService threads;
	private volatile Disturbance disturbance = Disturbance.NONE;
	private volatile boolean closed;

	RunningBroker(Settings settings, InetAddress address) throws IOException {
		this.settings = settings;
		this.address = address;
		this.stations = new TownStations(settings.integer(NgsiLdBroker.STATIONS), settings.flag(NgsiLdBroker.STORM));
		try {
			this.port = listen(settings.integer(NgsiLdBroker.PORT));
		} catch (IOException taken) {
			subscribers.close();
			throw taken;
		}
		stations.step(0, requests);
		this.feeder = Thread.ofPlatform().daemon().name("ngsi-ld town " + port).start(this::feed);
	}

	private int listen(int wanted) throws IOException {
		var opened = HttpServer.create(new InetSocketAddress(address, wanted), 0);
		threads = Executors.newFixedThreadPool(THREADS, task -> Thread.ofPlatform().daemon().name("ngsi-ld broker").unstarted(task));
		opened.setExecutor(threads);
		opened.createContext("/", this::take);
		opened.start();
		server = opened;
		return opened.getAddress().getPort();
	}

	private void feed() {
		int interval = settings.integer(NgsiLdBroker.INTERVAL);
		while (!closed) {
			try {
				long pause = disturbance == Disturbance.FLOOD ? Math.max(1, interval / FLOOD) : interval;
				Thread.sleep(pause);
				stations.step(pause, requests);
			} catch (InterruptedException stop) {
				return;
			}
		}
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange) {
			var body = exchange.getRequestBody().readNBytes(Json.LARGEST + 1);
			var reply = body.length > Json.LARGEST ? Reply.of(413) : reply(exchange, body);
			send(exchange, reply);
		} catch (InterruptedException stop) {
			Thread.currentThread().interrupt();
		}
	}

	private Reply reply(HttpExchange exchange, byte[] body) {
		var token = settings.text(NgsiLdBroker.TOKEN);
		var given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
		if (token.isPresent() && !MessageDigest.isEqual(("Bearer " + token.get()).getBytes(StandardCharsets.UTF_8),
				given.getBytes(StandardCharsets.UTF_8))) {
			return Reply.of(401);
		}
		var tenant = Optional.ofNullable(exchange.getRequestHeaders().getFirst("NGSILD-Tenant")).orElse("");
		var uri = exchange.getRequestURI();
		return requests.answer(exchange.getRequestMethod(), uri.getRawPath(), Optional.ofNullable(uri.getRawQuery()), tenant, body);
	}

	private void send(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
		switch (disturbance) {
		case SILENT, GONE -> await(Long.MAX_VALUE);
		case SLOW -> await(SLOWNESS);
		case GARBAGE -> {
			var noise = new byte[200];
			new SplittableRandom(7).nextBytes(noise);
			write(exchange, 200, noise, noise.length);
			return;
		}
		case TRUNCATED -> {
			var whole = (reply.body() + " ".repeat(100)).getBytes(StandardCharsets.UTF_8);
			write(exchange, 200, whole, whole.length / 2);
			return;
		}
		case NONE, FLOOD -> {
			// answers well
		}
		}
		var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
		write(exchange, reply.status(), bytes, bytes.length);
	}

	private static void write(HttpExchange exchange, int status, byte[] bytes, int length) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
		if (length > 0) {
			exchange.getResponseBody().write(bytes, 0, length);
		}
	}

	/** Waits while it misbehaves in the same way. */
	private void await(long milliseconds) throws InterruptedException {
		var began = disturbance;
		long end = milliseconds == Long.MAX_VALUE ? milliseconds : System.currentTimeMillis() + milliseconds;
		synchronized (change) {
			while (!closed && disturbance == began && System.currentTimeMillis() < end) {
				change.wait(Math.min(1000, Math.max(1, end - System.currentTimeMillis())));
			}
		}
	}

	@Override
	public String adapter() {
		return NgsiLdAdapter.ID;
	}

	@Override
	public Map<String, String> adapterSettings() {
		var values = new TreeMap<String, String>();
		var host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
		values.put(NgsiLdSettings.URL, "http://" + host + ":" + port);
		values.put(NgsiLdSettings.TYPES, TownStations.TYPES);
		values.put(NgsiLdSettings.DELIVERY, settings.required(NgsiLdBroker.DELIVERY));
		values.put(NgsiLdSettings.INTERVAL, "1");
		settings.text(NgsiLdBroker.TOKEN).ifPresent(token -> {
			values.put(NgsiLdSettings.LOGIN, "bearer");
			values.put(NgsiLdSettings.TOKEN, token);
		});
		return values;
	}

	@Override
	public LocalizedText description() {
		var place = "http://" + address.getHostAddress() + ":" + port;
		int count = settings.integer(NgsiLdBroker.STATIONS);
		return LocalizedText.of("Context broker at " + place + " with " + count + " weather stations and river gauges",
				"コンテキストブローカー " + place + "、気象観測点と水位計 各 " + count);
	}

	/** Subscriptions that are there now. */
	List<String> subscriptions() {
		return subscribers.ids();
	}

	@Override
	public synchronized void disturb(Disturbance next) {
		if (closed) {
			return;
		}
		boolean wasGone = disturbance == Disturbance.GONE;
		disturbance = next;
		synchronized (change) {
			change.notifyAll();
		}
		if (next == Disturbance.GONE && !wasGone) {
			silence();
		} else if (wasGone && next != Disturbance.GONE) {
			try {
				listen(port);
			} catch (IOException taken) {
				throw new UncheckedIOException(taken);
			}
		}
	}

	private void silence() {
		server.stop(0);
		threads.shutdownNow();
		try {
			threads.awaitTermination(PATIENCE, TimeUnit.MILLISECONDS);
		} catch (InterruptedException stop) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public synchronized void close() {
		if (closed) {
			return;
		}
		closed = true;
		synchronized (change) {
			change.notifyAll();
		}
		feeder.interrupt();
		if (disturbance != Disturbance.GONE) {
			silence();
		}
		subscribers.close();
		try {
			feeder.join(PATIENCE);
		} catch (InterruptedException stop) {
			Thread.currentThread().interrupt();
		}
	}
}

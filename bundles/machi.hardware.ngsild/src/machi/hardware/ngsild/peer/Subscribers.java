package machi.hardware.ngsild.peer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.ngsild.http.Json;

/** Subscriptions of one broker, and the notifications that they cause. */
final class Subscribers implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(5);
	private static final int MOST_UNDERWAY = 64;

	private final Json json = new Json();
	private final ExecutorService threads = Executors.newFixedThreadPool(2,
			task -> Thread.ofPlatform().daemon().name("ngsi-ld broker notifier").unstarted(task));
	private final HttpClient client = HttpClient.newBuilder().executor(threads).connectTimeout(LIMIT).version(HttpClient.Version.HTTP_1_1)
			.build();
	private final Semaphore underway = new Semaphore(MOST_UNDERWAY);
	private final Map<String, ObjectNode> subscriptions = new ConcurrentHashMap<>();

	/** Keeps a subscription; false when there is one of that id. */
	boolean add(String tenant, ObjectNode subscription) {
		return subscriptions.putIfAbsent(tenant + " " + subscription.path("id").asText(), subscription) == null;
	}

	boolean change(String tenant, String id, JsonNode change) {
		return subscriptions.computeIfPresent(tenant + " " + id, (key, known) -> {
			var merged = known.deepCopy();
			change.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
			return merged;
		}) != null;
	}

	boolean remove(String tenant, String id) {
		return subscriptions.remove(tenant + " " + id) != null;
	}

	/** Identifiers of all subscriptions, with their tenants. */
	List<String> ids() {
		return List.copyOf(subscriptions.keySet());
	}

	/** Notifies whoever wants to know of an entity. What is too much at once is left out. */
	void changed(String tenant, ObjectNode entity) {
		for (var entry : subscriptions.entrySet()) {
			var subscription = entry.getValue();
			if (entry.getKey().startsWith(tenant + " ") && isAlive(subscription) && wants(subscription, entity) && underway.tryAcquire()) {
				var body = json.object();
				body.put("id", "urn:ngsi-ld:Notification:" + System.nanoTime()).put("type", "Notification")
						.put("subscriptionId", subscription.path("id").asText()).put("notifiedAt", Instant.now().toString());
				ArrayNode data = body.putArray("data");
				data.add(entity);
				send(subscription.path("notification").path("endpoint").path("uri").asText(), body.toString());
			}
		}
	}

	private void send(String uri, String body) {
		try {
			var request = HttpRequest.newBuilder(URI.create(uri)).timeout(LIMIT).header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString(body)).build();
			client.sendAsync(request, BodyHandlers.discarding()).whenComplete((done, failed) -> underway.release());
		} catch (IllegalArgumentException noAddress) {
			underway.release();
		}
	}

	private static boolean isAlive(JsonNode subscription) {
		var end = subscription.path("expiresAt").asText("");
		return end.isEmpty() || Instant.parse(end).isAfter(Instant.now());
	}

	private static boolean wants(JsonNode subscription, JsonNode entity) {
		var type = EntityStore.expanded(entity.path("type").asText());
		for (var wanted : subscription.path("entities")) {
			if (EntityStore.expanded(wanted.path("type").asText()).equals(type)) {
				return true;
			}
		}
		return false;
	}

	@Override
	public void close() {
		client.shutdownNow();
		threads.shutdownNow();
		try {
			client.awaitTermination(LIMIT);
			threads.awaitTermination(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException stop) {
			Thread.currentThread().interrupt();
		}
	}
}

package machi.hardware.ngsild.peer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.DeviceException;
import machi.hardware.ngsild.http.Json;
import machi.hardware.ngsild.peer.EntityStore.InvalidEntity;

/** What a context broker answers, without its sockets: entities, batches and subscriptions of ETSI GS CIM 009. */
final class BrokerRequests {

	private static final String ROOT = "/ngsi-ld/v1/";
	private static final int LARGEST_PAGE = 1000;
	private static final int USUAL_PAGE = 20;

	private final Json json = new Json();
	private final Map<String, EntityStore> tenants = new ConcurrentHashMap<>();
	private final Subscribers subscribers;

	BrokerRequests(Subscribers subscribers) {
		this.subscribers = subscribers;
	}

	/** @param body empty for none */
	record Reply(int status, String body) {

		static Reply of(int status) {
			return new Reply(status, "");
		}
	}

	EntityStore store(String tenant) {
		return tenants.computeIfAbsent(tenant, name -> new EntityStore());
	}

	/** An entity of the broker's own sensors has changed. */
	void put(String tenant, ObjectNode entity) throws InvalidEntity {
		store(tenant).upsert(entity);
		subscribers.changed(tenant, entity);
	}

	/** Answers a request. */
	Reply answer(String method, String rawPath, Optional<String> rawQuery, String tenant, byte[] body) {
		if (!rawPath.startsWith(ROOT)) {
			return problem(404, "ResourceNotFound", "there is nothing at " + rawPath);
		}
		var path = rawPath.substring(ROOT.length()).split("/", 2);
		var id = path.length > 1 ? URLDecoder.decode(path[1], StandardCharsets.UTF_8) : "";
		try {
			return switch (method + " " + path[0] + (id.isEmpty() ? "" : "/")) {
			case "GET entities" -> query(query(rawQuery), tenant);
			case "GET entities/" -> store(tenant).entity(id).map(entity -> new Reply(200, entity.toString()))
					.orElseGet(() -> problem(404, "ResourceNotFound", id));
			case "POST entities" -> create(tenant, json.read("body", body));
			case "DELETE entities/" -> store(tenant).remove(id) ? Reply.of(204) : problem(404, "ResourceNotFound", id);
			case "POST entityOperations/" -> id.equals("upsert") ? upsert(tenant, json.read("body", body)) : problem(404, "ResourceNotFound", id);
			case "POST subscriptions" -> subscribe(tenant, json.read("body", body));
			case "PATCH subscriptions/" -> subscribers.change(tenant, id, json.read("body", body)) ? Reply.of(204)
					: problem(404, "ResourceNotFound", id);
			case "DELETE subscriptions/" -> subscribers.remove(tenant, id) ? Reply.of(204) : problem(404, "ResourceNotFound", id);
			default -> problem(405, "OperationNotSupported", method + " " + rawPath);
			};
		} catch (DeviceException notJson) {
			return problem(400, "InvalidRequest", notJson.reason().english());
		}
	}

	private static Map<String, String> query(Optional<String> raw) {
		var values = new TreeMap<String, String>();
		raw.ifPresent(text -> Arrays.stream(text.split("&")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
				.forEach(pair -> values.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
		return values;
	}

	private Reply query(Map<String, String> query, String tenant) {
		var type = query.get("type");
		if (type == null) {
			return problem(400, "BadRequestData", "a type was expected");
		}
		int limit;
		int offset;
		try {
			limit = Integer.parseInt(query.getOrDefault("limit", Integer.toString(USUAL_PAGE)));
			offset = Integer.parseInt(query.getOrDefault("offset", "0"));
		} catch (NumberFormatException noNumber) {
			return problem(400, "BadRequestData", "limit and offset are numbers");
		}
		if (limit < 1 || limit > LARGEST_PAGE || offset < 0) {
			return problem(403, "TooManyResults", "limit is 1 to " + LARGEST_PAGE);
		}
		var list = json.array();
		store(tenant).ofType(type, offset, limit).forEach(list::add);
		return new Reply(200, list.toString());
	}

	private Reply create(String tenant, JsonNode entity) {
		try {
			EntityStore.check(entity);
			if (store(tenant).entity(entity.path("id").asText()).isPresent()) {
				return problem(409, "AlreadyExists", entity.path("id").asText());
			}
			put(tenant, (ObjectNode) entity);
			return Reply.of(201);
		} catch (InvalidEntity wrong) {
			return problem(400, "BadRequestData", wrong.getMessage());
		}
	}

	private Reply upsert(String tenant, JsonNode batch) {
		if (!batch.isArray() || batch.isEmpty()) {
			return problem(400, "BadRequestData", "a list of entities was expected");
		}
		var result = json.object();
		var success = result.putArray("success");
		var errors = result.putArray("errors");
		boolean created = false;
		for (var entity : batch) {
			try {
				created |= store(tenant).upsert(entity);
				success.add(entity.path("id").asText());
				subscribers.changed(tenant, (ObjectNode) entity);
			} catch (InvalidEntity wrong) {
				errors.addObject().put("entityId", entity.path("id").asText()).putObject("error")
						.put("type", "https://uri.etsi.org/ngsi-ld/errors/BadRequestData").put("title", wrong.getMessage()).put("status", 400);
			}
		}
		if (!errors.isEmpty()) {
			return new Reply(207, result.toString());
		}
		return created ? new Reply(201, success.toString()) : Reply.of(204);
	}

	private Reply subscribe(String tenant, JsonNode subscription) {
		boolean complete = subscription.path("type").asText().equals("Subscription") && subscription.path("entities").isArray()
				&& subscription.path("notification").path("endpoint").path("uri").isTextual() && subscription.path("id").isTextual();
		if (!complete || !isTime(subscription.path("expiresAt"))) {
			return problem(400, "BadRequestData", "a subscription with id, entities and an endpoint was expected");
		}
		return subscribers.add(tenant, (ObjectNode) subscription) ? Reply.of(201) : problem(409, "AlreadyExists", "subscription");
	}

	private static boolean isTime(JsonNode node) {
		try {
			return node.isMissingNode() || Instant.parse(node.asText()) != null;
		} catch (DateTimeException noTime) {
			return false;
		}
	}

	private Reply problem(int status, String type, String title) {
		return new Reply(status, json.object().put("type", "https://uri.etsi.org/ngsi-ld/errors/" + type).put("title", title)
				.put("status", status).toString());
	}
}

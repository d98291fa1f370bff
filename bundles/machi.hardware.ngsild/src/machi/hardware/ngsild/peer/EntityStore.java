package machi.hardware.ngsild.peer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The entities of one tenant. Names without a context entry belong to the default context, as ETSI GS CIM 009 has it. */
final class EntityStore {

	static final String DEFAULT_CONTEXT = "https://uri.etsi.org/ngsi-ld/default-context/";
	private static final int MOST = 50_000;

	private final Map<String, ObjectNode> entities = new LinkedHashMap<>();

	/** Why an entity cannot be kept. */
	static final class InvalidEntity extends Exception {

		private static final long serialVersionUID = 1L;

		InvalidEntity(String message) {
			super(message);
		}
	}

	static String expanded(String name) {
		return name.contains("://") ? name : DEFAULT_CONTEXT + name;
	}

	static String compacted(String name) {
		return name.startsWith(DEFAULT_CONTEXT) ? name.substring(DEFAULT_CONTEXT.length()) : name;
	}

	/** Checks what the specification asks of an entity: an id that is a URI, a type, attributes with a type. */
	static void check(JsonNode entity) throws InvalidEntity {
		var id = entity.path("id").asText("");
		try {
			if (!entity.isObject() || new URI(id).getScheme() == null) {
				throw new InvalidEntity("the id is no URI");
			}
		} catch (URISyntaxException noUri) {
			throw new InvalidEntity("the id is no URI");
		}
		if (entity.path("type").asText("").isBlank()) {
			throw new InvalidEntity("the type is missing");
		}
		for (var field : entity.properties()) {
			boolean member = List.of("id", "type", "@context", "scope").contains(field.getKey());
			if (!member && !field.getValue().isArray()) {
				attribute(field.getKey(), field.getValue());
			}
		}
	}

	private static void attribute(String name, JsonNode node) throws InvalidEntity {
		var type = node.path("type").asText("");
		boolean complete = switch (type) {
		case "Property", "GeoProperty" -> node.hasNonNull("value");
		case "Relationship" -> node.path("object").isTextual();
		default -> false;
		};
		if (!complete) {
			throw new InvalidEntity("attribute " + name + " is not in normalised form");
		}
	}

	/** Keeps an entity; of one that is there already, the attributes given replace the old ones. Returns whether it is new. */
	synchronized boolean upsert(JsonNode given) throws InvalidEntity {
		check(given);
		var id = given.path("id").asText();
		var known = entities.get(id);
		if (known == null && entities.size() >= MOST) {
			throw new InvalidEntity("the broker is full");
		}
		var merged = known == null ? ((ObjectNode) given).objectNode() : known.deepCopy();
		for (var field : given.properties()) {
			var name = switch (field.getKey()) {
			case "id", "@context", "scope" -> field.getKey();
			case "type" -> "type";
			default -> expanded(field.getKey());
			};
			if (!name.equals("@context")) {
				merged.set(name, name.equals("type") ? merged.textNode(expanded(field.getValue().asText())) : field.getValue());
			}
		}
		entities.put(id, merged);
		return known == null;
	}

	/** The entity with short names, as with the core context. */
	synchronized Optional<ObjectNode> entity(String id) {
		return Optional.ofNullable(entities.get(id)).map(EntityStore::compact);
	}

	private static ObjectNode compact(ObjectNode entity) {
		var out = entity.objectNode();
		for (var field : entity.properties()) {
			out.set(compacted(field.getKey()), field.getKey().equals("type") ? out.textNode(compacted(field.getValue().asText()))
					: field.getValue());
		}
		return out;
	}

	/** Entities of a type, in the order they came. */
	synchronized List<ObjectNode> ofType(String type, int offset, int limit) {
		var found = new ArrayList<ObjectNode>();
		var wanted = expanded(type);
		entities.values().stream().filter(entity -> entity.path("type").asText().equals(wanted)).skip(offset).limit(limit)
				.forEach(entity -> found.add(compact(entity)));
		return found;
	}

	synchronized int count(String type) {
		return (int) entities.values().stream().filter(entity -> entity.path("type").asText().equals(expanded(type))).count();
	}

	synchronized boolean remove(String id) {
		return entities.remove(id) != null;
	}
}

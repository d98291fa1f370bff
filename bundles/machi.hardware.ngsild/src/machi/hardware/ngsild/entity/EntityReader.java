package machi.hardware.ngsild.entity;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import machi.hardware.Access;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.hardware.ngsild.entity.SmartDataModel.Meaning;
import machi.hardware.ngsild.http.Json;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Makes devices and readings of entities in normalised form (ETSI GS CIM 009, section 4.5). */
public final class EntityReader {

	private static final int MOST_ATTRIBUTES = 500;
	private static final int LONGEST_NAME = 300;
	private static final int LINES = 8;
	private static final Set<String> RESERVED = Set.of("id", "type", "@context", "@id", "@type", "scope", "createdAt", "modifiedAt");
	private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
	private static final Duration FARTHEST_AHEAD = Duration.ofHours(1);
	private static final String MEASURED = "numValue";

	private final Duration sampling;
	private final Clock clock;

	/** @param sampling how often to ask for values; zero when they are notified */
	public EntityReader(Duration sampling, Clock clock) {
		this.sampling = sampling;
		this.clock = clock;
	}

	/**
	 * An entity that was understood.
	 *
	 * @param source who wrote it, by its attribute source; may be empty
	 */
	public record ReadEntity(Device device, List<Reading> readings, String source) {
	}

	/**
	 * Reads an entity.
	 *
	 * @return empty when it has no attribute with a number
	 * @throws DeviceException of kind PROTOCOL, naming the entity and the attribute
	 */
	public Optional<ReadEntity> read(JsonNode entity) throws DeviceException {
		var id = text(entity.path("id").isMissingNode() ? entity.path("@id") : entity.path("id"));
		if (!entity.isObject() || id.isBlank() || id.length() > LONGEST_NAME || id.chars().anyMatch(Character::isISOControl)) {
			throw Json.wrong("entity " + Json.shortened(id), "an object with an id was expected", "id を持つオブジェクトが必要です");
		}
		if (entity.size() > MOST_ATTRIBUTES) {
			throw Json.wrong(id, "more than " + MOST_ATTRIBUTES + " attributes", "属性が " + MOST_ATTRIBUTES + " を超えています");
		}
		var type = type(id, entity);
		var model = SmartDataModel.of(type);
		var attributes = attributes(id, entity);
		var points = new LinkedHashMap<String, Point>();
		var readings = new ArrayList<Reading>();
		for (var attribute : attributes.entrySet()) {
			var value = attribute.getValue().path("value");
			if (value.isNumber() || value.isBoolean()) {
				take(id, attribute.getKey(), attribute.getValue(), model, attributes, points, readings);
			}
		}
		if (points.isEmpty()) {
			return Optional.empty();
		}
		var name = text(attributes.getOrDefault("name", entity).path("value"));
		var title = name.isBlank() || name.length() > LONGEST_NAME ? id : name;
		var kind = model.map(SmartDataModel::kind).orElse(DeviceKind.OTHER);
		var line = "line " + Math.floorMod(id.hashCode(), LINES);
		var device = new Device(id, LocalizedText.same(title), kind, "", type, "", line, List.copyOf(points.values()));
		return Optional.of(new ReadEntity(device, readings, text(attributes.getOrDefault("source", entity).path("value"))));
	}

	private static String type(String id, JsonNode entity) throws DeviceException {
		var node = entity.path("type").isMissingNode() ? entity.path("@type") : entity.path("type");
		var first = node.isArray() ? node.path(0) : node;
		if (text(first).isBlank() || text(first).length() > LONGEST_NAME) {
			throw Json.wrong(id, "a type was expected", "type が必要です");
		}
		return shortName(text(first));
	}

	/** The attributes by their short names; of several values of one attribute that without a data set. */
	private static Map<String, JsonNode> attributes(String id, JsonNode entity) throws DeviceException {
		var attributes = new LinkedHashMap<String, JsonNode>();
		for (var field : entity.properties()) {
			if (RESERVED.contains(field.getKey())) {
				continue;
			}
			var name = shortName(field.getKey());
			if (name.isBlank() || name.length() > LONGEST_NAME) {
				throw Json.wrong(id, "an attribute has no usable name", "属性名が正しくありません");
			}
			var node = field.getValue();
			if (node.isArray()) {
				for (var item : node) {
					if (item.path("datasetId").isMissingNode()) {
						attributes.putIfAbsent(name, item);
					}
				}
			} else {
				attributes.putIfAbsent(name, node);
			}
		}
		return attributes;
	}

	private void take(String id, String name, JsonNode attribute, Optional<SmartDataModel> model, Map<String, JsonNode> attributes,
			Map<String, Point> points, List<Reading> readings) throws DeviceException {
		var value = attribute.path("value");
		var meaning = meaning(name, model, attributes);
		var code = code(attribute, attributes, model, name);
		var told = code.isPresent() ? code : meaning.map(Meaning::unit);
		double scale = told.map(UnitCode::factor).orElse(1.0);
		var role = PointRole.NONE;
		var unit = told.map(UnitCode::unit).orElse(Unit.ONE);
		if (meaning.isPresent()) {
			var fitting = told.flatMap(unitCode -> unitCode.to(meaning.get().role().unit()));
			if (fitting.isEmpty()) {
				throw Json.wrong(id + " " + name, "unit code " + told.map(UnitCode::name).orElse("-") + " does not fit "
						+ meaning.get().role(), "単位コード " + told.map(UnitCode::name).orElse("-") + " は " + meaning.get().role() + " に合いません");
			}
			scale = fitting.get();
			role = meaning.get().role();
			unit = role.unit();
		}
		boolean truth = value.isBoolean();
		points.put(name, new Point(name, title(name, attributes), truth ? PointKind.STATE : PointKind.MEASUREMENT, truth ? PointRole.NONE : role,
				truth ? Unit.ONE : unit, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Access.READ, sampling, Map.of()));
		double number = truth ? value.booleanValue() ? 1 : 0 : value.doubleValue() * scale;
		if (!Double.isFinite(number)) {
			throw Json.wrong(id + " " + name, "the number is too large", "数値が大きすぎます");
		}
		readings.add(reading(id, name, attribute, attributes, number));
	}

	private static LocalizedText title(String name, Map<String, JsonNode> attributes) {
		var property = attributes.get("controlledProperty");
		var text = name.equals(MEASURED) && property != null ? text(property.path("value")) : "";
		return LocalizedText.same(text.isBlank() || text.length() > LONGEST_NAME ? name : text);
	}

	private static Optional<Meaning> meaning(String name, Optional<SmartDataModel> model, Map<String, JsonNode> attributes) {
		if (model.isEmpty()) {
			return Optional.empty();
		}
		if (model.get() == SmartDataModel.DEVICE_MEASUREMENT && name.equals(MEASURED) && attributes.containsKey("controlledProperty")) {
			var property = text(attributes.get("controlledProperty").path("value")).replace('-', '_').toUpperCase(Locale.ROOT);
			return Arrays.stream(PointRole.values()).filter(role -> role != PointRole.NONE && role.name().equals(property)).findFirst()
					.flatMap(role -> UnitCode.of(role.unit()).map(unit -> new Meaning(role, unit)));
		}
		return model.get().meaning(name);
	}

	private static Optional<UnitCode> code(JsonNode attribute, Map<String, JsonNode> attributes, Optional<SmartDataModel> model, String name) {
		var code = text(attribute.path("unitCode"));
		boolean measurement = model.filter(SmartDataModel.DEVICE_MEASUREMENT::equals).isPresent() && name.equals(MEASURED);
		if (code.isEmpty() && measurement && attributes.containsKey("unit")) {
			code = text(attributes.get("unit").path("value"));
		}
		return UnitCode.of(code);
	}

	private Reading reading(String id, String name, JsonNode attribute, Map<String, JsonNode> attributes, double value)
			throws DeviceException {
		var now = clock.instant();
		var told = time(id, name, attribute.path("observedAt"));
		if (told.isEmpty() && attributes.containsKey("dateObserved")) {
			told = time(id, "dateObserved", attributes.get("dateObserved").path("value"));
		}
		boolean possible = told.isEmpty() || !told.get().isBefore(EARLIEST) && !told.get().isAfter(now.plus(FARTHEST_AHEAD));
		boolean outlier = attributes.containsKey("outlier") && attributes.get("outlier").path("value").asBoolean(false);
		return new Reading(id, name, possible ? told.orElse(now) : now, value,
				possible && !outlier ? ReadingQuality.GOOD : ReadingQuality.DOUBTFUL);
	}

	private static Optional<Instant> time(String id, String name, JsonNode node) throws DeviceException {
		var value = node.isObject() ? node.path("@value") : node;
		if (!value.isTextual()) {
			return Optional.empty();
		}
		try {
			return Optional.of(OffsetDateTime.parse(value.textValue()).toInstant());
		} catch (DateTimeException wrong) {
			throw Json.wrong(id + " " + name, "a time such as 2026-04-01T00:00:00Z was expected", "2026-04-01T00:00:00Z のような時刻が必要です");
		}
	}

	/** The last part of a full IRI; a short name as it is. */
	static String shortName(String name) {
		boolean full = name.contains("://");
		return full ? name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')) + 1) : name;
	}

	private static String text(JsonNode node) {
		return node.isTextual() ? node.textValue() : "";
	}
}

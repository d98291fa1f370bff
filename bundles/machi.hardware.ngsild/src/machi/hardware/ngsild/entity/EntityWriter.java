package machi.hardware.ngsild.entity;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.PointRole;
import machi.hardware.Publication;
import machi.hardware.ReadingQuality;
import machi.hardware.ngsild.http.Json;

/**
 * Writes what devices measure as entities of the type DeviceMeasurement (smart-data-models/dataModel.Device): one for each
 * point, which always tells its newest value.
 */
public final class EntityWriter {

	private final Json json;
	private final String source;

	/** @param source what the entities name as their source, by which we know our own */
	public EntityWriter(Json json, String source) {
		this.json = json;
		this.source = source;
	}

	/** The entities, of several readings of one point the newest; readings without a value have none. */
	public ArrayNode write(List<Publication> publications) {
		var newest = new LinkedHashMap<String, Publication>();
		for (var publication : publications) {
			if (publication.reading().quality() != ReadingQuality.NO_VALUE) {
				newest.merge(id(publication), publication,
						(old, now) -> now.reading().time().isBefore(old.reading().time()) ? old : now);
			}
		}
		var entities = json.array();
		newest.values().forEach(publication -> entities.add(entity(publication)));
		return entities;
	}

	private static String id(Publication publication) {
		return "urn:ngsi-ld:DeviceMeasurement:" + escaped(publication.device()) + ":" + escaped(publication.reading().point());
	}

	private ObjectNode entity(Publication publication) {
		var reading = publication.reading();
		var entity = json.object();
		entity.put("id", id(publication));
		entity.put("type", SmartDataModel.DEVICE_MEASUREMENT.type());
		var value = property(entity, "numValue");
		value.put("value", reading.value()).put("observedAt", reading.time().toString());
		UnitCode.of(publication.unit()).ifPresent(code -> {
			value.put("unitCode", code.name());
			property(entity, "unit").put("value", code.name());
		});
		property(entity, "controlledProperty").put("value", publication.role() == PointRole.NONE ? reading.point()
				: publication.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
		property(entity, "dateObserved").putObject("value").put("@type", "DateTime").put("@value", reading.time().toString());
		property(entity, "deviceType").put("value", publication.kind().name().toLowerCase(Locale.ROOT));
		property(entity, "name").put("value", publication.title().japanese());
		property(entity, "outlier").put("value", reading.quality() == ReadingQuality.DOUBTFUL);
		property(entity, "source").put("value", source);
		entity.putObject("refDevice").put("type", "Relationship").put("object", "urn:ngsi-ld:Device:" + escaped(publication.device()));
		if (publication.latitude().isPresent() && publication.longitude().isPresent()) {
			var point = entity.putObject("location").put("type", "GeoProperty").putObject("value");
			// GeoJSON (RFC 7946) puts the longitude first
			point.put("type", "Point").putArray("coordinates").add(publication.longitude().getAsDouble())
					.add(publication.latitude().getAsDouble());
		}
		return entity;
	}

	private static ObjectNode property(ObjectNode entity, String name) {
		return entity.putObject(name).put("type", "Property");
	}

	/** A part of a URN (RFC 8141): everything else as %XX. */
	static String escaped(String text) {
		var out = new StringBuilder();
		for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
			char character = (char) (part & 0xFF);
			boolean plain = character < 128 && (Character.isLetterOrDigit(character) || "-._".indexOf(character) >= 0);
			out.append(plain ? Character.toString(character) : String.format(Locale.ROOT, "%%%02X", part & 0xFF));
		}
		return out.toString();
	}
}

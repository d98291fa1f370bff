package machi.hardware.mqtt.template;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import machi.hardware.DeviceException;
import machi.hardware.mqtt.points.DeviceBook;
import machi.hardware.mqtt.points.JsonPath;
import machi.hardware.mqtt.points.PointRow;
import machi.hardware.mqtt.points.PointTable;
import machi.quantity.text.LocalizedText;

/** Finds values and their times in payloads: a plain number or state, or JSON. */
public final class PayloadReader {

	private static final int DEEPEST = 32;
	private static final int LONGEST_TEXT = 10_000;
	private static final int LONGEST_NUMBER = 60;

	private final PointTable table;
	private final JsonPath valuePath;
	private final JsonPath timePath;
	private final TimeText times;
	private final int maximumPayload;
	private final JsonMapper json;

	/**
	 * @param valuePath used where the table names no path; one with {@code {point}} takes every key
	 * @param zone      of times that are sent without one
	 */
	public PayloadReader(PointTable table, JsonPath valuePath, JsonPath timePath, ZoneId zone, int maximumPayload) {
		this.table = table;
		this.valuePath = valuePath;
		this.timePath = timePath;
		this.times = new TimeText(zone);
		this.maximumPayload = maximumPayload;
		var limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT)
				.maxNumberLength(LONGEST_NUMBER).maxDocumentLength(maximumPayload).build();
		this.json = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
				.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
	}

	/**
	 * Finds the values of a payload.
	 *
	 * @param topic  for messages
	 * @param device its address
	 * @param point  named by the topic; empty when the keys of the payload name the points
	 * @return scaled to the units of the points; none when nothing in it is wanted
	 * @throws DeviceException of kind PROTOCOL, naming the topic, when it is neither a value nor JSON
	 */
	public List<SentValue> read(String topic, byte[] payload, String device, Optional<String> point) throws DeviceException {
		if (payload.length > maximumPayload) {
			throw wrong(topic, "a payload of " + payload.length + " bytes, at most " + maximumPayload + " are taken",
					"ペイロードが " + payload.length + " バイトあります(上限 " + maximumPayload + ")");
		}
		var text = text(topic, payload).strip();
		if (text.isEmpty()) {
			return List.of();
		}
		if (text.charAt(0) == '{' || text.charAt(0) == '[') {
			return document(topic, payload, device, point);
		}
		if (point.isEmpty()) {
			throw wrong(topic, "JSON was expected, since the topic names no point", "トピックに点の名前がないため、JSONが必要です");
		}
		var row = table.row(device, point.get());
		if (row.isEmpty()) {
			return List.of();
		}
		var value = ValueText.number(text).orElseThrow(() -> wrong(topic, "a number or JSON was expected, not \"" + shortened(text) + "\"",
				"数値またはJSONが必要です: 「" + shortened(text) + "」"));
		return List.of(new SentValue(row.get(), value * row.get().scale(), Optional.empty()));
	}

	/** The payload as JSON. */
	JsonNode parse(String topic, byte[] payload) throws DeviceException {
		if (payload.length > maximumPayload) {
			throw wrong(topic, "the payload is too long", "ペイロードが長すぎます");
		}
		try {
			return json.readTree(payload);
		} catch (JsonProcessingException broken) {
			var place = broken.getLocation() == null ? "" : " at byte " + broken.getLocation().getByteOffset();
			throw wrong(topic, "not usable JSON" + place + ": " + shortened(broken.getOriginalMessage()),
					"JSONとして読めません" + place + ": " + shortened(broken.getOriginalMessage()));
		} catch (IOException broken) {
			throw wrong(topic, "not usable JSON", "JSONとして読めません");
		}
	}

	private List<SentValue> document(String topic, byte[] payload, String device, Optional<String> point) throws DeviceException {
		var document = parse(topic, payload);
		var found = new ArrayList<SentValue>();
		if (point.isPresent()) {
			var row = table.row(device, point.get());
			if (row.isPresent()) {
				one(topic, document, row.get(), true, found);
			}
			return found;
		}
		for (var row : table.all()) {
			if (row.path().isPresent() && row.isFor(device)) {
				one(topic, document, row, false, found);
			}
		}
		if (valuePath.hasPoint()) {
			each(topic, document, device, found);
		}
		return found;
	}

	private void each(String topic, JsonNode document, String device, List<SentValue> found) throws DeviceException {
		var pairs = new ArrayList<Map.Entry<String, JsonNode>>();
		valuePath.forEach(document, (key, node) -> pairs.add(Map.entry(key, node)));
		for (var pair : pairs) {
			if (!DeviceBook.isName(pair.getKey()) || timePath.toString().equals("$." + pair.getKey())) {
				continue;
			}
			var row = table.row(device, pair.getKey()).filter(known -> known.path().isEmpty());
			var value = ValueText.number(pair.getValue());
			if (row.isPresent() && value.isPresent()) {
				found.add(new SentValue(row.get(), value.get() * row.get().scale(), times.read(topic, timeNode(document, row.get()))));
			} else if (row.isPresent() && table.given()) {
				throw wrong(topic, "key " + pair.getKey() + ": a number was expected", "キー " + pair.getKey() + ": 数値が必要です");
			}
		}
	}

	private void one(String topic, JsonNode document, PointRow row, boolean needed, List<SentValue> found) throws DeviceException {
		var path = row.path().isPresent() ? JsonPath.of(row.path().get()) : valuePath;
		var node = path.hasPoint() ? document.path(row.id()) : path.at(document);
		if (node.isMissingNode()) {
			if (needed) {
				throw wrong(topic, "there is nothing at " + path, path + " に値がありません");
			}
			return;
		}
		var value = ValueText.number(node).orElseThrow(() -> wrong(topic, "at " + path + " a number was expected", path + " に数値が必要です"));
		found.add(new SentValue(row, value * row.scale(), times.read(topic, timeNode(document, row))));
	}

	private JsonNode timeNode(JsonNode document, PointRow row) {
		var path = row.timePath().isPresent() ? JsonPath.of(row.timePath().get()) : timePath;
		return path.hasPoint() ? document.path("") : path.at(document);
	}

	private static String text(String topic, byte[] payload) throws DeviceException {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
		} catch (CharacterCodingException binary) {
			throw wrong(topic, "the payload is no UTF-8 text", "ペイロードがUTF-8の文字列ではありません");
		}
	}

	static DeviceException wrong(String topic, String english, String japanese) {
		return new DeviceException(DeviceException.Kind.PROTOCOL, LocalizedText.of("Topic " + shortened(topic) + ": " + english,
				"トピック " + shortened(topic) + ": " + japanese));
	}

	static String shortened(String text) {
		var plain = text.replaceAll("\\p{Cntrl}", " ");
		return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
	}
}

package machi.hardware.ngsild.http;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/** JSON with bounds on depth, lengths and size; keys must not be there twice. */
public final class Json {

	/** Longest body that is taken, bytes. */
	public static final int LARGEST = 8 << 20;

	private static final int DEEPEST = 40;
	private static final int LONGEST_TEXT = 100_000;
	private static final int LONGEST_NUMBER = 60;

	private final JsonMapper mapper;

	public Json() {
		var limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT)
				.maxNumberLength(LONGEST_NUMBER).maxDocumentLength(LARGEST).build();
		mapper = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
				.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
	}

	/**
	 * Reads a document.
	 *
	 * @param place for messages, for example the path that was asked
	 * @throws DeviceException of kind PROTOCOL when it is none
	 */
	public JsonNode read(String place, byte[] bytes) throws DeviceException {
		try {
			var node = mapper.readTree(bytes);
			if (node.isMissingNode()) {
				throw wrong(place, "the body is empty", "本文が空です");
			}
			return node;
		} catch (JsonProcessingException broken) {
			var where = broken.getLocation() == null ? "" : " at byte " + broken.getLocation().getByteOffset();
			throw wrong(place, "not usable JSON" + where + ": " + shortened(broken.getOriginalMessage()),
					"JSONとして読めません" + where + ": " + shortened(broken.getOriginalMessage()));
		} catch (IOException broken) {
			throw wrong(place, "not usable JSON", "JSONとして読めません");
		}
	}

	/** A new object. */
	public ObjectNode object() {
		return mapper.createObjectNode();
	}

	/** A new list. */
	public ArrayNode array() {
		return mapper.createArrayNode();
	}

	/** A failure of kind PROTOCOL at a place. */
	public static DeviceException wrong(String place, String english, String japanese) {
		return new DeviceException(DeviceException.Kind.PROTOCOL, LocalizedText.of(shortened(place) + ": " + english,
				shortened(place) + ": " + japanese));
	}

	/** A text that came from outside, fit for a message. */
	public static String shortened(String text) {
		var plain = text.replaceAll("\\p{Cntrl}", " ");
		return plain.length() <= 120 ? plain : plain.substring(0, 120) + "…";
	}
}

package machi.operation.journal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import machi.operation.JournalEntry;
import machi.quantity.text.LocalizedText;

/** One entry as one line of JSON, without its hash. */
final class EntryFormat {

	private final ObjectMapper json = new ObjectMapper();

	/** @param number of the entry, from 1 */
	String line(long number, Draft draft) throws IOException {
		var node = json.createObjectNode();
		node.put("number", number);
		node.put("time", draft.time().toString());
		node.put("kind", draft.kind().name());
		node.put("account", draft.account());
		node.put("element", draft.element());
		node.put("en", draft.text().english());
		node.put("ja", draft.text().japanese());
		var data = node.putObject("data");
		new TreeMap<>(draft.data()).forEach(data::put);
		return json.writeValueAsString(node);
	}

	/** @throws IllegalArgumentException when the line is no entry, saying what of it is not */
	Recorded entry(String line) {
		try {
			var node = json.readTree(line);
			var data = new TreeMap<String, String>();
			node.path("data").properties().forEach(field -> data.put(field.getKey(), field.getValue().asText()));
			return new Recorded(new JournalEntry(node.path("number").asLong(), Instant.parse(text(node, "time")),
					JournalEntry.Kind.valueOf(text(node, "kind")), text(node, "account"), text(node, "element"),
					LocalizedText.of(text(node, "en"), text(node, "ja"))), data);
		} catch (JsonProcessingException | DateTimeException noEntry) {
			throw new IllegalArgumentException(noEntry.getMessage(), noEntry);
		}
	}

	private static String text(JsonNode node, String name) {
		var value = node.path(name);
		if (!value.isTextual()) {
			throw new IllegalArgumentException(name + " is missing");
		}
		return value.textValue();
	}
}

package machi.hardware.ocpp.rpc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the payloads of a version must hold, from a table beside this class. Fields that the table does not name are let
 * through: chargers add their own. Callable from any thread.
 */
public final class PayloadRules {

	private static final String REQUEST = ".req";
	private static final String CONFIRMATION = ".conf";

	private final OcppVersion version;
	private final Map<String, FieldType> types = new HashMap<>();
	private final Map<String, FieldType.Structure> messages = new HashMap<>();

	/** The rules of a version. */
	public PayloadRules(OcppVersion version) {
		this.version = version;
		var name = "ocpp" + version.number() + ".txt";
		try (var stream = PayloadRules.class.getResourceAsStream(name);
				var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			read(reader);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private void read(BufferedReader reader) throws IOException {
		Map<String, FieldType.Field> fields = Map.of();
		for (var line = reader.readLine(); line != null; line = reader.readLine()) {
			if (line.startsWith("#")) {
				continue;
			}
			var words = line.strip().split(" ", 3);
			if (line.startsWith("\t")) {
				boolean required = words[0].endsWith("!");
				var name = required ? words[0].substring(0, words[0].length() - 1) : words[0];
				fields.put(name, new FieldType.Field(TypeNotation.read(words[1]), required));
			} else if (words[0].equals("enum")) {
				types.put(words[1], TypeNotation.choice(words[2], " "));
			} else {
				fields = new LinkedHashMap<>();
				var structure = new FieldType.Structure(fields);
				if (words[0].equals("type")) {
					types.put(words[1], structure);
				} else {
					messages.put(words[1], structure);
				}
			}
		}
	}

	/** Whether a request of this name exists in the version. */
	public boolean knows(String action) {
		return messages.containsKey(action + REQUEST);
	}

	/**
	 * Checks a request.
	 *
	 * @throws RpcException naming the field and what was expected
	 */
	public void checkRequest(String action, ObjectNode payload) throws RpcException {
		if (!knows(action)) {
			throw new RpcException(RpcErrorCode.NOT_IMPLEMENTED, "version " + version.number() + " has no action of this name");
		}
		check(action, payload, messages.get(action + REQUEST));
	}

	/**
	 * Checks an answer.
	 *
	 * @throws RpcException naming the field and what was expected
	 */
	public void checkAnswer(String action, ObjectNode payload) throws RpcException {
		check(action, payload, messages.get(action + CONFIRMATION));
	}

	private void check(String place, JsonNode value, FieldType declared) throws RpcException {
		var type = declared instanceof FieldType.Reference reference ? types.get(reference.name()) : declared;
		var violation = type.check(value);
		if (violation.isPresent()) {
			throw new RpcException(violation.get().code(), place + ": " + violation.get().expected() + " was expected");
		}
		if (type instanceof FieldType.Structure structure) {
			for (var entry : structure.fields().entrySet()) {
				checkField(place + "." + entry.getKey(), value.get(entry.getKey()), entry.getValue());
			}
		} else if (type instanceof FieldType.Several several) {
			for (int i = 0; i < value.size(); i++) {
				check(place + "[" + i + "]", value.get(i), several.element());
			}
		}
	}

	private void checkField(String place, JsonNode value, FieldType.Field field) throws RpcException {
		if (value != null && !value.isNull()) {
			check(place, value, field.type());
		} else if (field.required()) {
			throw new RpcException(RpcErrorCode.OCCURRENCE_CONSTRAINT, place + " is missing");
		}
	}
}

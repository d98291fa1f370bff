package machi.installation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import machi.installation.Feature;
import machi.installation.InstallationState;
import machi.installation.InstalledFeature;
import machi.quantity.text.LocalizedText;

/** What is installed as JSON: texts in both languages, sizes in bytes. */
final class InstalledJson {

	private final JsonGenerator json;

	private InstalledJson(JsonGenerator json) {
		this.json = json;
	}

	static void write(List<InstalledFeature> installed, Optional<List<Feature>> available, Optional<List<InstallationState>> history,
			PrintWriter out) throws IOException {
		var factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
		try (var generator = factory.createGenerator(out)) {
			generator.setPrettyPrinter(new DefaultPrettyPrinter());
			new InstalledJson(generator).document(installed, available, history);
		}
		out.println();
	}

	private void document(List<InstalledFeature> installed, Optional<List<Feature>> available, Optional<List<InstallationState>> history)
			throws IOException {
		json.writeStartObject();
		json.writeStringField("format", "machi.installed/1");
		json.writeArrayFieldStart("installed");
		for (var one : installed) {
			json.writeStartObject();
			feature(one.feature());
			json.writeBooleanField("chosen", one.chosen());
			json.writeArrayFieldStart("neededBy");
			for (var id : one.neededBy()) {
				json.writeString(id);
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
		if (available.isPresent()) {
			features("available", available.get());
		}
		if (history.isPresent()) {
			states(history.get());
		}
		json.writeEndObject();
	}

	private void states(List<InstallationState> states) throws IOException {
		json.writeArrayFieldStart("history");
		for (var state : states) {
			json.writeStartObject();
			json.writeStringField("since", state.since().toString());
			json.writeStringField("when", StateTime.text(state.since()));
			json.writeBooleanField("current", state.current());
			features("features", state.features());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void features(String name, List<Feature> features) throws IOException {
		json.writeArrayFieldStart(name);
		for (var one : features) {
			json.writeStartObject();
			feature(one);
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void feature(Feature feature) throws IOException {
		json.writeStringField("id", feature.id());
		json.writeStringField("name", feature.shortName());
		json.writeStringField("version", feature.version());
		text("label", feature.label());
		text("description", feature.description());
		json.writeNumberField("bytes", feature.bytes());
	}

	private void text(String name, LocalizedText text) throws IOException {
		json.writeObjectFieldStart(name);
		json.writeStringField("en", text.english());
		json.writeStringField("ja", text.japanese());
		json.writeEndObject();
	}
}

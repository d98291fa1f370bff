package machi.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import machi.application.CalculationRun;
import machi.application.LeftOut;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.calculation.SourceReference;
import machi.report.Headline;
import machi.report.PrintedComparison;

/** The members of JSON that describe runs and what was not run. */
final class RunJson {

	private final JsonGenerator json;
	private final ResultJson results;

	RunJson(JsonGenerator json) {
		this.json = json;
		results = new ResultJson(json);
	}

	void headlines(List<Headline> headlines) throws IOException {
		json.writeArrayFieldStart("headlines");
		for (var headline : headlines) {
			json.writeStartObject();
			json.writeStringField("id", headline.id());
			results.text("label", headline.label());
			json.writeArrayFieldStart("figures");
			for (var part : headline.parts()) {
				json.writeStartObject();
				json.writeStringField("cell", part.cell());
				json.writeStringField("value", part.value().toPlainString());
				json.writeStringField("unit", part.unit().symbol());
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	void printed(PrintedComparison comparison) throws IOException {
		json.writeObjectFieldStart("printedFigures");
		json.writeNumberField("compared", comparison.all().size());
		json.writeNumberField("reproduced", comparison.reproduced());
		json.writeEndObject();
	}

	void leftOut(List<LeftOut> leftOut) throws IOException {
		json.writeArrayFieldStart("leftOut");
		for (var each : leftOut) {
			json.writeStartObject();
			json.writeStringField("calculator", each.descriptor().id());
			results.text("reason", each.reason());
			json.writeArrayFieldStart("notInstalled");
			for (var domain : each.notInstalled()) {
				json.writeString(domain);
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	void runs(List<CalculationRun> runs, boolean withResults) throws IOException {
		json.writeArrayFieldStart("runs");
		for (var run : runs) {
			run(run, withResults);
		}
		json.writeEndArray();
	}

	/** One run as a member, with all that it gave. */
	void run(String name, CalculationRun run) throws IOException {
		json.writeFieldName(name);
		run(run, true);
	}

	void findings(List<Finding> findings) throws IOException {
		results.findings(findings);
	}

	private void run(CalculationRun run, boolean withResult) throws IOException {
		json.writeStartObject();
		results.calculator(run.descriptor());
		json.writeObjectFieldStart("parameters");
		for (var name : run.parameters().keySet().stream().sorted().toList()) {
			json.writeStringField(name, run.parameters().get(name));
		}
		json.writeEndObject();
		json.writeStringField("inputDigest", run.inputDigest());
		sources(run.sources());
		if (run.failure().isPresent()) {
			results.failure(run.failure().get());
		}
		Optional<CalculationResult> shown = run.result().filter(result -> withResult);
		if (shown.isPresent()) {
			results.result(shown.get());
		}
		json.writeEndObject();
	}

	private void sources(List<SourceReference> sources) throws IOException {
		json.writeArrayFieldStart("sources");
		for (var source : sources) {
			results.source(source);
		}
		json.writeEndArray();
	}
}

package machi.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import machi.application.CalculationRun;
import machi.application.Evaluation;
import machi.application.LeftOut;
import machi.calculation.CalculationResult;
import machi.calculation.SourceReference;
import machi.report.Headline;
import machi.report.Headlines;
import machi.report.PrintedComparison;
import machi.workspace.OpenProgram;
import machi.workspace.Problem;

/**
 * Results as JSON; docs/command-line.md describes the members. Texts are given in both languages and decimals as
 * strings, so that neither the language nor the reader's arithmetic changes them.
 */
final class JsonOutput {

	private final JsonGenerator json;
	private final ResultJson results;

	private JsonOutput(JsonGenerator json) {
		this.json = json;
		results = new ResultJson(json);
	}

	/** Writes the members of one document. */
	private interface Members {
		void write(JsonOutput to) throws IOException;
	}

	/** Everything that an evaluation gave. */
	static void evaluation(PrintWriter out, OpenProgram program, Evaluation evaluation) throws IOException {
		document(out, "machi.evaluation/1", program, to -> {
			to.headlines(Headlines.of(evaluation));
			to.printed(PrintedComparison.of(evaluation));
			to.runs(evaluation.runs(), true);
			to.leftOut(evaluation.leftOut());
			to.results.findings(evaluation.findings());
		});
	}

	/** Only what is wrong. */
	static void findings(PrintWriter out, OpenProgram program, Evaluation evaluation) throws IOException {
		document(out, "machi.check/1", program, to -> {
			to.runs(evaluation.runs(), false);
			to.results.findings(evaluation.findings());
		});
	}

	/** One calculation. */
	static void run(PrintWriter out, OpenProgram program, CalculationRun run) throws IOException {
		document(out, "machi.calculation/1", program, to -> {
			to.json.writeFieldName("run");
			to.run(run, true);
		});
	}

	private static void document(PrintWriter out, String schema, OpenProgram program, Members members) throws IOException {
		var factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
		try (var json = factory.createGenerator(out)) {
			json.setPrettyPrinter(new DefaultPrettyPrinter());
			var output = new JsonOutput(json);
			json.writeStartObject();
			json.writeStringField("schema", schema);
			output.program(program);
			members.write(output);
			json.writeEndObject();
		}
		out.println();
	}

	private void program(OpenProgram open) throws IOException {
		var program = open.program();
		json.writeObjectFieldStart("program");
		json.writeStringField("id", program.getId());
		json.writeStringField("name", program.getName());
		json.writeStringField("edition", program.getEdition());
		json.writeStringField("folder", open.folder().toString());
		json.writeArrayFieldStart("problems");
		for (var problem : open.problems()) {
			problem(problem);
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private void problem(Problem problem) throws IOException {
		json.writeStartObject();
		json.writeStringField("file", problem.file());
		json.writeNumberField("line", problem.line());
		json.writeNumberField("column", problem.column());
		json.writeBooleanField("lost", problem.lost());
		results.text("message", problem.message());
		json.writeEndObject();
	}

	private void headlines(List<Headline> headlines) throws IOException {
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

	private void printed(PrintedComparison comparison) throws IOException {
		json.writeObjectFieldStart("printedFigures");
		json.writeNumberField("compared", comparison.all().size());
		json.writeNumberField("reproduced", comparison.reproduced());
		json.writeEndObject();
	}

	private void leftOut(List<LeftOut> leftOut) throws IOException {
		json.writeArrayFieldStart("leftOut");
		for (var each : leftOut) {
			json.writeStartObject();
			json.writeStringField("calculator", each.descriptor().id());
			results.text("reason", each.reason());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void runs(List<CalculationRun> runs, boolean withResults) throws IOException {
		json.writeArrayFieldStart("runs");
		for (var run : runs) {
			run(run, withResults);
		}
		json.writeEndArray();
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

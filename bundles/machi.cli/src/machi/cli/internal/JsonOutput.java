package machi.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import machi.application.CalculationRun;
import machi.application.DomainAdvice;
import machi.application.Evaluation;
import machi.report.Headlines;
import machi.report.PrintedComparison;
import machi.workspace.OpenProgram;

/**
 * Results as JSON; docs/command-line.md describes the members. Texts are given in both languages and decimals as
 * strings, so that neither the language nor the reader's arithmetic changes them.
 */
final class JsonOutput {

	private final PrintWriter out;
	private final OpenProgram program;
	private final DomainAdvice advice;

	JsonOutput(PrintWriter out, OpenProgram program, DomainAdvice advice) {
		this.out = out;
		this.program = program;
		this.advice = advice;
	}

	/** Writes the members of one document. */
	private interface Members {
		void write(RunJson to) throws IOException;
	}

	/** Everything that an evaluation gave. */
	void evaluation(Evaluation evaluation) throws IOException {
		document("machi.evaluation/1", to -> {
			to.headlines(Headlines.of(evaluation));
			to.printed(PrintedComparison.of(evaluation));
			to.runs(evaluation.runs(), true);
			to.leftOut(evaluation.leftOut());
			to.findings(evaluation.findings());
		});
	}

	/** Only what is wrong. */
	void findings(Evaluation evaluation) throws IOException {
		document("machi.check/1", to -> {
			to.runs(evaluation.runs(), false);
			to.leftOut(evaluation.leftOut());
			to.findings(evaluation.findings());
		});
	}

	/** One calculation. */
	void run(CalculationRun run) throws IOException {
		document("machi.calculation/1", to -> to.run("run", run));
	}

	private void document(String schema, Members members) throws IOException {
		var factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
		try (var json = factory.createGenerator(out)) {
			json.setPrettyPrinter(new DefaultPrettyPrinter());
			json.writeStartObject();
			json.writeStringField("schema", schema);
			new ProgramJson(json, advice).write(program);
			members.write(new RunJson(json));
			json.writeEndObject();
		}
		out.println();
	}
}

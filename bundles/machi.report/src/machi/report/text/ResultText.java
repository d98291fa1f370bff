package machi.report.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import machi.application.CalculationRun;
import machi.application.DomainAdvice;
import machi.application.Evaluation;
import machi.application.LeftOut;
import machi.calculation.CalculationException;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.SourceReference;
import machi.calculation.Subject;
import machi.report.DocumentNames;
import machi.report.FigureText;
import machi.report.Headlines;
import machi.report.PrintedComparison;
import machi.report.internal.Messages;
import machi.workspace.OpenProgram;

/** Results as a person reads them in a terminal. */
public final class ResultText {

	private static final String INDENT = "  ";

	private final PrintWriter out;
	private final Locale locale;
	private final Messages messages;
	private final DocumentNames documents;

	public ResultText(PrintWriter out, Locale locale, OpenProgram program) {
		this.out = out;
		this.locale = locale;
		messages = Messages.beside(ResultText.class, locale);
		documents = DocumentNames.of(program.program(), locale);
	}

	public void headlines(Evaluation evaluation) {
		var table = new TextTable(List.of(false, false));
		Headlines.of(evaluation).forEach(line -> table.add(List.of(line.label().in(locale), line.text(locale))));
		var comparison = PrintedComparison.of(evaluation);
		if (!comparison.all().isEmpty()) {
			table.add(List.of(messages.text("printed.label"), messages.text("printed.reproduced",
					Long.toString(comparison.reproduced()), Integer.toString(comparison.all().size()))));
		}
		out.println(messages.text("title.headlines"));
		table.print(out, INDENT);
		out.println();
	}

	public void runs(Evaluation evaluation) {
		var table = new TextTable(List.of(false, false, false, false));
		for (var run : evaluation.runs()) {
			var descriptor = run.descriptor();
			table.add(List.of(descriptor.id(), descriptor.version(), descriptor.title().in(locale),
					run.failure().map(failure -> messages.text("run.failed")).orElseGet(() -> findings(run))));
		}
		out.println(messages.text("title.runs"));
		table.print(out, INDENT);
		out.println();
	}

	/** What was not computed for want of data, by what is wanting. */
	public void leftOut(Evaluation evaluation) {
		var byReason = new LinkedHashMap<String, List<String>>();
		evaluation.leftOut().stream().filter(each -> each.notInstalled().isEmpty()).forEach(each -> byReason.computeIfAbsent(each.reason().in(locale), reason -> new ArrayList<>())
				.add(each.descriptor().title().in(locale)));
		if (byReason.isEmpty()) {
			return;
		}
		out.println(messages.text("title.leftout"));
		byReason.forEach((reason, titles) -> out.println(INDENT + messages.text("leftout", reason,
				String.join(messages.text("leftout.joint"), titles))));
		out.println();
	}

	/** What the program has and is not installed, how to get it, and what was therefore not computed, or without it. */
	public void notInstalled(OpenProgram program, List<LeftOut> leftOut, List<CalculationRun> runs, DomainAdvice advice) {
		if (program.absentDomains().isEmpty()) {
			return;
		}
		out.println(messages.text("title.notinstalled"));
		for (var domain : program.absentDomains()) {
			out.println(INDENT + advice.sentence(domain).in(locale));
			titles("notinstalled.leftout", leftOut.stream().filter(each -> each.notInstalled().contains(domain.name()))
					.map(LeftOut::descriptor).toList());
			titles("notinstalled.without", runs.stream().map(CalculationRun::descriptor)
					.filter(descriptor -> descriptor.reads().contains(domain.name())).toList());
		}
		out.println();
	}

	private void titles(String key, List<CalculatorDescriptor> calculators) {
		if (!calculators.isEmpty()) {
			out.println(INDENT + INDENT + messages.text(key, calculators.stream().map(descriptor -> descriptor.title().in(locale))
					.collect(Collectors.joining(messages.text("leftout.joint")))));
		}
	}

	private String findings(CalculationRun run) {
		int count = run.result().map(result -> result.findings().size()).orElse(0);
		return count == 0 ? messages.text("run.done") : messages.text("run.findings", Integer.toString(count));
	}

	public void failures(Evaluation evaluation) {
		evaluation.runs().forEach(run -> run.failure().ifPresent(failure -> {
			out.println(messages.text("title.failure", run.descriptor().id()));
			failure(failure);
			out.println();
		}));
	}

	public void failure(CalculationException failure) {
		out.println(INDENT + failure.reason().in(locale) + (failure.value().isEmpty() ? "" : ": " + failure.value()));
		if (!failure.subject().isNone()) {
			out.println(INDENT + INDENT + place(failure.subject()));
		}
	}

	public void findings(List<Finding> findings) {
		out.println(messages.text("title.findings", count(findings, Severity.ERROR), count(findings, Severity.WARNING),
				count(findings, Severity.INFO)));
		for (var finding : findings) {
			out.println(INDENT + messages.text("severity." + finding.severity()) + INDENT + finding.rule());
			out.println(INDENT + INDENT + finding.message().in(locale));
			for (var place : finding.places()) {
				out.println(INDENT + INDENT + "- " + place(place.subject()) + (place.value().isEmpty() ? "" : " = " + place.value()));
			}
		}
	}

	private static String count(List<Finding> findings, Severity severity) {
		return Long.toString(findings.stream().filter(finding -> finding.severity() == severity).count());
	}

	private String place(Subject subject) {
		var sources = subject.sources().stream().map(this::source).distinct().collect(Collectors.joining("; "));
		var id = subject.attribute().isEmpty() ? subject.elementId() : subject.elementId() + "/" + subject.attribute();
		return subject.label() + (id.isEmpty() ? "" : " [" + id + "]") + (sources.isEmpty() ? "" : " (" + sources + ")");
	}

	private String source(SourceReference source) {
		return documents.text(source) + (source.assumption() ? " " + messages.text("source.assumption") : "");
	}

	public void tables(CalculationRun run) {
		run.result().ifPresent(result -> result.tables().forEach(this::table));
	}

	public void table(ResultTable table) {
		var columns = table.columns();
		var text = new TextTable(columns.stream().map(column -> column.type() == Column.Type.NUMBER).toList());
		text.add(columns.stream().map(column -> FigureText.title(column, locale)).toList());
		text.rule();
		for (var row : table.rows()) {
			if (row.kind() == Row.Kind.TOTAL) {
				text.rule();
			}
			var cells = new ArrayList<String>();
			for (int i = 0; i < columns.size(); i++) {
				cells.add(FigureText.cell(columns.get(i), row.cells().get(i), locale));
			}
			text.add(cells);
		}
		out.println(table.title().in(locale));
		text.print(out, INDENT);
		out.println();
	}

	/** With what the run was made, so that it can be made again. */
	public void trace(CalculationRun run) {
		var parameters = run.parameters().entrySet().stream().sorted(Map.Entry.comparingByKey())
				.map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(", "));
		out.println(messages.text("trace", run.descriptor().id(), run.descriptor().version(),
				parameters.isEmpty() ? messages.text("trace.defaults") : parameters, run.inputDigest()));
		var cited = run.sources().stream().map(source -> documents.name(source.document())).distinct().toList();
		if (!cited.isEmpty()) {
			out.println(messages.text("trace.sources", Integer.toString(run.sources().size()), String.join(", ", cited)));
		}
	}
}

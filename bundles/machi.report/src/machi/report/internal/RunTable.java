package machi.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import machi.application.CalculationRun;

/** With which calculators, parameters and inputs the report was made. */
final class RunTable {

	private RunTable() {
	}

	static PlainTable of(ReportContent content, Messages messages) {
		var rows = new ArrayList<List<String>>();
		for (var run : content.runs()) {
			var descriptor = run.descriptor();
			rows.add(List.of(descriptor.title().in(content.locale()), descriptor.id(), descriptor.version(),
					descriptor.method().in(content.locale()), parameters(run), run.inputDigest(),
					messages.text(run.result().isPresent() ? "state.done" : "state.failed")));
		}
		for (var each : content.leftOut()) {
			var descriptor = each.descriptor();
			rows.add(List.of(descriptor.title().in(content.locale()), descriptor.id(), descriptor.version(),
					descriptor.method().in(content.locale()), "", "", messages.text("state.leftout", each.reason().in(content.locale()))));
		}
		return new PlainTable(List.of(messages.text("column.title"), messages.text("column.calculator"),
				messages.text("column.version"), messages.text("column.method"), messages.text("column.parameters"),
				messages.text("column.digest"), messages.text("column.state")), List.of(1, 5), rows);
	}

	private static String parameters(CalculationRun run) {
		return run.parameters().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).sorted()
				.collect(Collectors.joining(", "));
	}
}

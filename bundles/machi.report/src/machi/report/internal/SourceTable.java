package machi.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

import machi.calculation.SourceReference;
import machi.model.core.SourceDocument;

/** The documents of the program and how much of its data comes from each. */
final class SourceTable {

	private SourceTable() {
	}

	static PlainTable of(ReportContent content, Messages messages) {
		var cited = new LinkedHashSet<SourceReference>();
		content.runs().forEach(run -> cited.addAll(run.sources()));
		var rows = new ArrayList<List<String>>();
		var known = new TreeSet<String>();
		for (var document : content.program().program().getDocuments()) {
			var id = text(document.getId());
			known.add(id);
			rows.add(row(content.documents().name(id), document, id, cited));
		}
		cited.stream().map(SourceReference::document).distinct().filter(id -> !known.contains(id))
				.forEach(id -> rows.add(row(id, null, id, cited)));
		return new PlainTable(List.of(messages.text("column.document"), messages.text("column.publisher"),
				messages.text("column.date"), messages.text("column.edition"), messages.text("column.citations"),
				messages.text("column.assumptions")), List.of(), rows);
	}

	private static List<String> row(String name, SourceDocument document, String id, LinkedHashSet<SourceReference> cited) {
		long all = cited.stream().filter(source -> source.document().equals(id)).count();
		long assumed = cited.stream().filter(source -> source.document().equals(id) && source.assumption()).count();
		return List.of(name, document == null ? "" : text(document.getPublisher()), document == null ? "" : text(document.getDate()),
				document == null ? "" : text(document.getEdition()), Long.toString(all), Long.toString(assumed));
	}

	private static String text(String value) {
		return value == null ? "" : value;
	}
}

package machi.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.SourceReference;
import machi.calculation.Subject;
import machi.report.ElementName;
import machi.report.Markup;
import machi.report.internal.ReportContent.Chapter;

/** The report as one HTML page that refers to nothing outside itself. It is well-formed XML, too. */
final class HtmlReport {

	private final ReportContent content;
	private final Messages messages;
	private final StringBuilder page = new StringBuilder();
	private final HtmlTables tables;
	private final Set<String> anchors = new HashSet<>();

	HtmlReport(ReportContent content, Messages messages) {
		this.content = content;
		this.messages = messages;
		tables = new HtmlTables(content, messages, page, anchors);
	}

	void write(OutputStream to) throws IOException {
		head();
		headlines();
		contents();
		for (var chapter : content.chapters()) {
			chapter(chapter);
		}
		findings();
		chapter(content.checks());
		failures();
		sources();
		calculations();
		page.append("</body></html>\n");
		to.write(page.toString().getBytes(StandardCharsets.UTF_8));
	}

	private void head() {
		var program = content.program().program();
		var name = ElementName.of(program, content.locale());
		page.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"").append(content.locale().getLanguage())
				.append("\">\n<head><meta charset=\"UTF-8\"/><meta name=\"viewport\" content=\"width=device-width\"/><title>")
				.append(Markup.escaped(name + " - " + messages.text("title"))).append("</title>\n<style>\n").append(style())
				.append("</style></head>\n<body>\n<header><h1>").append(Markup.escaped(name)).append("</h1><p>")
				.append(Markup.escaped(program.getEdition() == null ? "" : program.getEdition())).append("</p><p>")
				.append(messages.text("data.date")).append(": ").append(DataDate.of(content.program().folder()))
				.append("</p></header>\n");
	}

	private static String style() {
		try (var css = HtmlReport.class.getResourceAsStream("report.css")) {
			return new String(css.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private void headlines() {
		page.append("<section><dl class=\"headlines\">");
		for (var headline : content.headlines()) {
			headline(headline.label().in(content.locale()), headline.text(content.locale()));
		}
		var printed = content.printed();
		if (!printed.all().isEmpty()) {
			headline(messages.text("printed"), messages.text("printed.summary", Long.toString(printed.reproduced()),
					Integer.toString(printed.all().size())));
		}
		headline(messages.text("findings"), messages.text("findings.count", count(Severity.ERROR), count(Severity.WARNING),
				count(Severity.INFO)));
		page.append("</dl></section>\n");
	}

	private void headline(String label, String text) {
		page.append("<div><dt>").append(Markup.escaped(label)).append("</dt><dd>").append(Markup.escaped(text)).append("</dd></div>");
	}

	private String count(Severity severity) {
		return Long.toString(content.findings().stream().filter(finding -> finding.severity() == severity).count());
	}

	private void contents() {
		page.append("<nav><h2>").append(messages.text("contents")).append("</h2><ol>");
		content.chapters().forEach(chapter -> entry(chapter.heading()));
		entry(messages.text("findings"));
		entry(content.checks().heading());
		entry(messages.text("sources"));
		entry(messages.text("calculations"));
		page.append("</ol></nav>\n");
	}

	private void entry(String heading) {
		page.append("<li><a href=\"#").append(id(heading)).append("\">").append(Markup.escaped(heading)).append("</a></li>");
	}

	private static String id(String heading) {
		return "c-" + Integer.toHexString(heading.hashCode());
	}

	private void begin(String heading) {
		page.append("<section id=\"").append(id(heading)).append("\"><h2>").append(Markup.escaped(heading)).append("</h2>\n");
	}

	private void chapter(Chapter chapter) {
		if (chapter.sections().isEmpty()) {
			return;
		}
		begin(chapter.heading());
		chapter.sections().forEach(tables::section);
		page.append("</section>\n");
	}

	private void findings() {
		begin(messages.text("findings"));
		if (content.findings().isEmpty()) {
			page.append("<p>").append(messages.text("findings.none")).append("</p>");
		} else {
			page.append("<ol class=\"findings\">");
			int number = 0;
			for (var finding : content.findings()) {
				finding(finding, ++number);
			}
			page.append("</ol>");
		}
		page.append("</section>\n");
	}

	private void finding(Finding finding, int number) {
		page.append("<li class=\"").append(finding.severity()).append("\" id=\"finding-").append(number)
				.append("\"><p><span class=\"badge\">").append(messages.text("severity." + finding.severity())).append(' ').append(number)
				.append("</span>").append(Markup.escaped(finding.message().in(content.locale()))).append(" <code>")
				.append(Markup.escaped(finding.rule())).append("</code></p>");
		if (!finding.places().isEmpty()) {
			page.append("<ul>");
			for (var place : finding.places()) {
				page.append("<li>").append(place(place.subject()));
				if (!place.value().isEmpty()) {
					page.append(": ").append(Markup.escaped(place.value()));
				}
				page.append("</li>");
			}
			page.append("</ul>");
		}
		page.append("</li>\n");
	}

	/** The label of the element, linked to its row when a table shows it, and where its value comes from. */
	private String place(Subject subject) {
		var label = Markup.escaped(subject.label().isEmpty() ? subject.elementId() : subject.label());
		var anchor = HtmlTables.anchor(subject);
		var text = new StringBuilder(anchors.contains(anchor) ? "<a href=\"#" + anchor + "\">" + label + "</a>" : label);
		var sources = String.join("; ", subject.sources().stream().map(this::source).distinct().toList());
		if (!sources.isEmpty()) {
			text.append(" (").append(Markup.escaped(sources)).append(")");
		}
		return text.toString();
	}

	private String source(SourceReference source) {
		return content.documents().text(source) + (source.assumption() ? " " + messages.text("column.assumption") : "");
	}

	private void failures() {
		var failed = content.runs().stream().filter(run -> run.failure().isPresent()).toList();
		if (failed.isEmpty()) {
			return;
		}
		begin(messages.text("failures"));
		page.append("<ol class=\"findings\">");
		for (var run : failed) {
			var failure = run.failure().orElseThrow();
			page.append("<li class=\"ERROR\"><p><span class=\"badge\">").append(Markup.escaped(run.descriptor().title().in(content.locale())))
					.append("</span>").append(Markup.escaped(failure.reason().in(content.locale()))).append("</p><p>")
					.append(failure.subject().isNone() ? "" : place(failure.subject())).append(' ')
					.append(Markup.escaped(failure.value())).append("</p></li>");
		}
		page.append("</ol></section>\n");
	}

	private void sources() {
		begin(messages.text("sources"));
		tables.plain(SourceTable.of(content, messages));
		page.append("</section>\n");
	}

	private void calculations() {
		begin(messages.text("calculations"));
		tables.plain(RunTable.of(content, messages));
		page.append("</section>\n");
	}
}

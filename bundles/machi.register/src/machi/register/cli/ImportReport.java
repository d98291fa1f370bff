package machi.register.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import machi.application.DomainAdvice;
import machi.quantity.text.LocalizedText;
import machi.register.CellFault;
import machi.register.RegisterDefinition;
import machi.register.transfer.ImportPreview;
import machi.register.transfer.RowPreview;
import machi.register.transfer.SkippedTable;

/** What an import did, or would do, for people and for programs. */
final class ImportReport {

	private static final int SHOWN_FAULTS = 200;

	private final ImportPreview preview;
	private final boolean dryRun;
	private final DomainAdvice advice;

	ImportReport(ImportPreview preview, boolean dryRun, DomainAdvice advice) {
		this.preview = preview;
		this.dryRun = dryRun;
		this.advice = advice;
	}

	private Map<RegisterDefinition, Map<RowPreview.Kind, Integer>> counts() {
		var counts = new LinkedHashMap<RegisterDefinition, Map<RowPreview.Kind, Integer>>();
		for (var row : preview.rows()) {
			counts.computeIfAbsent(row.register(), register -> new EnumMap<>(RowPreview.Kind.class))
					.merge(row.kind(), 1, Integer::sum);
		}
		return counts;
	}

	void text(Locale locale, PrintWriter out) {
		boolean japanese = locale.getLanguage().equals("ja");
		counts().forEach((register, kinds) -> out.println((japanese ? "%s %s: 追加 %,d、変更 %,d、変更なし %,d"
				: "%s (%s): %,d added, %,d changed, %,d unchanged").formatted(register.id(), register.title().in(locale),
						kinds.getOrDefault(RowPreview.Kind.ADDED, 0), kinds.getOrDefault(RowPreview.Kind.CHANGED, 0),
						kinds.getOrDefault(RowPreview.Kind.UNCHANGED, 0))));
		preview.skipped().forEach(table -> out.println(table.message().in(locale)));
		preview.skipped().stream().map(SkippedTable::domain).distinct()
				.forEach(domain -> out.println(Registers.source(domain, advice).in(locale)));
		preview.faults().stream().limit(SHOWN_FAULTS).map(CellFault::message).map(message -> message.in(locale))
				.forEach(out::println);
		int rest = preview.faults().size() - SHOWN_FAULTS;
		if (rest > 0) {
			out.println(LocalizedText.of("… and %,d more".formatted(rest), "…ほか%,d件".formatted(rest)).in(locale));
		}
		if (!preview.faults().isEmpty()) {
			out.println(LocalizedText.of("%,d cells could not be read; everything else %s".formatted(preview.faults().size(),
					dryRun ? "can be imported" : "was imported"),
					"%,d個のセルを読み込めませんでした。それ以外は取り込み%s".formatted(preview.faults().size(), dryRun ? "できます" : "ました")).in(locale));
		}
		if (dryRun) {
			out.println(LocalizedText.of("Nothing was changed (--dry-run).", "変更は行っていません(--dry-run)。").in(locale));
		}
	}

	void json(PrintWriter out) throws IOException {
		try (var json = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build().createGenerator(out)) {
			json.setPrettyPrinter(new DefaultPrettyPrinter());
			json.writeStartObject();
			json.writeStringField("format", "machi.import/1");
			json.writeBooleanField("dryRun", dryRun);
			json.writeArrayFieldStart("registers");
			for (var entry : counts().entrySet()) {
				json.writeStartObject();
				json.writeStringField("id", entry.getKey().id());
				for (var kind : RowPreview.Kind.values()) {
					json.writeNumberField(kind.name().toLowerCase(Locale.ROOT), entry.getValue().getOrDefault(kind, 0));
				}
				json.writeEndObject();
			}
			json.writeEndArray();
			skipped(json);
			faults(json);
			json.writeEndObject();
		}
		out.println();
	}

	private void skipped(JsonGenerator json) throws IOException {
		json.writeArrayFieldStart("skipped");
		for (var table : preview.skipped()) {
			json.writeStartObject();
			json.writeStringField("register", table.register());
			json.writeStringField("domain", table.domain());
			json.writeStringField("file", table.file());
			text("message", table.message(), json);
			json.writeArrayFieldStart("install");
			for (var way : advice.providers(table.domain())) {
				json.writeStartObject();
				json.writeStringField("feature", way.feature());
				text("name", way.name(), json);
				json.writeStringField("command", way.command());
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void faults(JsonGenerator json) throws IOException {
		json.writeArrayFieldStart("faults");
		for (var fault : preview.faults()) {
			json.writeStartObject();
			json.writeStringField("file", fault.position().file());
			json.writeStringField("sheet", fault.position().sheet());
			json.writeNumberField("row", fault.position().row());
			json.writeStringField("column", fault.position().letter());
			json.writeStringField("header", fault.position().header());
			json.writeStringField("found", fault.found());
			text("expected", fault.expected(), json);
			text("message", fault.message(), json);
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void text(String name, LocalizedText text, JsonGenerator json) throws IOException {
		json.writeObjectFieldStart(name);
		json.writeStringField("en", text.english());
		json.writeStringField("ja", text.japanese());
		json.writeEndObject();
	}
}

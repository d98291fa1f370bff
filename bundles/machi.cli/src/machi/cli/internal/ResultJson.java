package machi.cli.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Finding;
import machi.calculation.ResultChart;
import machi.calculation.ResultSeries;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.SourceReference;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/** The members of JSON that describe a calculator and what it gave. */
record ResultJson(JsonGenerator json) {

	void calculator(CalculatorDescriptor descriptor) throws IOException {
		json.writeObjectFieldStart("calculator");
		json.writeStringField("id", descriptor.id());
		json.writeStringField("version", descriptor.version());
		json.writeStringField("kind", descriptor.kind().name());
		text("title", descriptor.title());
		text("method", descriptor.method());
		json.writeEndObject();
	}

	void result(CalculationResult result) throws IOException {
		json.writeArrayFieldStart("tables");
		for (var table : result.tables()) {
			table(table);
		}
		json.writeEndArray();
		json.writeArrayFieldStart("charts");
		for (var chart : result.charts()) {
			chart(chart);
		}
		json.writeEndArray();
		json.writeArrayFieldStart("series");
		for (var series : result.series()) {
			series(series);
		}
		json.writeEndArray();
		findings(result.findings());
	}

	private void table(ResultTable table) throws IOException {
		json.writeStartObject();
		json.writeStringField("id", table.id());
		text("title", table.title());
		json.writeArrayFieldStart("columns");
		for (var column : table.columns()) {
			json.writeStartObject();
			json.writeStringField("id", column.id());
			text("title", column.title());
			json.writeStringField("type", column.type().name());
			json.writeStringField("unit", column.unit().symbol());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayFieldStart("rows");
		for (var row : table.rows()) {
			row(row);
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private void row(Row row) throws IOException {
		json.writeStartObject();
		json.writeStringField("id", row.id());
		json.writeStringField("kind", row.kind().name());
		if (!row.origin().isNone()) {
			json.writeStringField("element", row.origin().elementId());
		}
		json.writeArrayFieldStart("cells");
		for (var cell : row.cells()) {
			cell(cell);
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private void cell(Object cell) throws IOException {
		switch (cell) {
		case null -> json.writeNull();
		case BigDecimal number -> json.writeString(number.toPlainString());
		case Integer year -> json.writeNumber(year);
		case LocalizedText text -> {
			json.writeStartObject();
			json.writeStringField("en", text.english());
			json.writeStringField("ja", text.japanese());
			json.writeEndObject();
		}
		default -> json.writeString(cell.toString());
		}
	}

	private void chart(ResultChart chart) throws IOException {
		json.writeStartObject();
		json.writeStringField("id", chart.id());
		text("title", chart.title());
		json.writeStringField("kind", chart.kind().name());
		json.writeStringField("table", chart.tableId());
		json.writeStringField("categories", chart.categoryColumn());
		json.writeArrayFieldStart("values");
		for (var column : chart.valueColumns()) {
			json.writeString(column);
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private void series(ResultSeries series) throws IOException {
		json.writeStartObject();
		json.writeStringField("id", series.id());
		text("title", series.title());
		json.writeStringField("start", series.start().toString());
		json.writeStringField("step", series.step().toString());
		json.writeStringField("unit", series.unit().symbol());
		json.writeArrayFieldStart("values");
		for (double value : series.values()) {
			if (Double.isFinite(value)) {
				json.writeNumber(value);
			} else {
				json.writeNull();
			}
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	void findings(List<Finding> findings) throws IOException {
		json.writeArrayFieldStart("findings");
		for (var finding : findings) {
			json.writeStartObject();
			json.writeStringField("rule", finding.rule());
			json.writeStringField("severity", finding.severity().name());
			text("message", finding.message());
			json.writeArrayFieldStart("places");
			for (var place : finding.places()) {
				json.writeStartObject();
				subject(place.subject());
				json.writeStringField("value", place.value());
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	void failure(CalculationException failure) throws IOException {
		json.writeObjectFieldStart("failure");
		text("reason", failure.reason());
		subject(failure.subject());
		json.writeStringField("value", failure.value());
		json.writeEndObject();
	}

	private void subject(Subject subject) throws IOException {
		json.writeStringField("element", subject.elementId());
		json.writeStringField("attribute", subject.attribute());
		json.writeStringField("label", subject.label());
		json.writeArrayFieldStart("sources");
		for (var source : subject.sources()) {
			source(source);
		}
		json.writeEndArray();
	}

	void source(SourceReference source) throws IOException {
		json.writeStartObject();
		json.writeStringField("document", source.document());
		json.writeStringField("locator", source.locator());
		json.writeBooleanField("assumption", source.assumption());
		json.writeEndObject();
	}

	/** A text in both languages. */
	void text(String name, LocalizedText text) throws IOException {
		json.writeObjectFieldStart(name);
		json.writeStringField("en", text.english());
		json.writeStringField("ja", text.japanese());
		json.writeEndObject();
	}
}

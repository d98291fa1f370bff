package machi.cli.internal;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import machi.application.DomainAdvice;
import machi.workspace.AbsentDomain;
import machi.workspace.OpenProgram;
import machi.workspace.Problem;

/** The member of JSON that describes a program: what it is, what is wrong in its files, and what is not installed. */
record ProgramJson(JsonGenerator json, DomainAdvice advice) {

	void write(OpenProgram open) throws IOException {
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
		json.writeArrayFieldStart("notInstalled");
		for (var domain : open.absentDomains()) {
			notInstalled(domain);
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
		json.writeBooleanField("note", problem.isNote());
		new ResultJson(json).text("message", problem.message());
		json.writeEndObject();
	}

	private void notInstalled(AbsentDomain domain) throws IOException {
		json.writeStartObject();
		json.writeStringField("domain", domain.name());
		json.writeStringField("file", domain.file());
		json.writeStringField("namespace", domain.namespace());
		new ResultJson(json).text("label", domain.label());
		json.writeNumberField("bytes", domain.bytes());
		if (domain.elements().isPresent()) {
			json.writeNumberField("elements", domain.elements().getAsLong());
		}
		json.writeArrayFieldStart("install");
		for (var way : advice.providers(domain.name())) {
			json.writeStartObject();
			json.writeStringField("feature", way.feature());
			new ResultJson(json).text("name", way.name());
			json.writeStringField("command", way.command());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}
}

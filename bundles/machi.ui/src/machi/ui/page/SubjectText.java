package machi.ui.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import machi.calculation.SourceReference;
import machi.calculation.Subject;
import machi.register.RegisterCatalog;
import machi.report.DocumentNames;
import machi.ui.Messages;
import machi.workspace.OpenProgram;

/** Subjects and their sources as a person reads them. */
public final class SubjectText {

	private static final Messages TEXT = Messages.beside(SubjectText.class);

	private SubjectText() {
	}

	/** Every source in a line: the document's name, the locator, and whether it is an assumption. */
	public static String sources(List<SourceReference> sources, DocumentNames documents) {
		return sources.stream().distinct().map(source -> source(source, documents)).collect(Collectors.joining("\n"));
	}

	private static String source(SourceReference source, DocumentNames documents) {
		var text = documents.text(source);
		return source.assumption() ? TEXT.get("source.assumption", text).strip() : text;
	}

	/** What a person calls the attribute of a subject; its name when the element is gone, empty when none is meant. */
	public static String attribute(Subject subject, Optional<OpenProgram> program, Locale locale) {
		if (subject.attribute().isEmpty()) {
			return "";
		}
		return program.flatMap(open -> open.element(subject.elementId()))
				.map(element -> element.eClass().getEStructuralFeature(subject.attribute()))
				.map(feature -> RegisterCatalog.label(feature).in(locale)).orElse(subject.attribute());
	}

	/** The element and its attribute, as in 馬場小学校 · 年間電力需要量. */
	public static String subject(Subject subject, Optional<OpenProgram> program, Locale locale) {
		var attribute = attribute(subject, program, locale);
		var label = subject.label().isEmpty() ? subject.elementId() : subject.label();
		return attribute.isEmpty() ? label : label + " · " + attribute;
	}
}

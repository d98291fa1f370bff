package machi.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import machi.calculation.SourceReference;
import machi.model.core.Program;

/** The names that a program gives to its source documents, by id. */
public record DocumentNames(Map<String, String> names) {

	public DocumentNames {
		names = Map.copyOf(names);
	}

	/** The names in the language of the locale, as far as they were entered in it. */
	public static DocumentNames of(Program program, Locale locale) {
		var names = new LinkedHashMap<String, String>();
		for (var document : program.getDocuments()) {
			var name = ElementName.of(document, locale);
			if (document.getId() != null && !name.isEmpty()) {
				names.put(document.getId(), name);
			}
		}
		return new DocumentNames(names);
	}

	/** The name, or the id of a document that has none. */
	public String name(String id) {
		return names.getOrDefault(id, id);
	}

	/** Document and place in it. */
	public String text(SourceReference source) {
		return (name(source.document()) + " " + source.locator()).strip();
	}
}

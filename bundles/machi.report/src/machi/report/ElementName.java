package machi.report;

import java.util.Locale;

import machi.model.core.Element;

/** The name of an element in the language of a reader. */
public final class ElementName {

	private ElementName() {
	}

	/** The English name for a reader of another language than Japanese, if one was entered; may be empty. */
	public static String of(Element element, Locale locale) {
		var english = element.getNameEn();
		var name = locale.getLanguage().equals("ja") || english == null || english.isBlank() ? element.getName() : english;
		return name == null ? "" : name;
	}
}

package machi.ui.service.catalog;

import java.util.Locale;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;

/** What registers call the values of attributes, in the language of the workbench. */
final class RegisterText {

	private static final String LABELS = "machi/register";

	private RegisterText() {
	}

	static String literal(EEnum type, Enumerator value) {
		var annotation = type.getEEnumLiteral(value.getName()).getEAnnotation(LABELS);
		return annotation == null ? value.getLiteral()
				: annotation.getDetails().get(Locale.getDefault().getLanguage().equals("ja") ? "ja" : "en");
	}
}

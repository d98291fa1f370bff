package machi.report.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of a package of this bundle in one language. */
public record Messages(ResourceBundle texts) {

	/** The texts of reports. */
	static Messages of(Locale locale) {
		return beside(Messages.class, locale);
	}

	/** The texts in {@code messages.properties} beside the class. */
	public static Messages beside(Class<?> type, Locale locale) {
		return new Messages(ResourceBundle.getBundle(type.getPackageName() + ".messages", locale, type.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
	}

	public String text(String key, Object... arguments) {
		return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
	}
}

package machi.report.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of reports in one language. */
record Messages(ResourceBundle texts) {

	static Messages of(Locale locale) {
		return new Messages(ResourceBundle.getBundle(Messages.class.getPackageName() + ".messages", locale,
				Messages.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
	}

	String text(String key, Object... arguments) {
		return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
	}
}

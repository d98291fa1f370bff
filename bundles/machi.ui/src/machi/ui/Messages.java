package machi.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of a package in the language of the workbench, from {@code messages.properties} and
 * {@code messages_ja.properties} beside a class.
 */
public final class Messages {

	private final ResourceBundle texts;

	private Messages(ResourceBundle texts) {
		this.texts = texts;
	}

	/** The messages in the package of the class. */
	public static Messages beside(Class<?> type) {
		return new Messages(ResourceBundle.getBundle(type.getPackageName() + ".messages", Locale.getDefault(),
				type.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
	}

	/**
	 * The text of a key.
	 *
	 * @param values for {0}, {1} and so on; without values the text is taken as it stands
	 */
	public String get(String key, Object... values) {
		var text = texts.getString(key);
		return values.length == 0 ? text : new MessageFormat(text, Locale.getDefault()).format(values);
	}
}

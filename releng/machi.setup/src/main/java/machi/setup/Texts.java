package machi.setup;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What setup says, in the language of its user. */
final class Texts {
	private final ResourceBundle messages;

	private Texts(boolean japanese) {
		messages = ResourceBundle.getBundle("machi.setup.messages", japanese ? Locale.JAPANESE : Locale.ROOT,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** @param wish en or ja, or null: as the environment has it */
	static Texts of(String wish, Map<String, String> environment) {
		var language = wish;
		for (var name : new String[] { "LC_ALL", "LC_MESSAGES", "LANG" }) {
			var value = environment.get(name);
			if (language == null && value != null && !value.isBlank()) {
				language = value;
			}
		}
		return new Texts((language == null ? Locale.getDefault().getLanguage() : language).startsWith("ja"));
	}

	String say(String key, Object... values) {
		return new MessageFormat(messages.getString(key), Locale.ROOT).format(values);
	}

	/** en or ja. */
	String language() {
		return messages.getString("language");
	}
}

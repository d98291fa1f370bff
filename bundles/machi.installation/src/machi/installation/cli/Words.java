package machi.installation.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this bundle's commands in the user's language. */
final class Words {

	private Words() {
	}

	static String of(String key, Object... values) {
		var texts = ResourceBundle.getBundle(Words.class.getPackageName() + ".messages", Locale.getDefault(), Words.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new MessageFormat(texts.getString(key), Locale.ROOT).format(Arrays.stream(values).map(String::valueOf).toArray());
	}
}

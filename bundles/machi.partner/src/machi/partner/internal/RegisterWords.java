package machi.partner.internal;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

import machi.quantity.text.LocalizedText;

/** The texts of the public register in one language, whatever the language of the user. */
record RegisterWords(Locale locale) {

	String of(String key, Object... values) {
		var texts = ResourceBundle.getBundle(RegisterWords.class.getPackageName() + ".messages", locale,
				RegisterWords.class.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new MessageFormat(texts.getString(key), Locale.ROOT).format(Arrays.stream(values).map(String::valueOf).toArray());
	}

	String of(LocalizedText text) {
		return text.in(locale);
	}
}

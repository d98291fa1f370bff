package machi.cli.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** Texts of a bundle in one language; every bundle keeps them beside its classes in {@code messages.properties}. */
record Messages(ResourceBundle texts) {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	/** The texts of this bundle. */
	static Messages of(Locale language) {
		return new Messages(beside(Messages.class, language).orElseThrow());
	}

	/** The texts beside a class of any bundle, if it has some. */
	static Optional<ResourceBundle> beside(Class<?> type, Locale language) {
		try {
			return Optional.of(ResourceBundle.getBundle(type.getPackageName() + ".messages", language, type.getClassLoader(),
					NO_FALLBACK));
		} catch (MissingResourceException none) {
			return Optional.empty();
		}
	}

	String text(String key, Object... arguments) {
		return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
	}
}

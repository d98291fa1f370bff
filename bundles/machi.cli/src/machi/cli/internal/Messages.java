package machi.cli.internal;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;

/**
 * Texts of a bundle in one language; every bundle keeps them beside its classes in {@code messages.properties}.
 */
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

	/** The texts of another bundle, and for what it does not name, such as the options of all commands, these. */
	ResourceBundle with(Optional<ResourceBundle> other) {
		return other.isEmpty() ? texts : new ChainedTexts(other.get(), texts);
	}

	String text(String key, Object... arguments) {
		return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
	}

	/** The texts of one bundle, then those of another. */
	private static final class ChainedTexts extends ResourceBundle {

		private final ResourceBundle first;

		ChainedTexts(ResourceBundle first, ResourceBundle then) {
			this.first = first;
			setParent(then);
		}

		@Override
		protected Object handleGetObject(String key) {
			return first.containsKey(key) ? first.getObject(key) : null;
		}

		@Override
		public Enumeration<String> getKeys() {
			var keys = new TreeSet<>(first.keySet());
			keys.addAll(parent.keySet());
			return Collections.enumeration(keys);
		}
	}
}

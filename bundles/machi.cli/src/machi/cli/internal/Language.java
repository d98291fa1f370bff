package machi.cli.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of one run: that of {@code --lang}, else the platform's. */
final class Language {

	private static final String OPTION = "--lang";
	private static final List<String> KNOWN = List.of("ja", "en");

	private Language() {
	}

	/** Needed before the arguments are parsed, since help and parse errors are in that language too. */
	static Locale of(String[] arguments, Locale platform) {
		for (int i = 0; i < arguments.length; i++) {
			var named = named(arguments, i);
			if (named.isPresent()) {
				return Locale.of(named.get());
			}
		}
		return platform.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
	}

	private static Optional<String> named(String[] arguments, int i) {
		var value = "";
		if (arguments[i].startsWith(OPTION + "=")) {
			value = arguments[i].substring(OPTION.length() + 1);
		} else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
			value = arguments[i + 1];
		}
		return KNOWN.contains(value) ? Optional.of(value) : Optional.empty();
	}
}

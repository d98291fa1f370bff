package machi.quantity.text;

import java.util.Locale;
import java.util.Objects;

/**
 * A text that a person reads, in the two languages of the platform.
 */
public record LocalizedText(String english, String japanese) {

	public static final LocalizedText EMPTY = new LocalizedText("", "");

	public LocalizedText {
		Objects.requireNonNull(english);
		Objects.requireNonNull(japanese);
	}

	public static LocalizedText of(String english, String japanese) {
		return new LocalizedText(english, japanese);
	}

	/** A name that is the same in both languages, such as that of a site. */
	public static LocalizedText same(String text) {
		return new LocalizedText(text, text);
	}

	/** Japanese for a Japanese locale, English for any other. */
	public String in(Locale locale) {
		return locale.getLanguage().equals("ja") ? japanese : english;
	}
}

package machi.ui.result.text;

import machi.ui.Messages;

/** The messages of this bundle. */
public final class Texts {

	private static final Messages MESSAGES = Messages.beside(Texts.class);

	private Texts() {
	}

	/** @see Messages#get */
	public static String get(String key, Object... values) {
		return MESSAGES.get(key, values);
	}
}

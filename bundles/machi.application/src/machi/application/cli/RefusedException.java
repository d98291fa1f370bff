package machi.application.cli;

import machi.quantity.text.LocalizedText;

/** Says in words for the user why a command does not do what it was asked for; it then ends with the code of wrong use. */
public final class RefusedException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient LocalizedText reason;

	public RefusedException(LocalizedText reason) {
		super(reason.english());
		this.reason = reason;
	}

	public LocalizedText reason() {
		return reason;
	}
}

package machi.cli.internal;

import machi.quantity.text.LocalizedText;

/** Says in words for the user why a command does not do what it was asked for; ends with the code of wrong use. */
final class RefusedException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient LocalizedText reason;

	RefusedException(LocalizedText reason) {
		super(reason.english());
		this.reason = reason;
	}

	LocalizedText reason() {
		return reason;
	}
}

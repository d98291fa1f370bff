package machi.register.sheet;

import machi.quantity.text.LocalizedText;

/** Says why a file cannot be read as tables, in words for its user. */
public final class SheetException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient LocalizedText reason;

	public SheetException(LocalizedText reason) {
		super(reason.english());
		this.reason = reason;
	}

	public SheetException(LocalizedText reason, Throwable cause) {
		super(reason.english(), cause);
		this.reason = reason;
	}

	public LocalizedText reason() {
		return reason;
	}
}

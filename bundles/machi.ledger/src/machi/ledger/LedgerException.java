package machi.ledger;

import machi.quantity.text.LocalizedText;

/** Says why something is not entered, in words for the user. The ledger is as before. */
public final class LedgerException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient LocalizedText reason;

	public LedgerException(LocalizedText reason) {
		super(reason.english());
		this.reason = reason;
	}

	public LedgerException(LocalizedText reason, Throwable cause) {
		super(reason.english(), cause);
		this.reason = reason;
	}

	public LocalizedText reason() {
		return reason;
	}
}

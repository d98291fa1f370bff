package machi.operation;

import machi.quantity.text.LocalizedText;

/** Says in words for the user why something of the operation was not done. */
public final class OperationException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient LocalizedText reason;

	public OperationException(LocalizedText reason) {
		this(reason, null);
	}

	public OperationException(LocalizedText reason, Throwable cause) {
		super(reason.english(), cause);
		this.reason = reason;
	}

	public LocalizedText reason() {
		return reason;
	}
}

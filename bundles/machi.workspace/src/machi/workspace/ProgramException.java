package machi.workspace;

import machi.quantity.text.LocalizedText;

/** Says why a program cannot be opened, created or saved, in words for its user. */
public final class ProgramException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient LocalizedText reason;

	public ProgramException(LocalizedText reason, Throwable cause) {
		super(reason.english(), cause);
		this.reason = reason;
	}

	public LocalizedText reason() {
		return reason;
	}
}

package machi.meterfile;

import machi.quantity.text.LocalizedText;

/** Says why a file is no file of a meter, in words for its user. */
public final class MeterFileException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient LocalizedText reason;

	public MeterFileException(LocalizedText reason, Throwable cause) {
		super(reason.english(), cause);
		this.reason = reason;
	}

	public LocalizedText reason() {
		return reason;
	}
}

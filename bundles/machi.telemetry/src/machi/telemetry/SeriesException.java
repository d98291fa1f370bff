package machi.telemetry;

import machi.quantity.text.LocalizedText;

/** Says why a series cannot be read or kept, in words for its user. */
public final class SeriesException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient LocalizedText reason;

	public SeriesException(LocalizedText reason, Throwable cause) {
		super(reason.english(), cause);
		this.reason = reason;
	}

	public LocalizedText reason() {
		return reason;
	}
}

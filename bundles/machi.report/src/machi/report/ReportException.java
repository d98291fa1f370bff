package machi.report;

import machi.quantity.text.LocalizedText;

/** Says why a report cannot be written, in words for its user. */
public final class ReportException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient LocalizedText reason;

	public ReportException(LocalizedText reason, Throwable cause) {
		super(reason.english(), cause);
		this.reason = reason;
	}

	public LocalizedText reason() {
		return reason;
	}
}

package machi.installation;

import machi.quantity.text.LocalizedText;

/** Says in words for the user why something is not installed, removed or read. What was installed before still is. */
public final class InstallationException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient LocalizedText reason;

	public InstallationException(LocalizedText reason) {
		super(reason.english());
		this.reason = reason;
	}

	public InstallationException(LocalizedText reason, Throwable cause) {
		super(reason.english(), cause);
		this.reason = reason;
	}

	public LocalizedText reason() {
		return reason;
	}
}

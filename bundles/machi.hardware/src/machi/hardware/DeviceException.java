package machi.hardware;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/** Says what went wrong with a connection or device, in words for its user: the place (device, register) and what was expected. */
public final class DeviceException extends Exception {

	private static final long serialVersionUID = 1L;

	/** What the platform does about it depends on this. */
	public enum Kind {
		/** A setting is wrong: nothing is tried again until it is changed. */
		CONFIGURATION,
		/** Nobody answers at the address, or the connection broke. */
		UNREACHABLE,
		/** A device did not answer in time. */
		TIMEOUT,
		/** What came does not follow the protocol. */
		PROTOCOL,
		/** The device or the other side said no, for example to a login. */
		REFUSED
	}

	private final Kind kind;
	private final transient LocalizedText reason;

	public DeviceException(Kind kind, LocalizedText reason) {
		this(kind, reason, null);
	}

	public DeviceException(Kind kind, LocalizedText reason, Throwable cause) {
		super(reason.english(), cause);
		this.kind = Objects.requireNonNull(kind);
		this.reason = reason;
	}

	public Kind kind() {
		return kind;
	}

	public LocalizedText reason() {
		return reason;
	}
}

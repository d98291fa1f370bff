package machi.hardware.ocpp.rpc;

import java.util.Objects;

/** A message that does not follow the protocol, with the code that its sender is told. */
public final class RpcException extends Exception {

	private static final long serialVersionUID = 1L;
	private static final int LONGEST_DESCRIPTION = 255;

	private final RpcErrorCode code;
	private final String messageId;
	private final boolean answerable;

	/** About the payload of a call whose id its caller knows. */
	public RpcException(RpcErrorCode code, String description) {
		this(code, description, "", true);
	}

	RpcException(RpcErrorCode code, String description, String messageId, boolean answerable) {
		// without the stack: whoever floods us with malformed messages should not cost more than needed
		super(description.length() > LONGEST_DESCRIPTION ? description.substring(0, LONGEST_DESCRIPTION) : description, null, false, false);
		this.code = Objects.requireNonNull(code);
		this.messageId = messageId;
		this.answerable = answerable;
	}

	public RpcErrorCode code() {
		return code;
	}

	/** Id of the message as far as it could be read; empty otherwise. */
	public String messageId() {
		return messageId;
	}

	/** Whether a CALLERROR may be sent; answers are never answered. */
	public boolean isAnswerable() {
		return answerable;
	}
}

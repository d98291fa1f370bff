package machi.hardware.ocpp.rpc;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A message of OCPP-J. */
public sealed interface Frame {

	/** Ties an answer to its call; at most 36 characters. */
	String id();

	/** A request. */
	record Call(String id, String action, ObjectNode payload) implements Frame {
	}

	/** The answer to a call. */
	record CallResult(String id, ObjectNode payload) implements Frame {
	}

	/** The refusal of a call. */
	record CallError(String id, String code, String description) implements Frame {
	}
}

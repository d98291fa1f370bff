package machi.hardware.ocpp.central;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.ocpp.rpc.RpcErrorCode;
import machi.hardware.ocpp.rpc.RpcException;

/** What is done with each request of charge points. */
final class Handlers {

	/** Answers one request whose payload has been checked. */
	@FunctionalInterface
	interface Handler {
		ObjectNode answer(ObjectNode request) throws RpcException;
	}

	private final Map<String, Handler> byAction = new HashMap<>();

	Handlers on(String action, Handler handler) {
		byAction.put(action, handler);
		return this;
	}

	/** Answers a request, unless its sender is not accepted or it is none that a central system answers. */
	ObjectNode answer(Registration registration, String action, ObjectNode request) throws RpcException {
		var handler = byAction.get(action);
		if (handler == null) {
			throw new RpcException(RpcErrorCode.NOT_SUPPORTED, "a central system does not answer this action");
		}
		if (registration != Registration.ACCEPTED && !action.equals("BootNotification")) {
			throw new RpcException(RpcErrorCode.SECURITY_ERROR, "the charge point is not accepted yet");
		}
		return handler.answer(request);
	}
}

package machi.hardware.ocpp.peer;

import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.ocpp.rpc.RpcException;

/** How a charge point of one version says things and understands requests. */
interface Dialect extends SimulatedConnector.Listener {

	/** The request that says what it is. */
	ObjectNode boot();

	/** Meter values that nobody asked for. */
	ObjectNode meterValues(SimulatedConnector connector);

	/** Sends meter values of a transaction because their time has come. */
	void sample(SimulatedConnector connector, ChargingSession session);

	/** Answers a request of the central system whose payload has been checked. */
	ObjectNode answer(String action, ObjectNode request) throws RpcException;
}

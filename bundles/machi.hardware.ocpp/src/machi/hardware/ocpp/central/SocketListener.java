package machi.hardware.ocpp.central;

import machi.quantity.text.LocalizedText;
import machi.hardware.ocpp.rpc.OcppVersion;

/** Is told what happens at the sockets. Must not block. */
interface SocketListener {

	/** A charge point was admitted; its session takes what it sends. */
	ChargePointSession opened(String identity, OcppVersion version, Link link);

	/** Its socket has ended. */
	void closed(ChargePointSession session);

	/** Somebody was turned away, or sent what is no WebSocket. */
	void problem(LocalizedText what);
}

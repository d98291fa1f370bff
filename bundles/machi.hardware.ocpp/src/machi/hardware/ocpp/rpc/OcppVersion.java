package machi.hardware.ocpp.rpc;

/** The versions of OCPP over JSON that are spoken. */
public enum OcppVersion {
	V1_6("ocpp1.6", "1.6"), V2_0_1("ocpp2.0.1", "2.0.1");

	private final String subprotocol;
	private final String number;

	OcppVersion(String subprotocol, String number) {
		this.subprotocol = subprotocol;
		this.number = number;
	}

	/** Its name in the WebSocket handshake. */
	public String subprotocol() {
		return subprotocol;
	}

	/** For example {@code 1.6}. */
	public String number() {
		return number;
	}
}
